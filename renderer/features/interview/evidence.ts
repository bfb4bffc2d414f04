import { type LogState, type RecordState, fieldValue, recordsOf } from '../../../shared/log';
import { type Criterion, DocumentSight, textIn } from '../../../shared/model';
import { supportField } from '../../../shared/projection';

/** A document on the evidence list of an interview. */
export interface EvidenceEntry {
  readonly id: string;
  readonly title: string;
  readonly seen: DocumentSight;
  /** What of the pack's list it answers; null: nothing of it. */
  readonly expected: string | null;
  /** Whether it supports anything else too. */
  readonly shared: boolean;
}

const textOf = (record: RecordState, field: string): string | null => {
  const value = fieldValue(record, field);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

const linkedOn = (record: RecordState, criterion: string): string | null => {
  const [head] = record.fields.get(supportField(criterion)) ?? [];
  return head?.value === true ? head.hlc : null;
};

const supported = (record: RecordState): number =>
  [...record.fields].filter(([field, [head]]) => field.startsWith(supportField('')) && head.value === true).length;

const entryOf = (record: RecordState): EvidenceEntry => ({
  id: record.id,
  title: textOf(record, 'title') ?? '',
  seen: DocumentSight.safeParse(fieldValue(record, 'seen')).data ?? 'no',
  expected: textOf(record, 'expected'),
  shared: supported(record) > 1,
});

/** The documents of an interview: those listed for a criterion, in the order in which they were, and the others. */
export const evidenceOf = (
  log: LogState,
  interview: string,
  criterion: string,
): { readonly listed: readonly EvidenceEntry[]; readonly others: readonly EvidenceEntry[] } => {
  const own = recordsOf(log, 'evidence').filter((record) => fieldValue(record, 'interview') === interview);
  const listed = own
    .flatMap((record) => {
      const on = linkedOn(record, criterion);
      return on === null ? [] : [{ on, record }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    listed: listed.map(({ record }) => entryOf(record)),
    others: own.filter((record) => linkedOn(record, criterion) === null).map(entryOf),
  };
};

/** What the pack asks to see for a criterion: as the pack words it, by which the list knows it, and as it is read. */
export const expectedOf = (
  criterion: Criterion,
  language: string,
): readonly { readonly key: string; readonly text: string }[] =>
  (criterion.evidence ?? []).map((text) => ({ key: textIn(text, 'en'), text: textIn(text, language) }));
