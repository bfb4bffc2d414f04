import { describe, expect, it } from 'vitest';
import type { Norm } from '../../../shared/model';
import { readPack } from '../../../shared/pack';
import { packFromXlsform } from '../../../shared/xlsform';
import { convert, form } from './converting';
import { sheet } from './forms/sheets';

const yn = 'list_name | name | label\nyn | yes | Yes\nyn | no | No';

describe('column heads', () => {
  it.each([
    'type | name | label',
    'Type | Name | Label',
    'command | tag | caption',
    ' TYPE |  name  | LABEL::English (en)',
    'type | value | label:en',
    'type | name | label::English',
    'type | name | Label :: english',
  ])('are read as forms write them: %s', (heads) => {
    const { pack } = convert(form(`${heads}\nselect_one yn | a | Is it so?`));
    expect(pack!.requirements[0]!.criteria[0]).toMatchObject({ id: 'a', question: 'Is it so?' });
  });

  it.each(['relevant', 'relevance', 'bind::relevant', 'bind:relevant', 'Relevant'])(
    'of conditions may be %s',
    (head) => {
      const { pack } = convert(
        form(`type | name | label | ${head}\nselect_one yn | a | A |\nselect_one yn | b | B | \${a} = 'yes'`),
      );
      expect(pack!.requirements[0]!.criteria[1]!.when).toEqual({ a: ['yes'] });
    },
  );

  it.each(['waymark::metWhen', 'Waymark :: met when', 'waymark::met_when', 'waymark:METWHEN'])(
    'of Waymark may be %s',
    (head) => {
      const [level, value] =
        head.includes('::') || head.includes(' :: ') ? ['waymark::level', 1] : ['waymark:level', 1];
      const { pack } = convert(form(`type | name | label | ${level} | ${head}\ninteger | n | N | ${value} | >= 3 %`));
      expect(pack!.requirements[0]!.criteria[0]).toMatchObject({ answer: 'number', metWhen: '>= 3' });
    },
  );

  it('that Waymark does not know are named, with what was meant', () => {
    const { messageAt } = convert(
      form('type | name | label | realevant | remarks | |\nselect_one yn | a | A | x | y | | z'),
    );
    expect(messageAt('survey!D1')).toBe(
      '`realevant` is no column that Waymark reads, so it is left out. Did you mean `relevant`?',
    );
    expect(messageAt('survey!E1')).toContain('row 2');
    expect(messageAt('survey!G2')).toContain('no head');
  });

  it('in the name of Waymark that do not exist are errors, so that no mark is lost', () => {
    const { pack, messageAt } = convert(form('type | name | label | waymark::levle\nselect_one yn | a | A | 1'));
    expect(pack).toBeNull();
    expect(messageAt('survey!D1')).toContain('Did you mean `waymark::level`?');
  });

  it('are named where two mean the same, or a language is not known', () => {
    const { places } = convert(
      form('type | name | label::English | label::en | label::Klingon\nselect_one yn | a | A | A | A'),
    );
    expect(places).toEqual(expect.arrayContaining(['survey!D1 column-twice', 'survey!E1 language-unknown']));
  });

  it('that are missing are errors at the sheet', () => {
    const { places } = convert([sheet('survey', 'Question | Answer\nIs it so? | yes')]);
    expect(places.filter((place) => place.endsWith('column-missing'))).toHaveLength(1);
    expect(convert([sheet('Sheet1', 'type')]).places).toEqual(['survey sheet-missing', 'Sheet1 sheet-not-read']);
    expect(convert([sheet('Survey 2', 'type')]).messageAt('survey')).toContain('no sheet `survey`');
    const titled = convert([sheet('survey', 'My form\n\ntype | name | label\ntext | a | A')]);
    expect(titled.messageAt('survey!A1')).toContain('the heads seem to stand in row 3');
    expect(convert([]).places).toEqual(['survey sheet-missing']);
  });
});

describe('languages', () => {
  const survey =
    'type | name | label | label::Français (fr) | label::Español\nselect_one yn | a | Is it so? | Est-ce ainsi ? | ¿Es así?';

  it('give texts by language; a plain label is in the language of the form', () => {
    const { pack } = convert(form(survey, { settings: 'default_language\nEnglish (en)' }));
    expect(pack!.requirements[0]!.criteria[0]!.question).toEqual({
      en: 'Is it so?',
      fr: 'Est-ce ainsi ?',
      es: '¿Es así?',
    });
  });

  it('with the default language first, and the title in it', () => {
    const { pack } = convert(
      form('type | name | label::en | label::ar\nselect_one yn | a | A | أ', {
        settings: 'form_title | default_language\nعنوان | Arabic (ar)',
      }),
    );
    expect(pack!.title).toEqual({ ar: 'عنوان' });
    expect(pack!.requirements[0]!.criteria[0]!.question).toEqual({ ar: 'أ', en: 'A' });
  });

  it('name a text that is missing in the language of the form', () => {
    const { pack, messageAt } = convert(
      form('type | name | label::en | label::fr\nselect_one yn | a | | Est-ce ainsi ?'),
    );
    expect(pack).toBeNull();
    expect(messageAt('survey!D2')).toContain('missing in `en`');
  });

  it.each([
    ['English (UK)', 'en'],
    ['French (FR)', 'fr'],
    ['Portuguese (pt_BR)', 'pt-BR'],
    ['Kinyarwanda (rw)', 'rw'],
    ['العربية', 'ar'],
  ])('%s is %s', (language, tag) => {
    const { pack } = convert(form(`type | name | label::${language}\nselect_one yn | a | A`));
    expect(pack!.title).toEqual({ [tag]: 'form' });
  });
});

describe('choices', () => {
  const kinds = (choices: string, extra = '') => {
    const { pack, issues } = convert(
      form(`type | name | label${extra && ' | waymark::level'}\nselect_one l | a | A${extra}`, { choices }),
    );
    return { answer: pack?.requirements[0]?.criteria[0]?.answer, issues };
  };

  it.each([
    'l | 1 | Yes\nl | 0 | No',
    'l | oui | Oui\nl | non | Non\nl | partiel | Partiellement\nl | nsp | Je ne sais pas',
    "l | y | Yes\nl | n | No\nl | 98 | Don't know\nl | 99 | Refused to answer\nl | 97 | N/A",
    'l | a | نعم\nl | b | لا',
    'l | a | Да\nl | b | Нет\nl | c | Частично',
    'l | yes | Yes, the text was seen\nl | no | No, it was not',
  ])('of yes and no are a status:\n%s', (rows) => {
    expect(kinds(`list_name | name | label\n${rows}`).answer).toBe('status');
  });

  it.each([
    'l | n | North\nl | s | South',
    'l | yes | No\nl | no | Yes',
    'l | yes | Yes\nl | no | No\nl | maybe | Perhaps',
    'l | 1 | Yes\nl | 2 | Yes\nl | 3 | No',
  ])('of other words are a choice, of which none counts yet in a draft:\n%s', (rows) => {
    const { answer, issues } = kinds(`list_name | name | label\n${rows}`);
    expect(answer).toBe('choice');
    expect(issues.find(({ code }) => code === 'draft-criterion')!.message).toContain('none of its choices counts yet');
  });

  it('may say in their own sheet what they mean', () => {
    const { pack } = convert(
      form('type | name | label | waymark::level\nselect_one l | a | A | 2', {
        choices:
          "list_name | name | label | waymark::state\nl | all | All | met\nl | some | Some | partly\nl | none | None | unmet\nl | dk | Don't know |",
        settings: 'waymark::levels\nOne; Two',
      }),
    );
    expect(pack!.requirements[0]!.criteria[0]).toMatchObject({
      metWhen: { all: 'met', some: 'partly', none: 'unmet' },
    });
  });

  it('of a criterion must all be said', () => {
    const { pack, messageAt } = convert(
      form(
        'type | name | label | waymark::level | waymark::metWhen\nselect_one l | a | A | 1 | paper: unmet; onlin: met',
        {
          choices: 'list_name | name | label\nl | paper | Paper\nl | online | Online',
        },
      ),
    );
    expect(pack).toBeNull();
    expect(messageAt('survey!E2')).toContain('`onlin: met` is not understood; write each choice (`paper` or `online`)');
    expect(messageAt('survey!E2')).toContain('It is not said what `online` means');
  });
});

describe('marks', () => {
  const marked = (heads: string, cells: string, type = 'select_one yn') =>
    convert(
      form(`type | name | label | ${heads}\n${type} | a | A | ${cells}\nselect_one yn | b | B |`, { choices: yn }),
    );

  it.each([
    ['waymark::level', 'high', 'a whole number from 1 to 20'],
    [
      'waymark::level | waymark::dimension',
      '1 | legal',
      '`legislative`, `institutional`, `operational` or `safeguards`',
    ],
    ['waymark::level | waymark::months', '1 | 6', 'needs both waymark::action and waymark::recommendation'],
    ['waymark::level | waymark::repeat', '1 | best', 'lies in no repeat'],
    ['waymark::level | waymark::weight', '1 | 2', 'write it in the row that begins a group'],
    ['waymark::level | waymark::source', '1 | (decides)', 'is no source'],
  ])('%s with %s is an error at its cell', (heads, cells, sentence) => {
    const { pack, issues } = marked(heads, cells);
    expect(pack).toBeNull();
    expect(
      issues
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
        .join(),
    ).toContain(sentence);
  });

  it('on answers that cannot be judged are errors', () => {
    expect(marked('waymark::level', '1', 'text').places).toContain('survey!A2 criterion-type');
    expect(marked('waymark::level', '1', 'integer').places).toContain('survey!A2 met-when');
  });

  it('tell questions with a level from all others, which are named', () => {
    const { pack, messageAt } = marked('waymark::level', '1');
    expect(pack!.requirements[0]!.criteria.map(({ id }) => id)).toEqual(['a']);
    expect(messageAt('survey!D3')).toContain('`b` is recorded and not scored; to score it');
  });

  it('name a level without a name', () => {
    const { messageAt } = convert(
      form('type | name | label | waymark::level\nselect_one yn | a | A | 3', {
        settings: 'waymark::levels\nInitial; Developing',
      }),
    );
    expect(messageAt('survey!D2')).toContain('Level 3 has no name');
  });

  it('of a source say how it binds, or that nobody said', () => {
    const { pack, messageAt } = convert(
      form(
        'type | name | label | waymark::source\nbegin_group | g | G | Resolution 2396 (2017), 11; S/RES/1373, 2 (calls upon)\nselect_one yn | a | A |\nend_group | | |',
      ),
    );
    expect(pack!.requirements[0]!.sources).toEqual([
      { norm: 'Resolution 2396 (2017)', at: '11', binding: 'goodPractice' },
      { norm: 'S/RES/1373', at: '2', binding: 'callsUpon' },
    ]);
    expect(messageAt('survey!D2')).toContain('How `Resolution 2396 (2017)` binds is not said');
  });
});

describe('one mistake', () => {
  const survey =
    'type | name | label | relevant | waymark::level | waymark::dimension\n' +
    'begin_group | g | G | | |\nselect_one yn | a | A | | L2 | legal\nend_group | | | | |\n' +
    "select_one yn | b | B | ${a} = 'Yes' | 1 | legal\nselect_one yn | c | C | ${b} = 'Yes' | 1 | safeguards";

  it('is said once, and not again by all that follows from it', () => {
    const { places, messageAt } = convert(form(survey));
    expect(places.filter((place) => !/source|levels|settings|value-assumed/.test(place))).toEqual([
      'survey!E3 waymark-value',
      'survey!D5 condition-not-taken',
      'survey!F5 waymark-value',
      'survey!D6 condition-not-taken',
    ]);
    expect(messageAt('survey!D5')).toContain('asks about `a`, of which the level cannot be used yet');
    expect(messageAt('survey!D6')).toContain('which is none of its choices (`yes`, `no`)');
  });
});

describe('settings', () => {
  it('that a pack cannot take letter by letter are changed and named', () => {
    const { pack, places, messageAt } = convert(
      form('type | name | label\nselect_one yn | a | A', {
        settings: 'form_title | form_id | version\nAir cargo | Air cargo 2026 | v 1',
      }),
    );
    expect(pack).toMatchObject({ id: 'Air-cargo-2026', version: 'v-1', title: { en: 'Air cargo' } });
    expect(places).toEqual(expect.arrayContaining(['settings!B2 text-changed', 'settings!C2 text-changed']));
    expect(messageAt('settings!B2')).toContain('`Air-cargo-2026`');
  });
});

describe('rows', () => {
  it('that are disabled, empty or without a type are named or harmless', () => {
    const { pack, places } = convert(
      form(
        'type | name | label | disabled\nselect_one yn | a | A |\n\n | | | \ntext | b | B | yes\n | | | no\nnote | c | A note |',
      ),
    );
    expect(pack!.questions).toBeUndefined();
    expect(places).toEqual(
      expect.arrayContaining(['survey!D5 row-not-taken', 'survey!A6 row-not-taken', 'survey!C7 row-not-taken']),
    );
    expect(convert(form('type | name | label\nselect_one yn | a | A\n | b | B?')).places).toContain(
      'survey!A3 type-unknown',
    );
  });

  it('that are not closed, or closed in the wrong order, are named with where they began', () => {
    const { messageAt } = convert(
      form(
        'type | name | label\nbegin_group | g | G\nbegin_repeat | r | R\nselect_one yn | a | A\nend_group | |\nend_repeat | |',
      ),
    );
    expect(messageAt('survey!A5')).toContain('The repeat begun at survey!A3 is open here');
    expect(messageAt('survey!A2')).toContain('never closed');
    expect(convert(form('type | name | label\nselect_one yn | a | A\nend_group | |')).messageAt('survey!A3')).toContain(
      'No group is open',
    );
  });

  it('of a repeat in a repeat are refused', () => {
    expect(
      convert(
        form(
          'type | name | label\nbegin_repeat | r | R\nbegin_repeat | s | S\nselect_one yn | a | A\nend_repeat | |\nend_repeat | |',
        ),
      ).places,
    ).toContain('survey!A3 repeat-nested');
  });

  it('of a form that asks nothing with choices leave nothing to score', () => {
    const { pack, messageAt } = convert(form('type | name | label\ntext | a | A'));
    expect(pack).toBeNull();
    expect(messageAt('survey')).toContain('No question can be a criterion');
  });

  it('beyond a thousand problems are counted', () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `imaage | q${at} | Q`).join('\n');
    const { issues } = convert(form(`type | name | label\n${rows}`));
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', severity: 'error' });
  });
});

describe('instruments', () => {
  const norm: Norm = {
    id: 'S/RES/2396',
    title: { en: 'Security Council resolution 2396 (2017)', fr: 'Résolution 2396 (2017) du Conseil de sécurité' },
    also: ['UNSCR 2396'],
    kind: 'resolution',
    issuedBy: 'Security Council',
    bindingness: 'byParagraph',
    summary: 'What it asks.',
    seen: 'original',
    clauses: [{ at: 'para. 11', seen: 'secondary' }],
  };
  const sourced = (source: string, language = 'en') => {
    const { text, issues } = packFromXlsform(
      form(
        `type | name | label::${language} | waymark::source\nbegin_group | g | G | ${source}\nselect_one yn | a | A |\nend_group | | |`,
      ),
      'form.xlsx',
      [],
      [norm],
    );
    const { pack } = readPack(text!, 'pack.yaml', []).pack!;
    return { norms: pack.norms, sources: pack.requirements[0]!.sources, issues };
  };

  it('that the library has get its id and title, and are no surer than the library is', () => {
    expect(sourced('UNSCR-2396, para. 11 (decides); S/RES/2396, para. 12 (urges)')).toMatchObject({
      norms: [{ id: 'S/RES/2396', title: 'Security Council resolution 2396 (2017)' }],
      sources: [
        { norm: 'S/RES/2396', at: 'para. 11', binding: 'decides', seen: 'secondary' },
        { norm: 'S/RES/2396', at: 'para. 12', binding: 'urges' },
      ],
    });
    expect(sourced('S/RES/2396 (urges)', 'fr').norms[0]!.title).toBe('Résolution 2396 (2017) du Conseil de sécurité');
  });

  it('that it does not have are named, with the one that was meant', () => {
    const { norms, issues } = sourced('S/RES/2369, 1 (urges)');
    expect(norms).toEqual([{ id: 'S/RES/2369', title: 'S/RES/2369' }]);
    expect(issues.find(({ code }) => code === 'norm-unknown')).toMatchObject({
      path: 'survey!D2',
      message: expect.stringContaining('Did you mean `S/RES/2396`?') as string,
    });
  });
});
