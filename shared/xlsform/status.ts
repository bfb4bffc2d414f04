import type { StatusValue } from '../model';

/** How forms write the answers that a status has, as names or labels, in small letters without marks. */
const words: Readonly<Record<StatusValue, readonly string[]>> = {
  yes: ['yes', 'y', 'true', 'oui', 'si', 'sim', 'да', 'نعم', '是'],
  no: ['no', 'n', 'false', 'non', 'nao', 'нет', 'لا', '否'],
  partly: [
    ...['partly', 'partial', 'partially', 'in part', 'to some extent', 'en partie', 'partiellement', 'en parte'],
    ...['parcialmente', 'частично', 'جزئيا', '部分'],
  ],
  na: [
    ...['na', 'n a', 'not applicable', 'does not apply', 'non applicable', 'sans objet', 'no aplica', 'no se aplica'],
    ...['nao se aplica', 'неприменимо', 'لا ينطبق', '不适用'],
  ],
  unknown: [
    ...['unknown', 'dk', 'dnk', 'don t know', 'dont know', 'do not know', 'i don t know', 'i do not know', 'not known'],
    ...['not sure', 'unsure', 'inconnu', 'ne sait pas', 'je ne sais pas', 'nsp', 'no sabe', 'no se', 'desconocido'],
    ...['nao sabe', 'не знаю', 'неизвестно', 'لا اعرف', 'غير معروف', '不知道', '未知'],
  ],
  declined: [
    ...['declined', 'declined to answer', 'refused', 'refused to answer', 'refuse to answer', 'prefer not to say'],
    ...['prefer not to answer', 'no answer', 'no response', 'refus', 'refuse de repondre', 'pas de reponse'],
    ...['se niega a responder', 'no responde', 'отказ', 'رفض الاجابة', '拒绝回答'],
  ],
};

const known: ReadonlyMap<string, StatusValue> = new Map(
  (Object.keys(words) as StatusValue[]).flatMap((status) => words[status].map((word) => [word, status] as const)),
);

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_.’'‘/()-]+/gu, ' ')
    .trim();

/** The letters `y` and `n` are clear beside a label only: as names they may stand for North or Nurse. */
const ofName = (name: string): StatusValue | null => (name.length === 1 ? null : (known.get(plain(name)) ?? null));

/**
 * What a choice says as a status, by its labels and its name; null where it is none, or where the two contradict each other.
 */
export const statusOfChoice = (name: string, labels: readonly string[]): StatusValue | null => {
  const said = new Set(labels.flatMap((label) => known.get(plain(label)) ?? []));
  const named = ofName(name);
  if (named !== null) said.add(named);
  return said.size === 1 ? [...said][0]! : null;
};
