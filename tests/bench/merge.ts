import sodiumModule from 'libsodium-wrappers-sumo';
import { applyChanges, conflictsOf, emptyLog, fieldValue, type LogState } from '../../shared/log';
import type { Change, Json } from '../../shared/model';
import { entryHash, textOf, utf8 } from '../../shared/vault';
import { editsOf, historyOf } from './histories';
import { inTurnsAwaited, type Axis } from './measure';
import { peer } from './peers';

const edits = 50_000;
const perEntry = 1_000;

type Values = Map<string, Json>;

interface Entry {
  readonly previous: string;
  readonly changes: readonly Change[];
}

interface Piece {
  readonly name: string;
  readonly work: () => Values | Promise<Values>;
}

const same = (found: number, expected: number, what: string): void => {
  if (found !== expected) throw new Error(`Fast but wrong: ${found} ${what}, and not ${expected}.`);
};

/** A history as it travels: entries that are chained by hash, each a JSON text. */
const chained = (changes: readonly Change[]): Uint8Array[] => {
  let previous = '';
  return Array.from({ length: Math.ceil(changes.length / perEntry) }, (_, n) => {
    const entry: Entry = { previous, changes: changes.slice(n * perEntry, (n + 1) * perEntry) };
    const bytes = utf8(JSON.stringify(entry));
    previous = entryHash(sodiumModule, bytes);
    return bytes;
  });
};

const parsed = (bytes: Uint8Array): Entry => JSON.parse(textOf(bytes)) as Entry;

/** The least: of each field the value with the greatest stamp. No conflict is kept, and nothing is checked. */
const lastWriter = (histories: readonly Uint8Array[][]): Values => {
  const shown = new Map<string, Change>();
  for (const history of histories)
    for (const bytes of history)
      for (const change of parsed(bytes).changes) {
        const place = `${change.record} ${change.field}`;
        const there = shown.get(place);
        if (!there || there.hlc < change.hlc) shown.set(place, change);
      }
  return new Map([...shown].map(([place, { value }]) => [place, value]));
};

const read = (state: LogState): Values => {
  const values: Values = new Map();
  for (const record of state.records.get('answer')?.values() ?? [])
    for (const field of record.fields.keys()) values.set(`${record.id} ${field}`, fieldValue(record, field)!);
  return values;
};

const waymark = (histories: readonly Uint8Array[][], conflicts: number): Values => {
  const state = histories.reduce((before, history) => {
    let hash = '';
    const changes = history.flatMap((bytes) => {
      const entry = parsed(bytes);
      if (entry.previous !== hash) throw new Error('The chain is broken.');
      hash = entryHash(sodiumModule, bytes);
      return entry.changes;
    });
    return applyChanges(before, changes);
  }, emptyLog);
  const found = conflictsOf(state).length;
  if (conflicts > 0) same(found, conflicts, 'conflicts');
  return read(state);
};

interface Yjs {
  Doc: new () => {
    getMap: (name: string) => { set: (key: string, value: Json) => void; toJSON: () => Record<string, Json> };
  };
  encodeStateAsUpdate: (doc: object) => Uint8Array;
  applyUpdate: (doc: object, update: Uint8Array) => void;
}

interface Loro {
  LoroDoc: new () => {
    getMap: (name: string) => { set: (key: string, value: Json) => void; toJSON: () => Record<string, Json> };
    commit: () => void;
    export: (mode: { mode: 'update' }) => Uint8Array;
    import: (bytes: Uint8Array) => void;
    free?: () => void;
  };
}

const placed = (device: number) =>
  editsOf(device, edits).map(({ record, field, value }) => [`${record} ${field}`, value] as const);

const peers = async (): Promise<Piece[]> => {
  const [yjs, loro] = [await peer<Yjs>('yjs'), await peer<Loro>('loro-crdt')];
  const pieces: Piece[] = [];
  if (yjs) {
    const updates = [1, 2].map((device) => {
      const doc = new yjs.Doc();
      const map = doc.getMap('answers');
      for (const [place, value] of placed(device)) map.set(place, value);
      return yjs.encodeStateAsUpdate(doc);
    });
    const work = (): Values => {
      const doc = new yjs.Doc();
      for (const update of updates) yjs.applyUpdate(doc, update);
      return new Map(Object.entries(doc.getMap('answers').toJSON()));
    };
    pieces.push({ name: 'Yjs', work });
  }
  if (loro) {
    const updates = [1, 2].map((device) => {
      const doc = new loro.LoroDoc();
      const map = doc.getMap('answers');
      for (const [place, value] of placed(device)) {
        map.set(place, value);
        doc.commit();
      }
      return doc.export({ mode: 'update' });
    });
    const work = (): Values => {
      const doc = new loro.LoroDoc();
      for (const update of updates) doc.import(update);
      const values = new Map(Object.entries(doc.getMap('answers').toJSON()));
      doc.free?.();
      return values;
    };
    pieces.push({ name: 'Loro', work });
  }
  return pieces;
};

/** Two laptops' work of weeks, put together. */
export const merge = async (): Promise<Axis[]> => {
  await sodiumModule.ready;
  const histories = [1, 2].map((device) => chained(historyOf(device, edits)));
  const conflicts = conflictsOf(
    applyChanges(
      emptyLog,
      histories.flatMap((history) => history.flatMap((bytes) => parsed(bytes).changes)),
    ),
  ).length;
  const places = lastWriter(histories).size;
  const others = await peers();
  const checked = (values: Values) => same(values.size, places, 'fields');
  const works = [() => waymark(histories, conflicts), () => lastWriter(histories), ...others.map(({ work }) => work)];
  const pieces = works.map((work) => ({ work, check: checked }));
  const timings = await inTurnsAwaited(5, pieces, 1);
  const [own, map, ...theirs] = timings as [(typeof timings)[0], (typeof timings)[0], ...typeof timings];
  const named = others.map(({ name }, at) => ({ name, timing: theirs[at]! }));
  const yjs = named.find(({ name }) => name === 'Yjs');
  const times = own.median / map.median;
  return [
    {
      axis: `two histories of ${edits} field edits merged and read, ${conflicts} conflicts kept, hashes checked`,
      waymark: own,
      limit: map,
      limitIs: 'last writer wins in a plain Map, from the same texts',
      peers: named,
      goal: 'at most 2 times the Map, and ahead of Yjs',
      result: `${times.toFixed(2)} times${yjs ? `, ${(yjs.timing.median / own.median).toFixed(2)} times as fast as Yjs` : ', Yjs not installed'}`,
      met: times <= 2 && yjs !== undefined && own.median < yjs.timing.median,
      why: 'every change is kept by its id, its hash checked and its conflict named, of which Yjs does none',
    },
  ];
};
