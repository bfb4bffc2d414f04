import { describe, expect, it } from 'vitest';
import { readSafeguards } from '../../../shared/pack';
import { formatIssue } from '../../../shared/source';

const file = (...safeguards: string[]): string =>
  ['format: waymark.safeguards/1', 'version: 1.0.0', 'title: {en: Checklist}', 'safeguards:', ...safeguards].join('\n');
const read = (...safeguards: string[]) => readSafeguards(file(...safeguards), 's.yaml');
const printed = (...safeguards: string[]): string[] => read(...safeguards).issues.map(formatIssue);

describe('reading the safeguards checklist', () => {
  it('gives the safeguards of a checklist that is in order', () => {
    const { safeguards, issues } = read(
      '- {id: A, question: Q, onNo: note, source: S}',
      '- {id: B, question: Q, onNo: block, remedy: {action: Do, months: 2}, when: {A: [yes]}, source: S}',
    );
    expect(issues).toEqual([]);
    expect(safeguards?.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('names every error at once with its line', () => {
    expect(
      printed(
        '- {id: A, question: {fr: Q}, onNo: block, source: S}',
        '- {id: A, question: Q, onNo: stop, source: S}',
        '- {id: C, question: Q, onNo: note, source: S, when: {D: [yes], C: [no]}}',
      ),
    ).toEqual([
      's.yaml:5 safeguards[0]: The safeguard `A` says onNo: block, so it needs a `remedy` with an action and months. [remedy-missing]',
      's.yaml:5 safeguards[0].question: This text lacks `en`, the language in which this file is written and which others fall back to; add it. [source-text-missing]',
      's.yaml:6 safeguards[1].id: The safeguard `A` is there twice, first in line 5; give each an id of its own. [duplicate-id]',
      's.yaml:6 safeguards[1].onNo: Expected `prohibit`, `block`, `condition` or `note`, but found the text `stop`. [wrong-value]',
      's.yaml:7 safeguards[2].when.C: These `when` conditions ask about each other: C → C; take one out. [when-cycle]',
      's.yaml:7 safeguards[2].when.D: The safeguard `D` is not known: it is neither in the general checklist nor in this file. [unknown-reference]',
    ]);
  });

  it('refuses a newer checklist and a file of another kind', () => {
    expect(readSafeguards('format: waymark.safeguards/2', 's.yaml').issues[0]?.message).toContain('please update');
    expect(readSafeguards('format: waymark.pack/1', 's.yaml').issues[0]?.message).toContain('a safeguards checklist');
    expect(readSafeguards('- a', 's.yaml')).toMatchObject({ safeguards: null, issues: [{ code: 'format-unknown' }] });
  });
});
