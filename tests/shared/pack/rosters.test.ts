import { describe, expect, it } from 'vitest';
import { readPack } from '../../../shared/pack';
import { formatIssue } from '../../../shared/source';
import { library, lineOf, withChanges } from './smallPack';

const question = '  - {id: Q1, question: Anything else?, answer: text}';
const withPosts = [
  'questions:\n',
  'rosters:\n  - {id: posts, title: {en: Border posts, fr: Postes}}\nquestions:\n',
] as const;
const repeats = [
  '        metWhen: ">= 90"\n',
  '        metWhen: ">= 90"\n        bounds: {min: 0, max: 100}\n        repeat: {over: posts, rule: share, share: 0.8}\n',
] as const;

const check = (...changes: (readonly [string, string])[]) => {
  const text = withChanges(...changes);
  const { pack, issues } = readPack(text, 'p.yaml', library);
  return { text, pack, issues };
};

const asked = (line: string) => [question, line] as const;

describe('Rosters and context questions of a pack', () => {
  it('are accepted where everything fits', () => {
    const { pack, issues } = check(
      withPosts,
      repeats,
      asked(
        [
          '  - {id: Q1, question: Anything else?, answer: text, ask: [border], when: {R1-C1: ["yes"]}}',
          '  - {id: Q2, question: How many?, answer: number, bounds: {min: 0}, repeat: {over: posts}}',
          '  - {id: Q3, question: Since when?, answer: date}',
          '  - {id: Q4, question: Which kind?, answer: choice, choices: {land: {en: Land, fr: Terre}, sea: Sea}}',
          '  - {id: Q5, question: Which kinds?, answer: choices, choices: {land: Land, sea: Sea}}',
        ].join('\n'),
      ),
    );
    expect(issues.map(formatIssue)).toEqual([]);
    expect(pack?.criteria.get('R1-C2')?.criterion.repeat).toEqual({ over: 'posts', rule: 'share', share: 0.8 });
  });

  it.each([
    [
      'a roster that is not there, by a criterion',
      [withPosts, [repeats[0], repeats[1].replace('posts', 'post')]],
      'repeat: {over: post,',
      'unknown-reference',
      ['`post`', '`posts`'],
    ],
    [
      'a roster that is not there, by a question',
      [asked('  - {id: Q1, question: Q?, answer: text, repeat: {over: posts}}')],
      'id: Q1',
      'unknown-reference',
      ['`posts`', '`rosters`'],
    ],
    [
      'a roster that is there twice',
      [withPosts, repeats, ['questions:\n', '  - {id: posts, title: Again}\nquestions:\n']],
      'title: Again',
      'duplicate-id',
      ['`posts`', 'twice'],
    ],
    [
      'choices beside a text',
      [asked('  - {id: Q1, question: Q?, answer: text, choices: {a: A}}')],
      'id: Q1',
      'choices-do-not-fit',
      ['`Q1`', 'take them out'],
    ],
    [
      'an empty map of choices',
      [asked('  - {id: Q1, question: Q?, answer: choices, choices: {}}')],
      'id: Q1',
      'choices-do-not-fit',
      ['`Q1`'],
    ],
    [
      'a name for a choice that the rule does not know',
      [['{all: met, none: unmet}', '{all: met, none: unmet}\n        choices: {nune: None}']],
      'nune',
      'choices-do-not-fit',
      ['`nune`', '`none`'],
    ],
    [
      'bounds beside a date',
      [asked('  - {id: Q1, question: Q?, answer: date, bounds: {min: 1}}')],
      'id: Q1',
      'bounds-do-not-fit',
      ['`date`'],
    ],
    [
      'bounds that run backwards',
      [asked('  - {id: Q1, question: Q?, answer: number, bounds: {min: 2, max: 1}}')],
      'id: Q1',
      'bounds-do-not-fit',
      ['from 2 to 1'],
    ],
    [
      'a condition on a question, which has no state',
      [asked(`${question}\n  - {id: Q2, question: Q?, answer: text, when: {Q1: ["yes"]}}`)],
      'id: Q2',
      'unknown-reference',
      ['`Q1`', 'criteria only'],
    ],
    [
      'a name of a choice that lacks a language',
      [asked('  - {id: Q1, question: Q?, answer: choice, choices: {land: {fr: Terre}}}')],
      'id: Q1',
      'source-text-missing',
      ['`en`'],
    ],
  ] as [string, (readonly [string, string])[], string, string, string[]][])(
    'are refused with %s',
    (_what, changes, at, code, names) => {
      const { text, pack, issues } = check(...changes);
      expect(pack).toBeNull();
      const found = issues.find((issue) => issue.code === code);
      expect(found, issues.map(formatIssue).join('\n')).toMatchObject({ severity: 'error', line: lineOf(text, at) });
      for (const name of names) expect(found?.message).toContain(name);
    },
  );

  it('can be partly in place by a share of the things, whatever one answer can be', () => {
    const partly = ['when: {R1-C2: [no, unknown]}', 'when: {R1-C2: [partly]}'] as const;
    expect(check(withPosts, repeats, partly).issues.map(formatIssue)).toEqual([]);
    const worst = [repeats[0], repeats[1].replace('share, share: 0.8', 'worst')] as const;
    expect(check(withPosts, worst, partly).issues.map(({ code }) => code)).toContain('when-value-impossible');
  });

  it('warn of a kind of institution that the pack does not list, and of a roster that nothing repeats over', () => {
    const { pack, issues } = check(withPosts, asked('  - {id: Q1, question: Q?, answer: text, ask: [bordr]}'));
    expect(pack).not.toBeNull();
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning unused-roster',
      'warning unlisted-institution',
    ]);
  });
});
