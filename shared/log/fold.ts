import type { Change, Json, RecordKind } from '../model';
import { type NextVersion, VersionedMap } from './versionedMap';

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
  /** The changes that came before the one that they replace, by the id of that. Nearly always none: a log is read in its order. */
  readonly early: ReadonlyMap<string, Change>;
  /** The greatest stamp seen, for the clock. */
  readonly latest: string | null;
}

export const emptyLog: LogState = { changes: new Map(), records: new Map(), early: new Map(), latest: null };

const later = (a: Change, b: Change): number =>
  a.hlc < b.hlc ? 1 : a.hlc > b.hlc ? -1 : a.id < b.id ? 1 : a.id > b.id ? -1 : 0;

/** A frozen baseline and the record of an export are immutable: the first value is shown and nothing replaces it. */
const frozen = (kind: RecordKind): boolean => kind === 'snapshot' || kind === 'export';

const noHeads: readonly Change[] = [];

/** Whether `a` stands before `b` among the heads of a field. */
const standsBefore = (a: Change, b: Change): boolean => (frozen(a.kind) ? later(a, b) > 0 : later(a, b) < 0);

/** The heads of a field with one more in its order, and without the one that it replaces. */
const withHead = (heads: readonly Change[], change: Change, replaced?: Change): Heads => {
  const next: Change[] = [];
  let stands = false;
  for (const head of heads) {
    if (head === replaced) continue;
    if (!stands && standsBefore(change, head)) {
      next.push(change);
      stands = true;
    }
    next.push(head);
  }
  if (!stands) next.push(change);
  return next as unknown as Heads;
};

/** The heads of a field with `change` in the place of the one with this id; null where it is not among them. */
const instead = (heads: readonly Change[], over: string, change: Change): Heads | null => {
  if (heads.length === 1) return heads[0]!.id === over ? [change] : null;
  for (const head of heads) if (head.id === over) return withHead(heads, change, head);
  return null;
};

const without = (heads: readonly Change[], change: Change): readonly Change[] =>
  heads.filter((head) => head !== change);

type Fields = Map<string, Heads>;

class Builder {
  readonly changes: NextVersion<string, Change>;
  readonly early: NextVersion<string, Change>;
  readonly records: Map<RecordKind, ReadonlyMap<string, RecordState>>;
  latest: string | null;
  private readonly ownKinds = new Map<RecordKind, NextVersion<string, RecordState>>();
  /** The fields of records that were made here, which nobody else has seen yet. */
  private readonly ownFields = new Map<RecordKind, Map<string, Fields>>();
  /** The ids that any change replaces, from when they are asked for. */
  private replaced: Set<string | null> | null = null;

  constructor(base: LogState) {
    this.changes = VersionedMap.after(base.changes);
    this.early = VersionedMap.after(base.early);
    this.records = new Map(base.records);
    this.latest = base.latest;
  }

  private ownKind(kind: RecordKind): NextVersion<string, RecordState> {
    const own = this.ownKinds.get(kind);
    if (own) return own;
    const next = VersionedMap.after(this.records.get(kind));
    this.records.set(kind, next.version);
    this.ownKinds.set(kind, next);
    return next;
  }

  private fieldsOf(kind: RecordKind, id: string): Fields {
    let own = this.ownFields.get(kind);
    if (!own) this.ownFields.set(kind, (own = new Map<string, Fields>()));
    const made = own.get(id);
    if (made) return made;
    const { version, set } = this.ownKind(kind);
    const fields: Fields = new Map(version.get(id)?.fields);
    set(id, { kind, id, fields });
    own.set(id, fields);
    return fields;
  }

  /** Takes a change from what its field shows. */
  private hide(change: Change): void {
    if (frozen(change.kind)) return;
    const fields = this.fieldsOf(change.kind, change.record);
    const heads = without(fields.get(change.field) ?? noHeads, change);
    if (heads.length > 0) fields.set(change.field, heads as unknown as Heads);
    else fields.delete(change.field);
    if (change.kind === 'settled') this.settle(change);
  }

  private headsOf({ kind, record, field }: Change): readonly Change[] {
    return this.records.get(kind)?.get(record)?.fields.get(field) ?? noHeads;
  }

  /** Shows a change in its field. */
  private show(change: Change): void {
    const fields = this.fieldsOf(change.kind, change.record);
    fields.set(change.field, withHead(fields.get(change.field) ?? noHeads, change));
    if (change.kind === 'settled') this.settle(change);
  }

  /** Shows a new change where the one that it replaces is shown: what nearly all changes do, in one step. */
  private putOver(change: Change, over: string): boolean {
    const { kind, record, field } = change;
    if (kind === 'settled' || frozen(kind) || this.isSetAside(change)) return false;
    const fields = this.fieldsOf(kind, record);
    const heads = instead(fields.get(field) ?? noHeads, over, change);
    if (heads) fields.set(field, heads);
    return heads !== null;
  }

  private decisionsOn(id: string, record: string): readonly Change[] {
    return this.records.get('settled')?.get(record)?.fields.get(id) ?? [];
  }

  /**
   * Whether a decision on a conflict that nobody took back sets this change aside. Of two people who each kept what the
   * other set aside the later one decides: otherwise the field would be left without any words.
   */
  private isSetAside({ id, record }: Change): boolean {
    if (!this.records.has('settled')) return false;
    return this.decisionsOn(id, record).some((decision) => {
      if (typeof decision.value !== 'string') return false;
      const against = this.decisionsOn(decision.value, record);
      return !against.some((other) => other.value === id && later(other, decision) < 0);
    });
  }

  /** Applies a decision on a conflict, or its being taken back, to the changes that it is about. */
  private settle({ field, value }: Change): void {
    for (const id of [field, value]) {
      const about = typeof id === 'string' ? this.changes.version.get(id) : undefined;
      if (!about || about.kind === 'settled') continue;
      if (this.isSetAside(about)) this.hide(about);
      else if (!this.headsOf(about).includes(about) && !this.isReplaced(about)) this.show(about);
    }
  }

  /** Whether any change replaces this one. Only a decision that is taken back asks, of what it had set aside. */
  private isReplaced({ id }: Change): boolean {
    this.replaced ??= new Set([...this.changes.version.values()].map(({ over }) => over));
    return this.replaced.has(id);
  }

  apply(change: Change): void {
    const { id, hlc, over } = change;
    if (!this.changes.add(id, change)) return;
    if (this.latest === null || hlc > this.latest) this.latest = hlc;
    this.replaced?.add(over);
    const isReplaced = id === over || (this.early.version.size > 0 && this.early.version.has(id));
    if (over !== null) {
      if (!isReplaced && this.putOver(change, over)) return;
      const replaced = this.changes.version.get(over);
      if (replaced) this.hide(replaced);
      else this.early.set(over, change);
    }
    if (frozen(change.kind) || !(isReplaced || this.isSetAside(change))) this.show(change);
  }
}

/**
 * Folds `changes` into `state` (design 4: merge is set union and the same fold). Commutative, associative and
 * idempotent: the same set of changes gives the same state in whatever order and however often it arrives.
 */
export const applyChanges = (state: LogState, changes: Iterable<Change>): LogState => {
  const builder = new Builder(state);
  for (const change of changes) builder.apply(change);
  const { records, latest } = builder;
  return { changes: builder.changes.version, records, early: builder.early.version, latest };
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
