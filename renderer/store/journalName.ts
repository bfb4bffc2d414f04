import type { Journal } from './journal';

const pattern = /^([^-]+)(?:-(\d+))?\.journal$/;

/**
 * The file of a consultation's journal. When it is rewritten, the new one stands beside it under the next number until it is
 * whole, and then alone: a number is never used twice.
 */
export const journalName = (scope: string, generation = 0): string =>
  generation === 0 ? `${scope}.journal` : `${scope}-${generation}.journal`;

/** Which consultation and which rewriting a file belongs to; null for any other file. */
export const journalOf = (name: string): { readonly scope: string; readonly generation: number } | null => {
  const [whole, scope, generation] = pattern.exec(name) ?? [];
  return whole !== undefined && scope !== undefined ? { scope, generation: Number(generation ?? 0) } : null;
};

/** The generations of a consultation's journal that are there: one, unless a rewriting was cut. The newest first. */
export const generationsOf = async (journal: Journal, scope: string): Promise<readonly number[]> =>
  (await journal.list())
    .map(journalOf)
    .flatMap((found) => (found?.scope === scope ? [found.generation] : []))
    .sort((a, b) => b - a);

/** Removes every file of a consultation's journal, except that of one generation. */
export const removeJournals = async (journal: Journal, scope: string, except: number | null = null): Promise<void> => {
  for (const generation of await generationsOf(journal, scope))
    if (generation !== except) await journal.remove(journalName(scope, generation));
};
