import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConsultation } from '../../../shared/consultation';
import { type LoadedPack, readPack, readSafeguards } from '../../../shared/pack';
import { payloads } from './payloads';
import { type Poisoned, poisoned } from './poisoned';

const asset = (name: string): string => readFileSync(new URL(`../../../assets/${name}`, import.meta.url), 'utf8');

export interface HostileFiles {
  readonly pack: Poisoned;
  readonly loaded: LoadedPack;
  readonly consultation: Poisoned;
}

/** What the sample leaves out and a person can fill in all the same, so that no text of the format is missing. */
const more = (consultation: SampleFile): void => {
  const [answer] = consultation.answers;
  const [step] = consultation.edits;
  Object.assign(consultation.consultation, { requestChannel: 'x', consentGivenBy: 'x', consentReference: 'x' });
  Object.assign(consultation.team[0]!, { role: 'x', looksAfter: 'x' });
  Object.assign(answer!, {
    privateNote: 'x',
    from: { consultation: 'earlier', title: 'x', criterion: answer!.criterion, value: answer!.value },
  });
  Object.assign(consultation.contextAnswers[0]!, { privateNote: 'x' });
  Object.assign(consultation.evidence[0]!, { expected: 'x' });
  const others = consultation.edits.filter((each) => each.step !== step!.step);
  consultation.edits = [
    ...others,
    ...['action', 'recommendation', 'indicator'].map((field) => ({ step: step!.step, field, value: 'x' })),
    { step: step!.step, field: 'partners', value: ['x'] },
  ];
};

interface SampleFile {
  consultation: object;
  team: object[];
  answers: { criterion: string; value: unknown }[];
  contextAnswers: object[];
  evidence: object[];
  edits: { step: string; field: string; value: unknown }[];
}

const made = new Map<number, HostileFiles>();

/**
 * The travel pack and the sample, each with a hostile text wherever a person may choose one.
 * @param round of hostile texts: each puts other ones in the same places
 */
export const hostileFiles = (round: number): HostileFiles => {
  const known = made.get(round);
  if (known !== undefined) return known;
  const library = readSafeguards(asset('safeguards.yaml'), 'safeguards.yaml').safeguards!;
  const pack = { ...(parse(asset('packs/travel.yaml')) as object), id: `hostile${round}`, translations: undefined };
  const start = (round * payloads.length) >> 2;
  const first = poisoned(pack, start, (text) => readPack(text, 'pack', library).issues);
  const loaded = readPack(first.text, 'pack', library).pack!;
  const sample = JSON.parse(asset('samples/xaa.json')) as SampleFile & { consultation: object };
  Object.assign(sample.consultation, { id: `hostile-${round}`, pack: loaded.reference, packHash: undefined });
  more(sample);
  const consultation = poisoned(
    sample,
    start + first.places,
    (text) => readConsultation(text, 'consultation', loaded).issues,
  );
  const files = { pack: first, loaded, consultation };
  made.set(round, files);
  return files;
};

/** Texts by their schema, but one of those that the pack has for the question. */
const chosen = new Set([
  'answers[].value',
  'answers[].from.value',
  'determinations[].value',
  'contextAnswers[].value[]',
]);

/** Every text of the consultation's format that takes any words, as its schema says: `interviews[].participants`. */
export const everyText = (schema: unknown, field = ''): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, items, anyOf, oneOf, ...rest } = schema as Record<string, unknown>;
  const either = [...((anyOf ?? oneOf ?? []) as unknown[])].flatMap((each) => everyText(each, field));
  const isFree = type === 'string' && !['enum', 'const', 'format'].some((key) => key in rest);
  const isWords = rest['pattern'] === undefined || rest['pattern'] === '\\S';
  return [
    ...new Set([
      ...either,
      ...(isFree && isWords && !chosen.has(field) ? [field] : []),
      ...Object.entries(properties ?? {}).flatMap(([key, inner]) =>
        everyText(inner, [field, key].filter((part) => part !== '').join('.')),
      ),
      ...(items === undefined ? [] : everyText(items, `${field}[]`)),
    ]),
  ];
};
