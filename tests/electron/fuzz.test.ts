import fc from 'fast-check';
import type { BrowserWindow as RealWindow, IpcMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { serve, type Sender } from '../../electron/serve';
import { OneWindow, windowOptions } from '../../electron/window';
import { callNames, calls, limits, type CallName, type Handlers } from '../../shared/bridge';
import { seedOf } from '../faults/seeded';
import { BrowserWindow } from './fakeElectron';

const messages = 5_000;

const storeName = fc.stringMatching(/^[a-z0-9-]{1,64}\.(journal|vault)$/);
const place = fc.nat();
const bytes = fc.uint8Array({ maxLength: 64 });
const backupPlace = fc.constantFrom('own', 'chosen');
const backupName = fc.stringMatching(
  /^(waymark-[0-9a-f]{8}-[0-9]{6}\.backup|[0-9a-f]{8}-[0-9a-f]{24}-[0-9a-f]{32}-[0-9]\.piece)$/,
);
const unproven = backupName.map((name) => `${name}.part`);

/** What the page may send, call by call; a call that is added must be added here. */
const allowed: { readonly [Name in CallName]: fc.Arbitrary<unknown> } = {
  'journal.list': fc.constant(null),
  'journal.read': fc.record({ name: storeName, offset: place }),
  'journal.append': fc.record({ name: storeName, at: place, bytes }),
  'journal.truncate': fc.record({ name: storeName, length: place }),
  'journal.remove': fc.record({ name: storeName }),
  'journal.room': fc.constant(null),
  'backup.list': fc.record({ place: backupPlace }),
  'backup.read': fc.record({ place: backupPlace, name: backupName, offset: place }),
  'backup.append': fc.record({ place: backupPlace, name: unproven, at: place, bytes }),
  'backup.place': fc.record({ place: backupPlace, name: unproven }),
  'backup.remove': fc.record({ place: backupPlace, name: backupName }),
  'backup.choose': fc.record({ folder: fc.constantFrom('ask', 'own') }),
  'keychain.state': fc.constant(null),
  'keychain.read': fc.constant(null),
  'keychain.keep': fc.record({ item: fc.option(fc.string({ minLength: 1, maxLength: 1024 })) }),
  saveFile: fc.record({ name: fc.stringMatching(/^[A-Za-z0-9 ]{1,40}\.docx$/), bytes }),
  openFile: fc.record({ extensions: fc.array(fc.stringMatching(/^[a-z0-9]{1,16}$/), { minLength: 1, maxLength: 16 }) }),
  restartRenderer: fc.constant(null),
  refuseLock: fc.constant(null),
  clearStorage: fc.constant(null),
  speak: fc.record({ language: fc.constantFrom('en', 'fr', 'ar', 'zh-Hans') }),
};

const polluted = fc
  .constantFrom(
    ...[
      '{"__proto__": {"polluted": 1}, "name": "a.journal"}',
      '{"constructor": {"prototype": {"polluted": 1}}}',
      '{"name": "a.journal", "at": 0, "__proto__": {"bytes": [1]}}',
    ],
  )
  .map((text) => JSON.parse(text) as unknown);
const huge = fc.constantFrom<unknown>(
  { name: 'a'.repeat(1_000_000), offset: 0 },
  { name: 'a.journal', at: 0, bytes: new Uint8Array(limits.journalWrite + 1) },
  { extensions: Array.from({ length: 100_000 }, () => 'json') },
  'x'.repeat(5_000_000),
);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withTypedArray: true,
  withNullPrototype: true,
});
const nearly = fc.record({ name: fc.string(), at: fc.anything(), bytes: fc.uint8Array(), offset: fc.anything() });

/** Who sends: the page itself, or somebody who is not it. */
const senders = [
  'the page',
  'another window',
  'a frame that is gone',
  'a frame inside the page',
  'another site',
  'a look-alike',
  'a data address',
] as const;

const message = fc.constantFrom(...callNames).chain((name) =>
  fc.record({
    name: fc.constant(name),
    input: fc.oneof(allowed[name], anything, nearly, polluted, huge),
    sender: fc.constantFrom(...senders),
  }),
);

type Registered = (event: unknown, input: unknown) => Promise<unknown>;
type Serve = (ipc: Pick<IpcMain, 'handle'>, handlers: Handlers, isTrusted: (sender: Sender) => boolean) => void;

const openWindow = () => {
  const window = new OneWindow({
    create: (options) => new BrowserWindow(options) as unknown as RealWindow,
    options: () => windowOptions('preload.cjs', { width: 800, height: 600 }, false),
    isMaximized: () => false,
    remember: () => undefined,
    quit: () => undefined,
    mayLose: () => Promise.resolve(false),
  });
  window.open();
  return window;
};

/** Sends the messages to a host that is served so, and counts what it did that it must not. */
const fuzz = async (seed: number, serveSo: Serve, count = messages) => {
  const window = openWindow();
  const { webContents } = window.shown();
  let acted = 0;
  const act = () => {
    acted += 1;
    return Promise.resolve(null);
  };
  const registered = new Map<string, Registered>();
  serveSo(
    { handle: (name: string, handler: unknown) => void registered.set(name, handler as Registered) },
    Object.fromEntries(callNames.map((name) => [name, act])) as unknown as Handlers,
    (sender) => window.isTrusted(sender),
  );
  const own = { sender: webContents, senderFrame: webContents.mainFrame };
  const events: Record<(typeof senders)[number], unknown> = {
    'the page': own,
    'another window': { ...own, sender: {} },
    'a frame that is gone': { ...own, senderFrame: null },
    'a frame inside the page': { ...own, senderFrame: { parent: webContents.mainFrame, url: 'app://waymark/' } },
    'another site': { ...own, senderFrame: { parent: null, url: 'https://waymark/' } },
    'a look-alike': { ...own, senderFrame: { parent: null, url: 'app://waymark.example.org/' } },
    'a data address': { ...own, senderFrame: { parent: null, url: 'data:text/html,app://waymark/' } },
  };
  const seen = { refused: 0, allowed: 0, actedOnWrongly: 0, unsaid: 0 };
  for (const { name, input, sender } of fc.sample(message, { seed, numRuns: count })) {
    const before = acted;
    const mayAct = sender === 'the page' && calls[name].input.safeParse(input).success;
    const refusal = await registered.get(name)!(events[sender], input).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : 'no error'),
    );
    if (mayAct) seen.allowed += Number(acted === before + 1);
    else {
      seen.actedOnWrongly += acted - before;
      if (/^[\w.]+ was refused: /.test(refusal)) seen.refused += 1;
      else seen.unsaid += 1;
    }
  }
  return seen;
};

/** R26 (security model): few channels, each with a schema, a check of its sender and a bound; nothing else is acted on. */
describe('the calls between page and host', () => {
  it('are 25 at most', () => {
    console.log(`R26: ${callNames.length} channels of at most 25`);
    expect(callNames.length).toBeLessThanOrEqual(25);
    expect(Object.keys(calls)).toEqual([...callNames]);
  });

  it('take nothing of any size: each text, list and run of bytes has a bound', () => {
    const swollen = (value: unknown): unknown[] => {
      if (typeof value === 'string') return [value.padStart(1_000_000, 'a')];
      if (value instanceof Uint8Array) return [new Uint8Array(limits.file + 1)];
      if (Array.isArray(value)) return [Array.from({ length: 1_000 }, () => value[0] as unknown)];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, part]) => swollen(part).map((large) => ({ ...value, [key]: large })));
    };
    for (const name of callNames) {
      const [input] = fc.sample(allowed[name], { seed: 1, numRuns: 1 });
      expect(calls[name].input.safeParse(input).success, name).toBe(true);
      for (const large of swollen(input)) expect(calls[name].input.safeParse(large).success, name).toBe(false);
    }
  });

  it(`act on none of ${messages} messages but those that our page may send, and say so to the others`, async () => {
    const seed = seedOf('R26');
    const seen = await fuzz(seed, serve);
    console.log(
      `R26: ${messages} messages: ${seen.refused} refused, ${seen.allowed} allowed and done, ${seen.actedOnWrongly} acted on wrongly`,
    );
    expect(seen).toMatchObject({ actedOnWrongly: 0, unsaid: 0 });
    expect(seen.refused + seen.allowed).toBe(messages);
    expect(seen.allowed).toBeGreaterThan(messages / 100);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('are caught where the host asks nobody who they are, or not what they hold', async () => {
    const seed = seedOf('R26 twins');
    const anybody = await fuzz(
      seed,
      (ipc, handlers) => {
        serve(ipc, handlers, () => true);
      },
      1_000,
    );
    const unread = await fuzz(
      seed,
      (ipc, handlers, isTrusted) => {
        for (const name of callNames)
          ipc.handle(name, (event, input: unknown) =>
            isTrusted(event)
              ? handlers[name](input as never)
              : Promise.reject(new Error(`${name} was refused: it did not come from the page of Waymark.`)),
          );
      },
      1_000,
    );
    console.log(
      `R26 twins: without the check of the sender ${anybody.actedOnWrongly}, without the schemas ${unread.actedOnWrongly} of 1,000 messages acted on wrongly`,
    );
    expect(anybody.actedOnWrongly).toBeGreaterThan(0);
    expect(unread.actedOnWrongly).toBeGreaterThan(0);
  });
});
