import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Change } from '../../shared/model';
import { entryHash, frameOf, loadSodium, seal, sealEntry } from '../../shared/vault';
import { inFreshProcess } from './freshProcess';
import { historyOf } from './histories';
import { type Axis, type Timing, timingOf } from './measure';

const files = 100;
const fileSize = 1_000_000;
const perEntry = 1_000;
const answersSize = 30_000_000;
const folderVariable = 'WAYMARK_BENCH_FOLDER';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** 30 MB of answers as the lines of a log, and 100 MB of files that do not compress, as scans and photographs do not. */
const prepare = (folder: string): void => {
  mkdirSync(path.join(folder, 'clear'), { recursive: true });
  const changes = historyOf(1, 10_000).map((change) => JSON.stringify(change));
  const lines: string[] = [];
  for (let size = 0, n = 0; size < answersSize; n += 1) {
    const line = changes[n % changes.length]!;
    lines.push(line);
    size += line.length + 1;
  }
  writeFileSync(path.join(folder, 'clear', 'answers.jsonl'), lines.join('\n'));
  for (let n = 0; n < files; n += 1) writeFileSync(path.join(folder, 'clear', `${n}.jpg`), random(fileSize));
};

/** As the store seals: saves as chained entries in frames, files in pieces of 1 MiB, each bound to its place. One at a time. */
export const sealAlone = async (): Promise<number[]> => {
  const folder = process.env[folderVariable]!;
  const sodium = await loadSodium();
  const start = performance.now();
  const [key, out] = [random(32), openSync(path.join(folder, 'waymark.sealed'), 'w')];
  let [previous, n, changes]: [string, number, Change[]] = ['', 0, []];
  const save = (): void => {
    const entry = sealEntry(sodium, key, { vault: 'v', scope: 's', n }, { previous, changes, folds: null }, random);
    previous = entryHash(sodium, entry);
    writeSync(out, frameOf(sodium, n, entry));
    [n, changes] = [n + 1, []];
  };
  for await (const line of createInterface(createReadStream(path.join(folder, 'clear', 'answers.jsonl')))) {
    changes.push(JSON.parse(line) as Change);
    if (changes.length === perEntry) save();
  }
  if (changes.length > 0) save();
  for (let file = 0; file < files; file += 1) {
    const bytes = readFileSync(path.join(folder, 'clear', `${file}.jpg`));
    const id = sodium.to_hex(sodium.crypto_hash_sha256(bytes));
    writeSync(out, seal(sodium, key, { vault: 'v', scope: 's', table: 'attachment', id, revision: 0 }, bytes, random));
  }
  closeSync(out);
  return [performance.now() - start, process.resourceUsage().maxRSS / 1024];
};

const succeeds = (command: string, args: readonly string[], cwd: string): boolean =>
  spawnSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] }).status === 0;

/** `zip` and `age` as somebody calls them who has no Waymark; null where they are not installed. */
const byCommandLines = (folder: string): (() => number) | null => {
  const [keys, zip] = ['age-keygen', 'zip'];
  const made = spawnSync(keys, [], { encoding: 'utf8' });
  const recipient = /public key: (age1\w+)/.exec(`${made.stdout}${made.stderr}`)?.[1];
  if (recipient === undefined || spawnSync(zip, ['-v']).status !== 0) return null;
  return () => {
    const start = performance.now();
    rmSync(path.join(folder, 'all.zip'), { force: true });
    const zipped = succeeds('zip', ['-q', '-r', '../all.zip', '.'], path.join(folder, 'clear'));
    rmSync(path.join(folder, 'all.zip.age'), { force: true });
    if (!zipped || !succeeds('age', ['-r', recipient, '-o', 'all.zip.age', 'all.zip'], folder))
      throw new Error('zip or age has failed.');
    const took = performance.now() - start;
    if (statSync(path.join(folder, 'all.zip.age')).size < files * fileSize)
      throw new Error('Fast but wrong: too small.');
    return took;
  };
};

/** What leaves or lies sealed. */
export const sealing = async (): Promise<Axis[]> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
  try {
    prepare(folder);
    process.env[folderVariable] = folder;
    const commands = byCommandLines(folder);
    const [times, memory, theirs]: number[][] = [[], [], []];
    for (let round = 0; round < 5; round += 1) {
      const [took = NaN, peak = NaN] = await inFreshProcess('sealAlone');
      times!.push(took);
      memory!.push(peak);
      if (commands) theirs!.push(commands());
    }
    const [own, peak] = [timingOf(times!), timingOf(memory!)];
    const limit: Timing = commands ? timingOf(theirs!) : { median: NaN, low: NaN, high: NaN };
    const share = own.median / limit.median;
    const bound: Timing = { median: 120, low: 120, high: 120 };
    return [
      {
        axis: '30 MB of answers and 100 MB of attachments sealed as the store seals them, to one file',
        waymark: own,
        limit,
        limitIs: commands ? 'zip and then age, command lines' : 'zip and age are not installed',
        goal: 'ahead',
        result: `${share.toFixed(2)} times`,
        met: share < 1,
      },
      {
        axis: 'the same, peak memory of the process',
        waymark: peak,
        limit: bound,
        limitIs: 'what is allowed',
        unit: 'MB',
        goal: 'at most 120 MB',
        result: `${peak.median.toFixed(0)} MB`,
        met: peak.median <= 120,
        why: 'Node alone takes 41 MB, and V8 lets 30 MB of pieces that are done with lie before it collects them',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
