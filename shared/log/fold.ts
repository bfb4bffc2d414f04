import type { Change, Json, RecordKind } from '../model';

/** The changes to one field that nothing has replaced yet, the one that is shown first. */
type Heads = readonly [Change, ...Change[]];

export interface RecordState {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: ReadonlyMap<string, Heads>;
}

/**
 * The fold of a log: every record by kind and id, and what is needed to go on folding. Treat it as immutable:
 * {@link applyChanges} returns a new one that shares what did not change.
 */
export interface LogState {
  readonly changes: ReadonlyMap<string, Change>;
  readonly records: ReadonlyMap<RecordKind, ReadonlyMap<string, RecordState>>;
  readonly superseded: ReadonlySet<string>;
  /** The greatest stamp seen, for the clock. */
  readonly latest: string | null;
}

export const emptyLog: LogState = { changes: new Map(), records: new Map(), superseded: new Set(), latest: null };

const later = (a: Change, b: Change): number =>
  a.hlc < b.hlc ? 1 : a.hlc > b.hlc ? -1 : a.id < b.id ? 1 : a.id > b.id ? -1 : 0;

/** A frozen baseline and the record of an export are immutable: the first value is shown and nothing replaces it. */
const frozen = (kind: RecordKind): boolean => kind === 'snapshot' || kind === 'export';

const ordered = (heads: readonly Change[], kind: RecordKind): Heads => {
  const sorted = [...heads].sort(later);
  if (frozen(kind)) sorted.reverse();
  return sorted as unknown as Heads;
};

class Builder {
  readonly changes: Map<string, Change>;
  readonly superseded: Set<string>;
  readonly records: Map<RecordKind, Map<string, RecordState>>;
  latest: string | null;
  private readonly ownKinds = new Set<RecordKind>();
  private readonly ownRecords = new Map<RecordState, Map<string, Heads>>();

  constructor(base: LogState) {
    this.changes = new Map(base.changes);
    this.superseded = new Set(base.superseded);
    this.records = new Map(base.records) as Map<RecordKind, Map<string, RecordState>>;
    this.latest = base.latest;
  }

  private fieldsOf(kind: RecordKind, id: string): Map<string, Heads> {
    let ofKind = this.records.get(kind);
    if (!ofKind || !this.ownKinds.has(kind)) {
      ofKind = new Map(ofKind);
      this.records.set(kind, ofKind);
      this.ownKinds.add(kind);
    }
    const known = ofKind.get(id);
    const own = known && this.ownRecords.get(known);
    if (own) return own;
    const fields = new Map(known?.fields);
    const record: RecordState = { kind, id, fields };
    ofKind.set(id, record);
    this.ownRecords.set(record, fields);
    return fields;
  }

  /** Takes a change from what its field shows, where it is known already. */
  private hide(id: string): void {
    const change = this.changes.get(id);
    if (!change || frozen(change.kind)) return;
    const fields = this.fieldsOf(change.kind, change.record);
    const heads = fields.get(change.field)?.filter((head) => head.id !== id);
    if (heads?.length) fields.set(change.field, ordered(heads, change.kind));
    else fields.delete(change.field);
    if (change.kind === 'settled') this.settle(change);
  }

  /** Shows a change in its field, unless something replaced it or a person set it aside. */
  private show(change: Change): void {
    if (!frozen(change.kind) && (this.superseded.has(change.id) || this.isSetAside(change))) return;
    const fields = this.fieldsOf(change.kind, change.record);
    const heads = fields.get(change.field) ?? [];
    if (heads.some(({ id }) => id === change.id)) return;
    fields.set(change.field, ordered([...heads, change], change.kind));
    if (change.kind === 'settled') this.settle(change);
  }

  private decisionsOn(id: string, record: string): readonly Change[] {
    return this.records.get('settled')?.get(record)?.fields.get(id) ?? [];
  }

  /**
   * Whether a decision on a conflict that nobody took back sets this change aside. Of two people who each kept what the
   * other set aside the later one decides: otherwise the field would be left without any words.
   */
  private isSetAside({ id, record }: Change): boolean {
    return this.decisionsOn(id, record).some((decision) => {
      if (typeof decision.value !== 'string') return false;
      const against = this.decisionsOn(decision.value, record);
      return !against.some((other) => other.value === id && later(other, decision) < 0);
    });
  }

  /** Applies a decision on a conflict, or its being taken back, to the changes that it is about. */
  private settle({ field, value }: Change): void {
    for (const id of [field, value]) {
      const about = typeof id === 'string' ? this.changes.get(id) : undefined;
      if (!about || about.kind === 'settled') continue;
      if (this.isSetAside(about)) this.hide(about.id);
      else this.show(about);
    }
  }

  apply(change: Change): void {
    if (this.changes.has(change.id)) return;
    this.changes.set(change.id, change);
    if (this.latest === null || change.hlc > this.latest) this.latest = change.hlc;
    if (change.over !== null) {
      this.superseded.add(change.over);
      this.hide(change.over);
    }
    this.show(change);
  }
}

/**
 * Folds `changes` into `state` (design 4: merge is set union and the same fold). Commutative, associative and
 * idempotent: the same set of changes gives the same state in whatever order and however often it arrives.
 */
export const applyChanges = (state: LogState, changes: Iterable<Change>): LogState => {
  const builder = new Builder(state);
  for (const change of changes) builder.apply(change);
  return { changes: builder.changes, records: builder.records, superseded: builder.superseded, latest: builder.latest };
};

/** The value that a field shows: that of the latest change nothing has replaced; undefined if there is none. */
export const fieldValue = (record: RecordState | undefined, field: string): Json | undefined =>
  record?.fields.get(field)?.[0].value;

/** A deleted record stays in the log and can be brought back; it is shown nowhere. */
export const isDeleted = (record: RecordState): boolean => fieldValue(record, 'deleted') === true;

/** The living records of a kind, in order of id. */
export const recordsOf = (state: LogState, kind: RecordKind): readonly RecordState[] =>
  [...(state.records.get(kind)?.values() ?? [])]
    .filter((record) => !isDeleted(record))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

export const recordOf = (state: LogState, kind: RecordKind, id: string): RecordState | undefined =>
  state.records.get(kind)?.get(id);
