/**
 * Hybrid logical clock stamps (Kulkarni et al. 2014): `2026-03-02T10:00:00.000Z-0000-device`. Fixed width, so that comparing
 * them as text orders them; a clock that jumps back cannot reorder what one device wrote, because the counter goes on.
 */

const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const counterWidth = 4;
const counterLimit = 16 ** counterWidth - 1;

const format = (milliseconds: number, counter: number, device: string): string =>
  `${new Date(milliseconds).toISOString()}-${counter.toString(16).padStart(counterWidth, '0')}-${device}`;

interface Parts {
  readonly milliseconds: number;
  readonly counter: number;
}

const partsOf = (stamp: string): Parts => ({
  milliseconds: Date.parse(stamp.slice(0, 24)),
  counter: parseInt(stamp.slice(25, 25 + counterWidth), 16),
});

/** Whether `text` has the shape of a stamp. */
export const isStamp = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-.+$/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 24)));

/**
 * The stamp after `last` (the greatest stamp seen so far, null at the start) at wall-clock time `now` in milliseconds.
 * Always greater than `last`, whatever the clock says.
 */
export const nextStamp = (last: string | null, now: number, device: string): string => {
  const wall = Math.min(Math.max(Number.isFinite(now) ? Math.trunc(now) : 0, 0), latest);
  if (last === null) return format(wall, 0, device);
  const { milliseconds, counter } = partsOf(last);
  if (wall > milliseconds) return format(wall, 0, device);
  return counter < counterLimit ? format(milliseconds, counter + 1, device) : format(milliseconds + 1, 0, device);
};

/** The moment (ISO 8601, UTC) that a stamp claims. Only for people to read: order comes from the whole stamp. */
export const momentOf = (stamp: string): string => stamp.slice(0, 24);
