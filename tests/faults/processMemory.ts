import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';

/** The processes of a browser that were started with this text in their command line (its profile folder). */
const processesWith = (text: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(text));

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
};

/** The parts of a process's memory that it may write to and that hold anything at all. */
const usedParts = (pid: number): [number, number][] => {
  const parts: [number, number][] = [];
  let part: [number, number] | null = null;
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    const [, from, to, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    if (from !== undefined && to !== undefined)
      part = rights?.startsWith('rw') === true ? [parseInt(from, 16), parseInt(to, 16)] : null;
    else if (part !== null && /^Rss: +[1-9]/.test(line)) parts.push(part);
  }
  return parts;
};

const countIn = (bytes: Buffer, needle: Buffer): number => {
  let count = 0;
  for (let place = bytes.indexOf(needle); place >= 0; place = bytes.indexOf(needle, place + 1)) count += 1;
  return count;
};

/**
 * Counts the copies of a text (as UTF-8 and UTF-16) in the memory of every renderer process of a browser. Linux only, and
 * only of processes that the caller may look into; throws where it may not.
 */
export const copiesInRenderers = (profile: string, text: string): number => {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  let copies = 0;
  for (const pid of processesWith(profile).filter((each) => commandOf(each).includes('--type=renderer'))) {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    for (const [from, to] of usedParts(pid)) {
      const bytes = Buffer.alloc(to - from);
      try {
        const length = readSync(memory, bytes, 0, bytes.length, from);
        for (const needle of needles) copies += countIn(bytes.subarray(0, length), needle);
      } catch {
        continue; // Of a device, not memory.
      }
    }
    closeSync(memory);
  }
  return copies;
};
