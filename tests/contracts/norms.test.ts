import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { byCodePoint, isModel, type Pack } from '../../shared/model';
import { clauseOf, findNorms, readNorms, searchable, usesOfNorms } from '../../shared/norms';
import { readPack, readSafeguards } from '../../shared/pack';
import { formatIssue } from '../../shared/source';

const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const read = (name: string): string => readFileSync(`${assets}${name}`, 'utf8');
const yamlIn = (folder: string): string[] => readdirSync(`${assets}${folder}`).filter((name) => name.endsWith('.yaml'));

const checklist = readSafeguards(read('safeguards.yaml'), 'safeguards.yaml').safeguards ?? [];
const packs: readonly Pack[] = yamlIn('packs').map(
  (name) => readPack(read(`packs/${name}`), name, checklist).pack!.pack,
);
const { library, issues } = readNorms(
  yamlIn('norms').map((name) => ({ file: `norms/${name}`, text: read(`norms/${name}`) })),
);
const norms = library?.norms ?? [];
const index = searchable(library!);
const uses = usesOfNorms(library!, packs, checklist);

/** Every place of every instrument that a pack names, as a requirement's source or as a step's model. */
const cited = packs.flatMap((pack) =>
  pack.requirements.flatMap((requirement) => [
    ...requirement.sources.map((source) => ({ pack: pack.id, where: requirement.id, ...source })),
    ...requirement.criteria.flatMap((criterion) =>
      (criterion.step?.models ?? []).map((model) => ({ pack: pack.id, where: criterion.id, ...model })),
    ),
  ]),
);

describe('the norms library that comes with Waymark', () => {
  it('is in order, and is told to editors by its schema', () => {
    expect(issues.map(formatIssue)).toEqual([]);
    for (const name of yamlIn('norms'))
      expect(read(`norms/${name}`)).toMatch(/^# yaml-language-server: \$schema=\.\.\/schemas\/norms\.schema\.json\n/);
  });

  it('has every instrument of every pack, under the title that the pack gives it in each of its languages', () => {
    const differing = packs.flatMap((pack) =>
      pack.norms.flatMap(({ id, title }) => {
        const own = library?.byId.get(id)?.title;
        const known = typeof own === 'string' || own === undefined ? { en: own ?? '' } : own;
        const given = typeof title === 'string' ? { en: title } : title;
        return Object.entries(given).flatMap(([language, text]) =>
          known[language] === text ? [] : [`${pack.id}: ${id} (${language}): ${text}`],
        );
      }),
    );
    expect(differing).toEqual([]);
  });

  it('has every clause that a pack names, with the verb in which it asks', () => {
    const without = cited.filter(({ norm, at }) => at !== undefined && !clauseOf(library!.byId.get(norm)!, at));
    expect(without).toEqual([]);
    const otherwise = packs.flatMap(({ requirements }) =>
      requirements.flatMap(({ id, sources }) =>
        sources
          .filter(({ norm, at, binding }) => {
            const clause = at === undefined ? undefined : clauseOf(library!.byId.get(norm)!, at);
            return clause?.binding !== undefined && !clause.binding.includes(binding);
          })
          .map(({ norm, at }) => `${id}: ${norm} ${at}`),
      ),
    );
    expect(otherwise).toEqual([]);
  });

  it('has no clause that nothing names', () => {
    const named = new Set(cited.map(({ norm, at }) => `${norm} ${at ?? ''}`));
    const models = new Set(norms.filter(isModel).map(({ id }) => id));
    const idle = norms.flatMap(({ id, clauses }) =>
      models.has(id) ? [] : (clauses ?? []).flatMap(({ at }) => (named.has(`${id} ${at}`) ? [] : [`${id} ${at}`])),
    );
    expect(idle).toEqual([]);
  });

  it('has no instrument that nothing rests on, unless steps can start from it', () => {
    const idle = norms.filter((norm) => {
      const use = uses.get(norm.id)!;
      return !isModel(norm) && use.requirements.length + use.models.length + use.safeguards.length === 0;
    });
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('says how sure it is wherever the text itself was not read', () => {
    expect(norms.filter(({ seen, note }) => seen !== 'original' && note === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('is no surer of an instrument than of its clauses', () => {
    const surer = norms.filter(({ seen, clauses }) => seen === 'no' && clauses?.some((clause) => clause.seen !== 'no'));
    expect(surer.map(({ id }) => id)).toEqual([]);
  });

  it('finds each of its instruments first by its id, and each resolution by number alone', () => {
    for (const { id } of norms) expect(findNorms(index, id)[0]?.norm.id, id).toBe(id);
    const resolutions = norms.map(({ id }) => id).filter((id) => id.startsWith('S/RES/'));
    for (const id of resolutions)
      for (const query of [id.slice(6), `SCR ${id.slice(6)}`, `resolution ${id.slice(6)}`])
        expect(findNorms(index, query)[0]?.norm.id, query).toBe(id);
  });

  it('is told in English and French throughout', () => {
    const texts = norms.flatMap(({ title, summary, note, issuedBy, clauses }) => [
      ...[title, summary, issuedBy, ...(note === undefined ? [] : [note])],
      ...(clauses ?? []).flatMap(({ asks }) => (asks === undefined ? [] : [asks])),
    ]);
    const languages = texts.map((text) =>
      typeof text === 'string' ? text : Object.keys(text).sort(byCodePoint).join(),
    );
    expect([...new Set(languages)]).toEqual(['en,fr']);
  });
});
