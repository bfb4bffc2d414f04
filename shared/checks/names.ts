import type { ConsultationRecord, RoadMap } from '../model';

/** Names that no document may carry, by their first word, as they are looked for. */
export type ProtectedNames = ReadonlyMap<string, readonly string[]>;

const flat = (text: string): string => text.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ');
const wordPattern = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/** Words within a person's name that are written small. */
const particles = new Set([
  'al',
  'ben',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'van',
  'von',
]);
const titles = /^(?:(?:mr|mrs|ms|mme|mlle|dr|prof|col|gen|maj|capt|lt|h\.e|s\.e)\.?|m\.|sir|judge|minister)\s+/i;

/** Whether a piece reads as a person's name: two words or more that begin as names do, and no word that a function would have. */
const isPersonal = (piece: string): boolean => {
  const words = wordsOf(piece);
  const own = words.filter((word) => !particles.has(word.toLowerCase()));
  return own.length >= 2 && words.length <= 6 && own.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
};

/** People named in a list such as "Ms A. Diallo, Head of unit; two officers". Functions without a name are no names. */
const peopleIn = (text: string): string[] =>
  text
    .split(/[,;:\n()/–—]| and | et | - /u)
    .map((piece) => piece.trim().replace(titles, ''))
    .filter(isPersonal);

/** An institution as texts name it: in full, without what stands in brackets, and without the State at its end. */
const institutionForms = (name: string, state: string): string[] => {
  const plain = name.replace(/\s*\([^)]*\)/g, '').trim();
  const withoutState = plain.replace(new RegExp(`\\s+(?:of|de|du|de la|d[’'])\\s*${state}$`, 'u'), '');
  return [name, plain, withoutState].filter((form) => wordsOf(form).length > 1 || form.length >= 6);
};

/**
 * What interviews forbid to print: every person who took part or is a focal point, unless the interview allows naming persons;
 * and each institution that was heard only in interviews held without attribution or in confidence. An institution that leads a
 * step is named by the document anyway, so that its name gives nothing away.
 */
export const protectedNamesOf = (record: ConsultationRecord, { steps }: RoadMap): ProtectedNames => {
  const leads = new Set(steps.map(({ lead }) => lead));
  const attributions = new Map<string, Set<string>>();
  for (const { institution, attribution = 'institution' } of record.interviews)
    attributions.set(institution, (attributions.get(institution) ?? new Set<string>()).add(attribution));
  const people = [
    ...record.interviews.flatMap(({ participants, attribution }) =>
      attribution === 'person' ? [] : peopleIn(participants ?? ''),
    ),
    ...record.institutions.flatMap(({ id, focalPoint }) =>
      attributions.get(id)?.has('person') === true ? [] : peopleIn(focalPoint ?? ''),
    ),
  ];
  const institutions = record.institutions.flatMap(({ id, name }) => {
    const allowed = attributions.get(id);
    if (allowed === undefined || leads.has(id) || allowed.has('institution') || allowed.has('person')) return [];
    return institutionForms(name, record.consultation.memberState);
  });
  const byFirstWord = new Map<string, string[]>();
  for (const name of new Set([...people, ...institutions].map((each) => flat(each).toLowerCase()))) {
    const [first] = wordsOf(name);
    if (first === undefined) continue;
    const others = byFirstWord.get(first);
    if (others === undefined) byFirstWord.set(first, [name]);
    else others.push(name);
  }
  // The longest first, so that a name is told in full and not by a shorter form of it.
  for (const names of byFirstWord.values()) names.sort((a, b) => b.length - a.length);
  return byFirstWord;
};

/** The protected names in a text as they stand there, each once. Case and kinds of apostrophe do not matter; a surname alone is not found. */
export const namesIn = (text: string, names: ProtectedNames): readonly string[] => {
  if (names.size === 0) return [];
  const shown = flat(text);
  const low = shown.toLowerCase();
  // Letters whose small form is longer would shift every place after them.
  const readable = low.length === shown.length ? shown : low;
  const found = new Map<string, string>();
  let end = 0;
  for (const { 0: word, index } of low.matchAll(wordPattern)) {
    if (index < end) continue;
    const name = names
      .get(word)
      ?.find((each) => low.startsWith(each, index) && !/^[\p{L}\p{N}]/u.test(low.slice(index + each.length)));
    if (name === undefined) continue;
    end = index + name.length;
    found.set(name, readable.slice(index, end));
  }
  return [...found.values()];
};
