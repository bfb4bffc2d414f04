import { readFileSync } from 'node:fs';
import type { RoadMapInput } from '../../../shared/documents';
import { readConsultation } from '../../../shared/consultation';
import { readPack, readSafeguards, type LoadedPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/pipeline';

const read = (file: string): string => readFileSync(new URL(`../../../assets/${file}`, import.meta.url), 'utf8');

const travelPack = (): LoadedPack => {
  const library = readSafeguards(read('safeguards.yaml'), 'safeguards.yaml');
  const { pack, issues } = readPack(read('packs/travel.yaml'), 'travel.yaml', library.safeguards ?? []);
  if (pack === null) throw new Error(issues.map(({ message }) => message).join('\n'));
  return pack;
};

/** The shipped sample: a consultation of a State that does not exist, over the whole travel pack. */
export const exampleInput = (language = 'en'): RoadMapInput => {
  const pack = travelPack();
  const { record, issues } = readConsultation(read('samples/xaa.json'), 'xaa.json', pack);
  if (record === null) throw new Error(issues.map(({ message }) => message).join('\n'));
  return {
    pack,
    packHash: 'c'.repeat(64),
    record,
    ...evaluate(pack, record),
    language,
    snapshot: { id: 's1', name: 'Baseline agreed at the wrap-up meeting', takenOn: '2026-03-20T16:00:00Z' },
    application: '0.1.0',
  };
};
