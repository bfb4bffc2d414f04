import { fnv1a } from '../fnv1a';

/**
 * The hundred thousand passwords that are tried first (the head of SecLists' "10-million-password-list-top-1000000"), as far as
 * they have 14 characters and the rules of `passphraseFault` would let them pass. By their digits and not in words: some are
 * crude, and some name people.
 */
const tried: ReadonlySet<string> = new Set(
  `
01e0aad3 0e624ae3 134c7f59 1b85a911 1c39197e 25db3ad6 27a5bc88 2d2bb5ef 2e4f8cab 30ea9cf5 31e65ec6 34b0e65b 34c7116d
369286e7 422aabe7 459697fb 4c359bf5 52ac21b0 57813e83 5785be27 6e14f1cc 71293216 715de214 725ad931 76aab883 7939ecc4
7a9064e9 7c5548aa 7d7b0bbc 8a375874 8b59f8e1 8cb332c8 8dafae65 8e5b74cb 92e529eb 98cbddb0 9badedb6 9ed8db31 a302612b
a4060737 a4dd08eb a79c0865 a886d3b7 b05e4541 bf7fd9dd c450af92 c84e2abb ce812444 d8dc10dd e289453d e33a3b7e e3c6dc75
e62a6a42 e64bf907 e6c77f58 e81400ae eb1ec8ed edd8a816 f59dc321 f6bf7351 f9f46f1d fa00fc67 fefd174b ff9ab577
`
    .trim()
    .split(/\s+/),
);

/** Whether a passphrase in small letters stands on that list; one in some sixty million others is taken for it by chance. */
export const isAmongTheFirstTried = (text: string): boolean => tried.has(fnv1a(text));
