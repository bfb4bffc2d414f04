import type { Archive } from './archive';
import { readXml } from './xml';

/** Formats that every spreadsheet program knows by number and that show a day or a time (ECMA-376 18.8.30); 46 is a duration. */
const knownDates = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);

/** Whether a format shows a day or a time: letters for them outside of quoted text, colours and conditions; durations are numbers. */
const showsDate = (code: string): boolean => {
  const first = code.split(';')[0]!;
  if (/\[(h+|m+|s+)\]/i.test(first)) return false;
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[dmyhsg]/i.test(bare);
};

/** For each look that a cell can have, whether its number is a day or a time. */
export const dateLooksOf = (archive: Archive, part: string | null): readonly boolean[] => {
  const looks: boolean[] = [];
  if (part === null) return looks;
  const own = new Map<number, boolean>();
  let inCells = false;
  readXml(archive.text(part), part, {
    open: (name, attribute) => {
      if (name === 's:cellXfs') inCells = true;
      if (name === 's:numFmt') own.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode') ?? ''));
      if (name === 's:xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        looks.push(own.get(id) ?? knownDates(id));
      }
    },
    close: (name) => {
      if (name === 's:cellXfs') inCells = false;
    },
  });
  return looks;
};

const day = 86_400_000;
/** 9999-12-31, the last day that spreadsheets know. */
const lastDay = 2_958_465;
const days1904 = 1_462;
/** Lotus 1-2-3 took 1900 for a leap year, and spreadsheets still do: day 60 does not exist. */
const leapDay1900 = 60;

/**
 * The day or time that a spreadsheet's number stands for: `2026-03-31`, `2026-03-31T14:05:00`, or `14:05:00` within a day.
 * Null for a number that is no date.
 */
export const dateOf = (serial: number, from1904: boolean): string | null => {
  const count = from1904 ? serial + days1904 : serial;
  if (!(serial >= 0) || count >= lastDay + 1) return null;
  const seconds = Math.round((count % 1) * 86_400);
  const time = (): string => new Date(seconds * 1_000).toISOString().slice(11, 19);
  if (serial < 1) return seconds === 0 || seconds === 86_400 ? null : time();
  const whole = Math.floor(count) + (seconds === 86_400 ? 1 : 0);
  if (whole === leapDay1900) return null;
  const date = new Date((whole - 25_569 + (whole < leapDay1900 ? 1 : 0)) * day).toISOString().slice(0, 10);
  return seconds === 0 || seconds === 86_400 ? date : `${date}T${time()}`;
};
