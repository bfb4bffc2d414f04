import type english from './en/door.json';

export type DoorWords = typeof english;

/** The few words of the unlock screen in every language, by its tag: they are there before anything else is loaded. */
export const doorWords: Readonly<Record<string, DoorWords>> = Object.fromEntries(
  Object.entries(import.meta.glob<DoorWords>('./*/door.json', { eager: true, import: 'default' })).map(
    ([path, words]) => [path.split('/')[1] ?? '', words],
  ),
);
