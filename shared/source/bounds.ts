import { fileIssue } from './issue';
import type { Issue } from './issue';

/**
 * What a file may cost before it is looked at more closely: its size, how deep lists and maps may lie in each other, and
 * how many values it may hold.
 */
export interface Bounds {
  readonly bytes: number;
  readonly depth: number;
  readonly values: number;
}

const mebibyte = 1024 * 1024;

/** A consultation file with the 200,000 answers that the model allows stays below these. */
export const consultationBounds: Bounds = { bytes: 64 * mebibyte, depth: 64, values: 3_000_000 };
/** The shipped packs have some 10,000 values in less than one mebibyte. */
export const packBounds: Bounds = { bytes: 8 * mebibyte, depth: 64, values: 100_000 };

export const tooLarge = (file: string, bounds: Bounds): Issue =>
  fileIssue(
    file,
    'too-large',
    `The file is larger than the ${bounds.bytes / mebibyte} MiB that Waymark reads; check that it is the right file.`,
  );

export const tooMany = (file: string, bounds: Bounds): Issue =>
  fileIssue(
    file,
    'too-large',
    `The file holds more than the ${bounds.values} values that Waymark reads; check that it is the right file.`,
  );

export const tooDeep = (file: string, bounds: Bounds, line: number | null): Issue =>
  fileIssue(
    file,
    'too-deep',
    `Lists and maps lie more than ${bounds.depth} deep in each other here; at most ${bounds.depth} are read.`,
    line,
  );

/** Keys that JavaScript gives a meaning of its own: a file that uses one could change every object of the program. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Half of a character pair: it cannot be written as UTF-8, so the text would not survive being saved. */
export const halfCharacter = /\p{Surrogate}/u;
