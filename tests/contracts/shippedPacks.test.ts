import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPack, readSafeguards } from '../../shared/pack';
import { formatIssue } from '../../shared/source';

const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const text = (name: string): string => readFileSync(`${assets}${name}`, 'utf8');
const packs = readdirSync(`${assets}packs`).filter((name) => name.endsWith('.yaml'));
const checklist = readSafeguards(text('safeguards.yaml'), 'safeguards.yaml');

describe('what comes with Waymark', () => {
  it('has a safeguards checklist without errors', () => {
    expect(checklist.issues.map(formatIssue)).toEqual([]);
  });

  it.each(packs)('has a pack %s without errors, whose only warnings are for the legal reviewer', (name) => {
    const { pack, issues } = readPack(text(`packs/${name}`), name, checklist.safeguards ?? []);
    expect(issues.filter(({ code }) => code !== 'legal-review').map(formatIssue)).toEqual([]);
    expect(pack?.reference).toBe(`${name.replace('.yaml', '')}@${pack?.pack.version ?? ''}`);
  });

  it.each(['safeguards.yaml', ...packs.map((name) => `packs/${name}`)])('tells editors the schema of %s', (name) => {
    expect(text(name)).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)?schemas\/(pack|safeguards)\.schema\.json\n/);
  });
});
