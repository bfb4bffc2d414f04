import { pathText, quoted } from '../source';
import type { Issue, Path, Report } from '../source';
import { packIssueCodes } from './codes';
import type { PackIssueCode } from './codes';
import type { LoadedPack } from './loaded';
import { isFields } from './view';

interface Link {
  readonly pack: string;
  readonly criterion: string;
  readonly path: Path;
}

const entries = (value: unknown, key: string, path: Path): readonly { value: unknown; path: Path }[] => {
  const list = isFields(value) ? value[key] : undefined;
  return Array.isArray(list)
    ? list.map((entry: unknown, index) => ({ value: entry, path: [...path, key, index] }))
    : [];
};

/** The links of a pack as it was read, by the criterion that has them; the pack need not have been checked. */
const linksOf = (file: unknown): Link[][] =>
  entries(file, 'requirements', []).flatMap((requirement) =>
    entries(requirement.value, 'criteria', requirement.path).map((criterion) =>
      entries(criterion.value, 'sameAs', criterion.path).flatMap(({ value, path }): Link[] =>
        isFields(value) && typeof value.pack === 'string' && typeof value.criterion === 'string'
          ? [{ pack: value.pack, criterion: value.criterion, path }]
          : [],
      ),
    ),
  );

/** A link leads to another pack, and there once. What the other pack holds is looked at by {@link checkLinksBetween}. */
export const checkSameAs = (file: unknown, report: Report<'same-as-own-pack' | 'same-as-twice'>): void => {
  const own = isFields(file) ? file.id : undefined;
  for (const links of linksOf(file)) {
    const seen = new Set<string>();
    for (const { pack, criterion, path } of links) {
      const node = `${pack}#${criterion}`;
      if (pack === own)
        report(
          'same-as-own-pack',
          [...path, 'pack'],
          `The link leads to ${quoted(criterion)} of this pack itself; name another pack, or ask the fact once and use \`when\`.`,
        );
      if (seen.has(node))
        report(
          'same-as-twice',
          path,
          `The link to ${quoted(criterion)} of ${quoted(pack)} is there twice; leave one out.`,
        );
      seen.add(node);
    }
  }
};

/** A checked pack, and the file that it came from. */
export interface PackFile {
  readonly file: string;
  readonly pack: LoadedPack;
}

/**
 * Looks at the links between several packs: each names a criterion that its pack has, if that pack is here, and both are answered
 * in the same way, since an answer could not be taken over otherwise. Levels and dimensions may differ.
 */
export const checkLinksBetween = (packs: readonly PackFile[]): Issue[] =>
  packs.flatMap(({ file, pack }) => {
    const issues: Issue[] = [];
    const say = (code: PackIssueCode, path: Path, message: string): void =>
      void issues.push({
        severity: packIssueCodes[code].severity,
        code,
        file,
        line: null,
        path: pathText(path),
        message,
      });
    for (const [requirement, { criteria }] of pack.pack.requirements.entries())
      for (const [index, { id, answer, repeat, sameAs = [] }] of criteria.entries())
        for (const [at, link] of sameAs.entries()) {
          const path: Path = ['requirements', requirement, 'criteria', index, 'sameAs', at];
          const others = packs.filter((other) => other.pack.pack.id === link.pack);
          if (others.length === 0) continue;
          const there = others.map((other) => other.pack.criteria.get(link.criterion)?.criterion).find(Boolean);
          if (!there)
            say(
              'same-as-unknown',
              [...path, 'criterion'],
              `${quoted(id)} is linked to ${quoted(link.criterion)}, which the pack ${quoted(link.pack)} does not have; name one of its criteria.`,
            );
          else if (there.answer !== answer || there.repeat !== undefined || repeat !== undefined)
            say(
              'same-as-not-comparable',
              path,
              `${quoted(id)} (${answer}${repeat ? ', repeated' : ''}) and ${quoted(there.id)} of ${quoted(link.pack)} (${there.answer}${there.repeat ? ', repeated' : ''}) are not answered in the same way, so no answer can be taken over; link criteria of one kind that do not repeat.`,
            );
        }
    return issues;
  });
