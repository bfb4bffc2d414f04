import { quoted } from '../source';
import type { PackCheck } from './check';
import type { Named } from './view';

const idOf = ({ id, path }: { id: string | null; path: Named['path'] }): Named[] =>
  id === null ? [] : [{ id, path: [...path, 'id'] }];

const reportRepeated = ({ report, lineOf }: PackCheck, entries: readonly Named[], what: string): void => {
  const first = new Map<string, Named>();
  for (const entry of entries) {
    const before = first.get(entry.id);
    if (!before) first.set(entry.id, entry);
    else
      report(
        'duplicate-id',
        entry.path,
        `${what} ${quoted(entry.id)} is there twice, first in line ${lineOf(before.path)}; give each an id of its own.`,
      );
  }
};

/** Ids are how answers, targets and edits find their place: each must be one of a kind. */
export const checkIds = (check: PackCheck): void => {
  const { view, library, report } = check;
  // One family: an intervention covers requirements or criteria by id alone.
  const asked = view.requirements.flatMap((requirement) => [
    ...idOf(requirement),
    ...requirement.criteria.flatMap(idOf),
  ]);
  const safeguards = view.safeguards.flatMap(idOf);
  reportRepeated(check, [...asked, ...view.questions], 'The id');
  reportRepeated(check, view.norms, 'The norm');
  reportRepeated(check, view.institutions, 'The institution kind');
  reportRepeated(check, view.assistance.flatMap(idOf), 'The assistance area');
  reportRepeated(check, safeguards, 'The safeguard');
  reportRepeated(
    check,
    view.levels.map(({ level, path }) => ({ id: String(level), path })),
    'The level',
  );
  for (const { id, path } of safeguards)
    if (library.has(id))
      report(
        'duplicate-id',
        path,
        `The safeguard ${quoted(id)} is in the general safeguards checklist already; name that one, or give this one another id.`,
      );
};
