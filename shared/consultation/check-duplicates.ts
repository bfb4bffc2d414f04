import { quoted } from '../source';
import type { ConsultationCheck } from './check';
import type { Entry } from './entries';

/** What may be there once is there once: of two entries nobody could say which one holds. */
export const checkDuplicates = ({ entries, report, lineOf }: ConsultationCheck): void => {
  const once = <T>(list: readonly Entry<T>[], keyOf: (value: T) => string, called: (value: T) => string): void => {
    const first = new Map<string, Entry<T>>();
    for (const entry of list) {
      const key = keyOf(entry.value);
      const before = first.get(key);
      if (!before) first.set(key, entry);
      else
        report(
          'duplicate-entry',
          entry.path,
          `${called(entry.value)} is there twice, first in line ${lineOf(before.path)}; keep one.`,
        );
    }
  };
  const ofThing = (item: string | undefined): string => (item === undefined ? '' : ` for ${quoted(item)}`);
  // Ids hold no space, so a space keeps the parts of a key apart.
  once(
    entries.team,
    ({ id }) => id,
    ({ id }) => `The member of the team ${quoted(id)}`,
  );
  once(
    entries.institutions,
    ({ id }) => id,
    ({ id }) => `The institution ${quoted(id)}`,
  );
  once(
    entries.interviews,
    ({ id }) => id,
    ({ id }) => `The interview ${quoted(id)}`,
  );
  once(
    entries.interventions,
    ({ id }) => id,
    ({ id }) => `The intervention ${quoted(id)}`,
  );
  once(
    entries.answers,
    ({ interview, criterion, item }) => [interview, criterion, item ?? ''].join(' '),
    ({ interview, criterion, item }) =>
      `The answer of interview ${quoted(interview)} to ${quoted(criterion)}${ofThing(item)}`,
  );
  once(
    entries.contextAnswers,
    ({ interview, question, item }) => [interview, question, item ?? ''].join(' '),
    ({ interview, question, item }) =>
      `The answer of interview ${quoted(interview)} to ${quoted(question)}${ofThing(item)}`,
  );
  once(
    entries.rosterItems,
    ({ id }) => id,
    ({ id }) => `The thing of a roster ${quoted(id)}`,
  );
  once(
    entries.evidence,
    ({ id }) => id,
    ({ id }) => `The evidence ${quoted(id)}`,
  );
  for (const { value, path } of entries.evidence)
    once(
      value.supports.map((support, index) => ({ value: support, path: [...path, 'supports', index] })),
      ({ criterion }) => criterion,
      ({ criterion }) => `The criterion ${quoted(criterion)} of the evidence ${quoted(value.id)}`,
    );
  once(
    entries.determinations,
    ({ criterion }) => criterion,
    ({ criterion }) => `The determination of ${quoted(criterion)}`,
  );
  once(
    entries.targets,
    ({ requirement }) => requirement,
    ({ requirement }) => `The target of ${quoted(requirement)}`,
  );
  once(
    entries.safeguards,
    ({ safeguard }) => safeguard,
    ({ safeguard }) => `The answer to the safeguard ${quoted(safeguard)}`,
  );
  once(
    entries.edits,
    ({ step, field }) => `${step} ${field}`,
    ({ step, field }) => `The edit of ${quoted(field)} of ${quoted(step)}`,
  );
};
