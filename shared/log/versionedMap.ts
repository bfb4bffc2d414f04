/** What one key was before a version changed it. */
interface Before<Key, Value> {
  readonly key: Key;
  readonly had: boolean;
  readonly value: Value | undefined;
}

/** Takes changes back, the last one first, and gives what would take that back in turn. */
const takeBack = <Key, Value>(entries: Map<Key, Value>, undo: readonly Before<Key, Value>[]): Before<Key, Value>[] => {
  const redo: Before<Key, Value>[] = [];
  for (let at = undo.length - 1; at >= 0; at -= 1) {
    const { key, had, value } = undo[at]!;
    redo.push({ key, had: entries.has(key), value: entries.get(key) });
    if (had) entries.set(key, value as Value);
    else entries.delete(key);
  }
  return redo;
};

export interface NextVersion<Key, Value> {
  readonly version: VersionedMap<Key, Value>;
  readonly set: (key: Key, value: Value) => void;
}

/**
 * A map of which a next version costs what is changed in it, however large it is (Baker 1991, "Shallow binding makes
 * functional arrays fast"). Versions share one native map, held by the one that was used last; each other one knows how it
 * differs from a neighbour, and takes the map over when it is read. So every version stays as it was, in the same order,
 * and the latest is as fast as a native map. Reading two versions in turns costs what lies between them.
 */
export class VersionedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  /** In the one version that holds the entries. */
  private here: Map<Key, Value> | null;
  /** In every other one: the next on the way to it, and what to put back coming from there. */
  private neighbour: VersionedMap<Key, Value> | null = null;
  private undo: Before<Key, Value>[] = [];

  private constructor(entries: Map<Key, Value>) {
    this.here = entries;
  }

  /**
   * The next version after `base`, which stays as it is, and what sets keys in it until it is handed out. `changes` is about
   * how many keys will be set: where a copy costs no more, the two share nothing.
   */
  static after<Key, Value>(base: ReadonlyMap<Key, Value> | undefined, changes: number): NextVersion<Key, Value> {
    if (!(base instanceof VersionedMap) || base.size <= changes) {
      const entries = new Map<Key, Value>(
        base instanceof VersionedMap ? (base as VersionedMap<Key, Value>).held() : base,
      );
      return { version: new VersionedMap(entries), set: (key, value) => void entries.set(key, value) };
    }
    const older = base as VersionedMap<Key, Value>;
    const version = new VersionedMap<Key, Value>(older.held());
    older.giveWay(version, []);
    const set = (key: Key, value: Value): void => {
      const entries = version.held();
      older.undo.push({ key, had: entries.has(key), value: entries.get(key) });
      entries.set(key, value);
    };
    return { version, set };
  }

  private giveWay(neighbour: VersionedMap<Key, Value>, undo: Before<Key, Value>[]): void {
    this.here = null;
    this.neighbour = neighbour;
    this.undo = undo;
  }

  /** The entries as they are in this version, which from now on holds them. */
  private held(): Map<Key, Value> {
    if (this.here) return this.here;
    const way: VersionedMap<Key, Value>[] = [this];
    for (let next = this.neighbour; next; next = next.neighbour) way.push(next);
    const entries = way[way.length - 1]!.here!;
    for (let at = way.length - 2; at >= 0; at -= 1) {
      const [version, holder] = [way[at]!, way[at + 1]!];
      holder.giveWay(version, takeBack(entries, version.undo));
    }
    this.here = entries;
    this.neighbour = null;
    this.undo = [];
    return entries;
  }

  get size(): number {
    return this.held().size;
  }

  has(key: Key): boolean {
    return this.held().has(key);
  }

  get(key: Key): Value | undefined {
    return this.held().get(key);
  }

  // Whoever goes through one version may read another meanwhile, which moves the entries: so these go through a copy.
  entries(): MapIterator<[Key, Value]> {
    return new Map(this.held()).entries();
  }

  keys(): MapIterator<Key> {
    return new Map(this.held()).keys();
  }

  values(): MapIterator<Value> {
    return [...this.held().values()].values();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(each: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this);
  }
}
