import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { packIssueCodes, packReference, readPack } from '../../../shared/pack';
import { formatIssue } from '../../../shared/source';
import { textPlaces } from '../../../shared/translation';
import { library, lineOf, smallPack, withChanges } from './smallPack';

const check = (text: string) => readPack(text, 'p.yaml', library);
const printed = (text: string): string[] => check(text).issues.map(formatIssue);

const secondR1 = `  - id: R1
    title: Again
    summary: Again.
    sources: [{norm: S/RES/2396, at: para. 11, binding: decides}]
    criteria:
      - {id: R2-C1, level: 1, dimension: safeguards, question: Q, statement: S, ask: [border], answer: status}
`;

const longSteps = Array.from(
  { length: 501 },
  (_, index) =>
    `      - {id: L${index}, level: 1, dimension: operational, question: Q, statement: S, ask: [border], answer: status, ` +
    'step: {action: A, recommendation: R, months: 120, indicator: {name: N, verification: V}}}\n',
).join('');

/** What a broken pack is, which code it gives, a piece that is in the line, and what the sentence names. */
const broken: [what: string, code: string, text: string, at: string, names: string[]][] = [
  ['a text that is not YAML', 'syntax', withChanges(['title: {en', 'title: @{en']), 'title', []],
  ['a tag', 'unsupported-yaml', withChanges(['id: small', 'id: !x small']), 'id: !x', []],
  [
    'a key that is there twice',
    'duplicate-key',
    withChanges(['target: 2', 'target: 2\n    target: 1']),
    'target: 1',
    ['target'],
  ],
  [
    'a key of JavaScript itself',
    'forbidden-key',
    withChanges(['target: 2', '__proto__: {a: 1}']),
    '__proto__',
    ['__proto__'],
  ],
  ['a number without end', 'number-too-large', withChanges(['target: 2', 'weight: .inf']), '.inf', []],
  ['a newer format', 'format-unknown', withChanges(['pack/1', 'pack/2']), 'format', ['waymark.pack/2', 'update']],
  [
    'another format',
    'format-unknown',
    withChanges(['waymark.pack/1', 'waymark.safeguards/1']),
    'format',
    ['instrument pack'],
  ],
  ['a misspelt key', 'unknown-key', withChanges(['summary: What', 'sumary: What']), 'sumary', ['sumary', 'summary']],
  [
    'a missing key',
    'missing-key',
    withChanges(['        statement: There is a law.\n', '']),
    'id: R1-C1',
    ['statement'],
  ],
  [
    'a number in place of a text',
    'wrong-type',
    withChanges(['version: 1.0.0', 'version: 1.0']),
    'version',
    ['text', 'quotes'],
  ],
  [
    'a value that is none of the list',
    'wrong-value',
    withChanges(['binding: decides', 'binding: decide']),
    'binding',
    ['decides'],
  ],
  [
    'an id with a space',
    'wrong-value',
    withChanges(['id: small', 'id: too small']),
    'id: too small',
    ['without spaces'],
  ],
  [
    'two requirements with one id',
    'duplicate-id',
    withChanges(['safeguards:\n', `${secondR1}safeguards:\n`]),
    secondR1,
    ['R1'],
  ],
  [
    'two criteria with one id',
    'duplicate-id',
    withChanges(['id: R1-C3', 'id: R1-C2']),
    'id: R1-C2\n        level: 1',
    ['R1-C2', 'line 32'],
  ],
  [
    'a criterion with the id of a requirement',
    'duplicate-id',
    withChanges(['id: R1-C3', 'id: R1']),
    'id: R1\n        level',
    ['R1'],
  ],
  [
    'a question with the id of a criterion',
    'duplicate-id',
    withChanges(['id: Q1', 'id: R1-C1']),
    '{id: R1-C1, question',
    ['R1-C1'],
  ],
  [
    'two norms with one id',
    'duplicate-id',
    withChanges(['institutions:', '  - {id: S/RES/2396, title: Again}\ninstitutions:']),
    'Again',
    ['S/RES/2396'],
  ],
  [
    'two levels with one number',
    'duplicate-id',
    withChanges(
      ['institutions:', 'institutions:'],
      ['{level: 2, name: Developing}', '{level: 2, name: Developing}\n  - {level: 2, name: Again}'],
    ),
    'Again',
    ['level', '2'],
  ],
  [
    'an institution kind that is there twice',
    'duplicate-id',
    withChanges(['[border, justice]\nreq', '[border, justice, border]\nreq']),
    'institutions',
    ['border'],
  ],
  [
    'two assistance areas with one id',
    'duplicate-id',
    `${smallPack}  - {id: drafting, title: Again, offeredBy: [UNODC], triggers: []}\n`,
    'Again',
    ['drafting'],
  ],
  [
    'two safeguards with one id',
    'duplicate-id',
    withChanges(['questions:', '  - {id: OWN-1, question: Again?, onNo: note, source: Own}\nquestions:']),
    'Again?',
    ['OWN-1'],
  ],
  [
    'a safeguard with an id of the general checklist',
    'duplicate-id',
    withChanges(['id: OWN-1\n', 'id: G-1\n'], ['G-1, OWN-1', 'G-1'], ['when: {G-1: [yes]}', 'when: {G-1: [no]}']),
    'id: G-1\n',
    ['G-1', 'general'],
  ],
  [
    'an unknown norm',
    'unknown-reference',
    withChanges(['{norm: S/RES/2396', '{norm: S/RES/2369']),
    'S/RES/2369',
    ['S/RES/2369', 'S/RES/2396'],
  ],
  [
    'an unknown criterion in when',
    'unknown-reference',
    withChanges(['when: {R1-C1:', 'when: {R1-C9:']),
    'R1-C9',
    ['R1-C9'],
  ],
  [
    'an unknown criterion in dependsOn',
    'unknown-reference',
    withChanges(['dependsOn: [R1-C1]', 'dependsOn: [R9-C1]']),
    'R9-C1',
    ['R9-C1'],
  ],
  [
    'an unknown model of a step',
    'unknown-reference',
    withChanges(['partners: [UNODC]', 'models: [{norm: S/RES/2306}]']),
    'S/RES/2306',
    ['S/RES/2306', 'S/RES/2396'],
  ],
  [
    'an unknown assistance area',
    'unknown-reference',
    withChanges(['assistance: drafting', 'assistance: draftng']),
    'draftng',
    ['draftng', 'drafting'],
  ],
  [
    'an unknown safeguard in a step',
    'unknown-reference',
    withChanges(['[G-1, OWN-1]', '[G-1, OWN-7]']),
    'OWN-7',
    ['OWN-7'],
  ],
  [
    'an unknown safeguard in triggers',
    'unknown-reference',
    withChanges(['triggers: [G-1]', 'triggers: [G-9]']),
    'G-9',
    ['G-9'],
  ],
  [
    'an unknown safeguard in when',
    'unknown-reference',
    withChanges(['when: {G-1: [yes]}', 'when: {G-8: [yes]}']),
    'G-8',
    ['G-8'],
  ],
  [
    'a level that has no name',
    'level-without-name',
    withChanges(['level: 2\n', 'level: 3\n']),
    'level: 3\n',
    ['R1-C2', '3', '1, 2'],
  ],
  ['a rule that cannot be read', 'met-when', withChanges(['">= 90"', '90 or more']), '90 or more', ['>= 90']],
  [
    'a rule with a number without end',
    'met-when',
    withChanges(['">= 90"', `">= ${'9'.repeat(400)}"`]),
    'metWhen: ">=',
    ['R1-C2'],
  ],
  [
    'a choice with the name of an answer not given',
    'met-when',
    withChanges(['{all: met, none: unmet}', '{all: met, declined: unmet}']),
    'declined',
    ['declined'],
  ],
  [
    'a choice of a state that does not exist',
    'met-when',
    withChanges(['none: unmet', 'none: unmeet']),
    'unmeet',
    ['unmet'],
  ],
  ['no choice at all', 'met-when', withChanges(['{all: met, none: unmet}', '{}']), 'metWhen: {}', ['choice']],
  ['no rule for a number', 'missing-key', withChanges(['        metWhen: ">= 90"\n', '']), 'id: R1-C2', ['metWhen']],
  [
    'conditions in a circle',
    'when-cycle',
    withChanges(['when: {R1-C1: [yes, partly]}', 'when: {R1-C3: [yes]}']),
    'when: {R1-C3',
    ['R1-C2 → R1-C3 → R1-C2'],
  ],
  [
    'a condition on itself',
    'when-cycle',
    withChanges(['when: {R1-C1: [yes, partly]}', 'when: {R1-C2: [yes]}']),
    'when: {R1-C2: [yes]',
    ['R1-C2 → R1-C2'],
  ],
  [
    'safeguard conditions in a circle',
    'when-cycle',
    withChanges(['when: {G-1: [yes]}', 'when: {OWN-1: [yes]}']),
    'when: {OWN-1',
    ['OWN-1 → OWN-1'],
  ],
  [
    'a lower level that waits for a higher one',
    'order-cycle',
    withChanges(['          assistance: drafting', '          dependsOn: [R1-C2]\n          assistance: drafting']),
    'dependsOn: [R1-C2]',
    ['R1-C1 → R1-C2 → R1-C1'],
  ],
  [
    'steps that wait for each other',
    'order-cycle',
    withChanges(
      [
        '          recommendation: The State may wish to choose.',
        '          recommendation: x\n          dependsOn: [R1-C2]',
      ],
      ['dependsOn: [R1-C1]', 'dependsOn: [R1-C3]'],
    ),
    'dependsOn: [R1-C3]',
    ['R1-C2 → R1-C3 → R1-C2'],
  ],
  [
    'a step that waits for itself',
    'order-cycle',
    withChanges(['dependsOn: [R1-C1]', 'dependsOn: [R1-C2]']),
    'dependsOn: [R1-C2]',
    ['R1-C2 → R1-C2'],
  ],
  [
    'a block without a remedy',
    'remedy-missing',
    withChanges(['    remedy: {action: Make it right., months: 2}\n', '']),
    'id: OWN-1',
    ['OWN-1', 'block'],
  ],
  [
    'a prohibition without a remedy',
    'remedy-missing',
    withChanges(['    remedy: {action: Make it right., months: 2}\n', ''], ['onNo: block', 'onNo: prohibit']),
    'id: OWN-1',
    ['prohibit'],
  ],
  [
    'CTED as a partner',
    'facilitator-as-provider',
    withChanges(['partners: [UNODC]', 'partners: [UN CTED]']),
    'UN CTED',
    ['UN CTED', 'facilitates'],
  ],
  [
    'the Committee as a provider',
    'facilitator-as-provider',
    withChanges(['offeredBy: [UNODC]', 'offeredBy: [Counter‑Terrorism Committee Executive Directorate]']),
    'offeredBy',
    ['Committee'],
  ],
  [
    'a text that lacks the language of the pack',
    'source-text-missing',
    withChanges(['title: {en: First, fr: Premier}', 'title: {fr: Premier}']),
    'title: {fr: Premier}',
    ['`en`'],
  ],
  [
    'evidence that lacks the language of the pack',
    'source-text-missing',
    withChanges(['ask: [border]\n', 'ask: [border]\n        evidence: [law, {fr: loi}]\n']),
    'evidence',
    ['`en`'],
  ],
  [
    'a question of choices without any',
    'choices-do-not-fit',
    withChanges(['Anything else?, answer: text', 'Anything else?, answer: choice']),
    'id: Q1',
    ['Q1', '`choices`'],
  ],
  [
    'bounds that run backwards',
    'bounds-do-not-fit',
    withChanges(['metWhen: ">= 90"', 'metWhen: ">= 90"\n        bounds: {min: 100, max: 0}']),
    'bounds',
    ['R1-C2', '100', '0'],
  ],
  [
    'steps that take longer than dates can be written for',
    'schedule-too-long',
    withChanges(['    criteria:\n', `    criteria:\n${longSteps}`]),
    'requirements:',
    ['60000'],
  ],
];

/** The small pack with every text in French, of which none was made from what stands there now. */
const outdated = ((): string => {
  const pack = parseDocument(smallPack);
  for (const { path, value } of textPlaces(pack.toJS()))
    pack.setIn(path, pack.createNode({ en: 'Text', ...(typeof value === 'object' ? value : {}), fr: 'Texte' }));
  pack.set('translations', pack.createNode({ fr: { from: 'en', pairs: '00000000' } }));
  return pack.toString();
})();

const warnings: typeof broken = [
  [
    'a roster over which nothing repeats',
    'unused-roster',
    withChanges(['questions:\n', 'rosters: [{id: posts, title: Posts}]\nquestions:\n']),
    'rosters:',
    ['posts'],
  ],
  [
    'texts that are not in a language that the title has',
    'translation-missing',
    withChanges(['{en: A small pack}', '{en: A small pack, fr: Un petit dossier}']),
    'name: Initial',
    [' texts, this one first', '`fr`', '`en`', 'waymark pack translate --to fr'],
  ],
  [
    'texts that changed after they were translated',
    'translation-outdated',
    outdated,
    'title:',
    [' texts, this one first', '`fr`'],
  ],
  [
    'an unknown institution kind',
    'unlisted-institution',
    withChanges(['ask: [border]', 'ask: [boarder]']),
    'boarder',
    ['boarder', 'border'],
  ],
  [
    'a target above the levels',
    'target-above-levels',
    withChanges(['target: 2', 'target: 3']),
    'target: 3',
    ['R1', '3', '2'],
  ],
  [
    'a number that is asked to be partly and nothing else',
    'when-value-impossible',
    withChanges(['when: {R1-C2: [no, unknown]}', 'when: {R1-C2: [partly]}']),
    'when: {R1-C2',
    ['R1-C2', 'partly', 'yes'],
  ],
  [
    'a choice that is asked to be what its map never gives',
    'when-value-impossible',
    withChanges(
      ['when: {R1-C1: [yes, partly]}', 'when: {R1-C3: [na]}'],
      ['        when: {R1-C2: [no, unknown]}\n', ''],
    ),
    'when: {R1-C3',
    ['R1-C3', 'na', 'unknown'],
  ],
  [
    'a condition on a declined answer alone',
    'when-value-impossible',
    withChanges(['[yes, partly]', '[declined]']),
    'declined',
    ['R1-C1', 'unknown'],
  ],
  [
    'a rule for a status answer',
    'met-when-unused',
    withChanges(['answer: status', 'answer: status\n        metWhen: ">= 90"']),
    'metWhen: ">= 90"',
    ['R1-C1'],
  ],
  [
    'choices none of which is met',
    'never-met',
    withChanges(['{all: met, none: unmet}', '{all: partly, none: unmet}']),
    'all: partly',
    ['R1-C3', 'met'],
  ],
  [
    'a number that is asked to be partly beside what it can be',
    'when-value-superfluous',
    withChanges(['when: {R1-C2: [no, unknown]}', 'when: {R1-C2: [no, partly]}']),
    'when: {R1-C2',
    ['R1-C2', 'partly', 'yes'],
  ],
  [
    'a source without a paragraph',
    'legal-review',
    withChanges(['at: para. 11, ', '']),
    'norm: S/RES/2396,',
    ['S/RES/2396', 'R1', 'paragraph'],
  ],
  [
    'a source seen second hand',
    'legal-review',
    withChanges(['binding: decides', 'binding: decides, seen: secondary']),
    'secondary',
    ['secondary'],
  ],
  [
    'a source not seen',
    'legal-review',
    withChanges(['binding: decides', 'binding: decides, seen: "no"']),
    'seen',
    ['not seen'],
  ],
  [
    'no criterion for safeguards',
    'requirement-without-safeguards-criterion',
    withChanges(['dimension: safeguards', 'dimension: operational']),
    'id: R1\n',
    ['R1'],
  ],
  [
    'a step without an indicator',
    'step-without-indicator',
    withChanges(['          indicator: {name: Choice, verification: Text}\n', '']),
    'step:\n          action: Choose',
    ['R1-C3'],
  ],
  [
    'a criterion without a step',
    'criterion-without-step',
    withChanges([
      '        step:\n          action: Choose.\n          recommendation: The State may wish to choose.\n          indicator: {name: Choice, verification: Text}\n',
      '',
    ]),
    'id: R1-C3',
    ['R1-C3'],
  ],
  [
    'an indicator that nobody can verify',
    'step-without-verification',
    withChanges(['indicator: {name: Share, verification: Text}', 'indicator: {name: Share}']),
    'indicator: {name: Share}',
    ['R1-C2', 'verification'],
  ],
  [
    'a criterion whose conditions exclude each other',
    'unreachable',
    withChanges(['when: {R1-C2: [no, unknown]}', 'when: {R1-C2: [no, unknown], R1-C1: [no]}']),
    'when: {R1-C2',
    ['R1-C3', 'R1-C1'],
  ],
  [
    'a question that suggests its answer',
    'leading-question',
    withChanges(['question: Which law?', "question: Don't you agree that there is a law?"]),
    'question: Don',
    ["Don't", 'openly'],
  ],
  [
    'two questions in one',
    'double-question',
    withChanges(['question: Which law?', 'question: Which law? Since when is it in force?']),
    'question: Which law?',
    ['Since when', 'two criteria'],
  ],
  [
    'a statement that everyone would judge differently',
    'statement-not-judgeable',
    withChanges(['statement: There is a law.', 'statement: There is an adequate law.']),
    'statement: There is an',
    ['adequate'],
  ],
  [
    'a word that blames',
    'blaming-wording',
    withChanges(['action: Enact a law.', 'action: Enact the law that Parliament failed to enact.']),
    'action: Enact the law',
    ['failed to', 'has yet to'],
  ],
  [
    'CTED as the one who provides',
    'facilitator-provides',
    withChanges(['recommendation: The State may wish to reach it.', 'recommendation: CTED will train the analysts.']),
    'recommendation: CTED',
    ['CTED will train', 'facilitates'],
  ],
  [
    'an assistance area that no step names',
    'unused-assistance',
    withChanges(['          assistance: drafting\n', '']),
    '{id: drafting',
    ['drafting'],
  ],
];

describe('reading a pack', () => {
  it('accepts a pack that is in order and indexes it', () => {
    const { pack, issues } = check(smallPack);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(pack?.reference).toBe('small@1.0.0');
    expect(pack?.criteria.get('R1-C2')?.requirement.id).toBe('R1');
    expect([...(pack?.safeguards.keys() ?? [])]).toEqual(['G-1', 'OWN-1']);
  });

  it.each(broken)('refuses %s: %s', (_what, code, text, at, names) => {
    const { pack, issues } = check(text);
    expect(pack).toBeNull();
    const found = issues.find((issue) => issue.code === code);
    expect(found, issues.map(formatIssue).join('\n')).toMatchObject({
      severity: 'error',
      file: 'p.yaml',
      line: lineOf(text, at),
    });
    for (const name of names) expect(found?.message).toContain(name);
  });

  it.each(warnings)('accepts and points out %s: %s', (_what, code, text, at, names) => {
    const { pack, issues } = check(text);
    expect(pack).not.toBeNull();
    expect(issues).toMatchObject([{ severity: 'warning', code, line: lineOf(text, at) }]);
    for (const name of names) expect(issues[0]?.message).toContain(name);
  });

  it('refuses a pack that is too large, too deep, or not text', () => {
    const codes = (text: string) => check(text).issues.map(({ code }) => code);
    expect(codes(`# ${'x'.repeat(8 * 1024 * 1024)}`)).toEqual(['too-large']);
    expect(codes('a: '.padEnd(500, '['))).toEqual(['too-deep']);
    expect(codes('title: "\\ud800"')).toEqual(['encoding']);
  });

  it('has a test for every code, and an explanation for every code that it gives', () => {
    const tested = new Set([...broken, ...warnings].map(([, code]) => code));
    const elsewhere = ['too-large', 'too-deep', 'encoding', 'more-issues'];
    const links = ['same-as-own-pack', 'same-as-twice', 'same-as-unknown', 'same-as-not-comparable'];
    expect([...tested, ...elsewhere, ...links].sort()).toEqual(Object.keys(packIssueCodes).sort());
    for (const [, , text] of [...broken, ...warnings])
      for (const { code, severity } of check(text).issues)
        expect(packIssueCodes[code as keyof typeof packIssueCodes].severity).toBe(severity);
  });

  it('gives the place as FILE:LINE PATH', () => {
    expect(printed(withChanges(['level: 2\n', 'level: 3\n']))).toEqual([
      'p.yaml:33 requirements[0].criteria[1].level: Level 3 of `R1-C2` has no name; `levels` names 1, 2; use one of them, or name this one. [level-without-name]',
    ]);
  });

  it('gives every error at once, in the order of the lines, whatever their kind', () => {
    const text = withChanges(
      ['version: 1.0.0', 'version: one two'],
      ['{norm: S/RES/2396', '{norm: S/RES/1'],
      ['summary: What is asked.', 'sumary: What is asked.'],
      ['answer: status', 'answer: statu'],
      ['level: 2\n', 'level: 9\n'],
      ['id: R1-C3', 'id: R1-C2'],
      ['[G-1, OWN-1]', '[G-1, OWN-9]'],
      ['dependsOn: [R1-C1]', 'dependsOn: [R1-C2]'],
      ['remedy: {action: Make it right., months: 2}', 'remedyy: {}'],
      ['offeredBy: [UNODC]', 'offeredBy: [CTED]'],
    );
    const { issues } = check(text);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ code }) => code))).toEqual(
      new Set([
        'wrong-value',
        'missing-key',
        'unknown-key',
        'unknown-reference',
        'level-without-name',
        'duplicate-id',
        'order-cycle',
        'remedy-missing',
        'facilitator-as-provider',
      ]),
    );
    expect(issues.map(({ line }) => line)).toEqual(issues.map(({ line }) => line!).sort((a, b) => a - b));
  });

  it('allows a declined answer beside an unknown one, as it counts as unknown', () => {
    expect(printed(withChanges(['[no, unknown]', '[no, unknown, declined]']))).toEqual([]);
  });

  it('allows a text without languages anywhere, and more languages than the title has', () => {
    expect(
      printed(withChanges(['title: {en: First, fr: Premier}', 'title: {en: First, fr: Premier, es: Primero}'])),
    ).toEqual([]);
  });

  it('needs no other language of a pack whose title has none', () => {
    expect(
      printed(withChanges(['{en: A small pack}', 'A small pack'], ['{en: First, fr: Premier}', '{en: First}'])),
    ).toEqual([]);
  });

  it('finds several circles and names each once', () => {
    const text = withChanges(
      ['dependsOn: [R1-C1]', 'dependsOn: [R1-C2]'],
      [
        '          recommendation: The State may wish to choose.',
        '          recommendation: x\n          dependsOn: [R1-C3]',
      ],
    );
    expect(check(text).issues.map(({ code, line }) => [code, line])).toEqual([
      ['order-cycle', lineOf(text, 'dependsOn: [R1-C2]')],
      ['order-cycle', lineOf(text, 'dependsOn: [R1-C3]')],
    ]);
  });

  it('refuses an id with a #, and never mistakes it for something of its own', () => {
    const text = withChanges(
      ['id: R1-C3', 'id: "#0 legislative 1"'],
      ['dependsOn: [R1-C1]', 'dependsOn: ["#0 legislative 1"]'],
    );
    expect(check(text).issues.map(({ code }) => code)).toEqual(['wrong-value', 'wrong-value']);
  });

  it('is never thrown off by a pack in which any piece was taken out, doubled or exchanged', () => {
    const lines = smallPack.split('\n');
    const scramble = fc.array(
      fc.record({
        at: fc.nat(lines.length - 1),
        kind: fc.constantFrom('drop', 'double', 'list', 'null', 'number', 'map', 'deep', 'proto'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const value = { list: '[]', null: '~', number: '7', map: '{a: b}', deep: '[[[[{}]]]]', proto: '{__proto__: 1}' };
    fc.assert(
      fc.property(scramble, (edits) => {
        const changed = [...lines];
        for (const { at, kind } of edits) {
          const line = changed[at] ?? '';
          if (kind === 'drop') changed[at] = '';
          else if (kind === 'double') changed[at] = `${line}\n${line}`;
          else changed[at] = line.replace(/: .*$/, `: ${value[kind]}`);
        }
        const { pack, issues } = check(changed.join('\n'));
        expect(pack === null).toBe(issues.some(({ severity }) => severity === 'error'));
        for (const { message, code } of issues) {
          expect(message).not.toMatch(/undefined|\[object|#\d+$/);
          expect(Object.hasOwn(packIssueCodes, code)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('which pack a file holds', () => {
  it('is read without checking the rest', () => {
    expect(packReference(smallPack, 'p.yaml')).toBe('small@1.0.0');
    expect(packReference(withChanges(['levels:', 'levls:']), 'p.yaml')).toBe('small@1.0.0');
  });
  it('is null where the file does not say', () => {
    expect(packReference('a: [', 'p.yaml')).toBeNull();
    expect(packReference(withChanges(['pack/1', 'pack/2']), 'p.yaml')).toBeNull();
    expect(packReference(withChanges(['version: 1.0.0', 'version: 1']), 'p.yaml')).toBeNull();
  });

  it('takes an assistance area that names neither who offers it nor what it triggers', () => {
    const text = withChanges(['title: Drafting, offeredBy: [UNODC], triggers: [G-1]', 'title: Drafting']);
    const { pack } = readPack(text, 'p.yaml', library);
    expect(pack?.assistance.get('drafting')).toMatchObject({ offeredBy: [], triggers: [] });
  });
});
