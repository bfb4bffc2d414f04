import { didYouMean, quoted, suggester } from '../source';
import type { PackCheck } from './check';
import type { Named } from './view';

const ids = (entries: readonly { readonly id: string | null }[]): string[] =>
  entries.flatMap(({ id }) => (id === null ? [] : [id]));

/** Every id that is named must exist: a misspelt one would silently drop a question, a step or a safeguard. */
export const checkReferences = ({ view, library, report }: PackCheck): void => {
  const against = (
    known: readonly string[],
    what: string,
    where: string,
    code: 'unknown-reference' | 'unlisted-institution' = 'unknown-reference',
  ) => {
    const there = new Set(known);
    const suggest = suggester(known);
    return (entries: readonly Named[]): void => {
      for (const { id, path } of entries)
        if (!there.has(id))
          report(code, path, `${what} ${quoted(id)} is not known: ${where}.${didYouMean(suggest(id))}`);
    };
  };
  const criteria = view.requirements.flatMap((requirement) => requirement.criteria);
  const norm = against(ids(view.norms), 'The norm', 'it is not under `norms`');
  const kind = against(
    ids(view.institutions),
    'The institution kind',
    'it is not under `institutions`',
    'unlisted-institution',
  );
  const criterion = against(ids(criteria), 'The criterion', 'no requirement of this pack has it');
  const area = against(ids(view.assistance), 'The assistance area', 'it is not under `assistance`');
  const safeguard = against(
    [...ids(view.safeguards), ...library],
    'The safeguard',
    'it is neither in the general checklist nor in this file',
  );

  for (const { sources } of view.requirements)
    norm(
      sources.flatMap(({ fields, path }) =>
        typeof fields.norm === 'string' ? [{ id: fields.norm, path: [...path, 'norm'] }] : [],
      ),
    );
  for (const { ask, when, step } of criteria) {
    kind(ask);
    criterion(when);
    if (!step) continue;
    criterion(step.dependsOn);
    safeguard(step.safeguards);
    if (step.assistance) area([step.assistance]);
  }
  for (const { triggers } of view.assistance) safeguard(triggers);
  for (const { when } of view.safeguards) safeguard(when);
};
