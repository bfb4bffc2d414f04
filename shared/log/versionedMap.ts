/** What keys were before a version changed them, in turn; undefined: not there. */
class Undo<Key, Value> {
  private readonly keys: Key[] = [];
  private readonly values: (Value | undefined)[] = [];

  note(key: Key, value: Value | undefined): void {
    this.keys.push(key);
    this.values.push(value);
  }

  /** Takes the changes back in these entries, the last one first, and gives what would take that back in turn. */
  takeBack(entries: Map<Key, Value>): Undo<Key, Value> {
    const redo = new Undo<Key, Value>();
    for (let at = this.keys.length - 1; at >= 0; at -= 1) {
      const [key, value] = [this.keys[at]!, this.values[at]];
      redo.note(key, entries.get(key));
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    }
    return redo;
  }
}

export interface NextVersion<Key, Value extends object> {
  readonly version: VersionedMap<Key, Value>;
  readonly set: (key: Key, value: Value) => void;
  /** Sets a key that is not there yet; false, and nothing is done, where it is. */
  readonly add: (key: Key, value: Value) => boolean;
}

/**
 * A map of which a next version costs what is changed in it, however large it is (Baker 1991, "Shallow binding makes
 * functional arrays fast"). Versions share one native map, held by the one that was used last; each other one knows how it
 * differs from a neighbour, and takes the map over when it is read. So every version stays as it was, in the same order,
 * and the latest is as fast as a native map. Reading two versions in turns costs what lies between them.
 */
export class VersionedMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  /** In the one version that holds the entries. */
  private here: Map<Key, Value> | null;
  /** In every other one: the next on the way to it, and what to put back coming from there. */
  private neighbour: VersionedMap<Key, Value> | null = null;
  private undo = new Undo<Key, Value>();

  private constructor(entries: Map<Key, Value>) {
    this.here = entries;
  }

  /** The next version after `base`, which stays as it is, and what sets keys in it until it is handed out. */
  static after<Key, Value extends object>(base: ReadonlyMap<Key, Value> | undefined): NextVersion<Key, Value> {
    const older = base instanceof VersionedMap ? (base as VersionedMap<Key, Value>) : null;
    const version = new VersionedMap<Key, Value>(older ? older.held() : new Map(base));
    older?.giveWay(version, new Undo());
    const put = (key: Key, value: Value, unlessThere: boolean): boolean => {
      // Whoever read the older version meanwhile took the entries over.
      const entries = version.held();
      const before = entries.get(key);
      if (unlessThere && before !== undefined) return false;
      older?.undo.note(key, before);
      entries.set(key, value);
      return true;
    };
    return {
      version,
      set: (key, value) => void put(key, value, false),
      add: (key, value) => put(key, value, true),
    };
  }

  private giveWay(neighbour: VersionedMap<Key, Value>, undo: Undo<Key, Value>): void {
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
      holder.giveWay(version, version.undo.takeBack(entries));
    }
    this.here = entries;
    this.neighbour = null;
    this.undo = new Undo();
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
