import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRoadMap } from '../../shared/documents';
import { type AnswerValue, type ConsultationRecord, type Criterion, withEveryList } from '../../shared/model';
import { type LoadedPack, readPack, readSafeguards } from '../../shared/pack';
import { evaluate } from '../../shared/pipeline';
import { arbitraryRecord } from '../fixtures/arbitraryConsultations';

const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const text = (name: string): string => readFileSync(`${assets}${name}`, 'utf8');
const { safeguards } = readSafeguards(text('safeguards.yaml'), 'safeguards.yaml');
const packs = readdirSync(`${assets}packs`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, LoadedPack] => [name, readPack(text(`packs/${name}`), name, safeguards ?? []).pack!]);

/** The value that meets a criterion, or that does not. */
const valueFor = (criterion: Criterion, met: boolean): AnswerValue => {
  if (criterion.answer === 'status') return met ? 'yes' : 'no';
  if (criterion.answer === 'number') {
    const [, sign = '', bound = '0'] = /^(>=|<=|>|<|=)\s*(-?[\d.]+)$/.exec(criterion.metWhen) ?? [];
    const inside = { '>=': 0, '<=': 0, '=': 0, '>': 1, '<': -1 }[sign] ?? 0;
    const outside = sign.startsWith('<') ? 1 : -1;
    return Number(bound) + (met ? inside : outside);
  }
  const wanted = met ? 'met' : 'unmet';
  return Object.entries(criterion.metWhen).find(([, state]) => state === wanted)?.[0] ?? 'unknown';
};

/** A consultation in which every criterion up to a level is met and no other is. */
const upTo = ({ reference, criteria }: LoadedPack, level: number): ConsultationRecord =>
  withEveryList({
    format: 'waymark.consultation/1',
    consultation: { id: 'c', memberState: 'XAA', title: 'Consultation', pack: reference, roadMapStart: '2026-07-01' },
    institutions: [{ id: 'i', name: 'Institution', kind: 'justice' }],
    interviews: [{ id: 'v', institution: 'i' }],
    answers: [...criteria.values()].map(({ criterion }) => ({
      interview: 'v',
      criterion: criterion.id,
      value: valueFor(criterion, criterion.level <= level),
    })),
  });

describe.each(packs)('the pack %s in use', (_name, pack) => {
  const levels = [0, ...pack.pack.levels.map(({ level }) => level)];

  it.each(levels)('lets every requirement reach level %i, or its highest below', (level) => {
    const { findings } = evaluate(pack, upTo(pack, level));
    for (const { id, low, high, top } of findings.requirements) {
      const reached = Math.max(
        0,
        ...pack.requirements
          .get(id)!
          .criteria.map((criterion) => criterion.level)
          .filter((known) => known <= level),
      );
      expect({ id, low, high }).toEqual({ id, low: reached, high: reached });
      expect(top).toBeGreaterThan(0);
    }
  });

  it('asks every criterion where nothing hides it, and has a step for every one not met', () => {
    const { findings, roadMap } = evaluate(pack, upTo(pack, 0));
    const criteria = findings.requirements.flatMap((requirement) => requirement.criteria);
    expect(criteria.map(({ id }) => id)).toEqual([...pack.criteria.keys()]);
    for (const { id, low, target } of findings.requirements) {
      const open = pack.requirements.get(id)!.criteria.filter((criterion) => criterion.level <= target);
      expect(low).toBe(0);
      for (const criterion of open.filter(({ when }) => when === undefined))
        expect(roadMap.steps.map((step) => step.id)).toContain(`step:${criterion.id}`);
    }
  });

  it('is broken by no answers: findings, road map and document come out of any', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord(pack), async (record) => {
        const { findings, roadMap } = evaluate(pack, record);
        for (const { id, low, high, top } of findings.requirements)
          if (low !== null) expect(low <= high! && high! <= top!, id).toBe(true);
        const page = await renderRoadMap(
          {
            pack,
            packHash: '0'.repeat(64),
            record,
            findings,
            roadMap,
            language: 'en',
            snapshot: null,
            application: '0.0.0',
          },
          'html',
        );
        expect(page.length).toBeGreaterThan(10_000);
      }),
      { numRuns: 8 },
    );
  });
});
