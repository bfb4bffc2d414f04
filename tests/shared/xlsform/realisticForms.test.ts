import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/workbook';
import { convert } from './converting';
import { cascade } from './forms/cascade';
import { checklist } from './forms/checklist';
import { household } from './forms/household';
import { matrix } from './forms/matrix';
import { posts } from './forms/posts';
import { workbookBytes } from './forms/sheets';

describe('a checklist of facilities without any Waymark column', () => {
  const { pack, places, messageAt } = convert(checklist, 'in/checklist.xlsx');

  it('becomes a pack in which yes and no questions are drafts at level 1, by their sections', () => {
    expect(pack!.requirements.map(({ id, title }) => [id, title])).toEqual([
      ['s1', 'SECTION 1: Water and power'],
      ['s2', 'SECTION 2: Infection control'],
    ]);
    expect(
      pack!.requirements.flatMap(({ criteria }) => criteria).map(({ id, level, answer }) => [id, level, answer]),
    ).toEqual(['q101', 'q103', 'q104', 'q201', 'q202'].map((id) => [id, 1, 'status']));
    expect(places.filter((place) => place.endsWith('draft-criterion'))).toEqual(
      [13, 15, 16, 19, 20].map((row) => `survey!A${row} draft-criterion`),
    );
  });

  it('names a placeholder as the source, which nobody can take for an instrument', () => {
    expect(pack!.norms).toEqual([{ id: 'TO-BE-NAMED', title: 'To be named: what asks this of States' }]);
    expect(pack!.requirements[0]!.sources).toEqual([{ norm: 'TO-BE-NAMED', binding: 'goodPractice', seen: 'no' }]);
    expect(messageAt('survey!A11')).toContain('waymark::source');
  });

  it('keeps the rest as context questions, with bounds and choices', () => {
    expect(pack!.questions!.map(({ id, answer }) => [id, answer])).toEqual([
      ['facility_name', 'text'],
      ['facility_type', 'choice'],
      ['visit_date', 'date'],
      ['q102', 'number'],
      ['q203', 'choices'],
    ]);
    expect(pack!.questions![3]).toMatchObject({ bounds: { min: 0, max: 24 } });
    expect(pack!.questions![4]).toMatchObject({ choices: { sharps: 'Sharps' } });
  });

  it('puts notes, hints and guidance hints into the guidance of the question, without styling', () => {
    expect(pack!.requirements[0]!.criteria[0]!.guidance).toBe(
      'Ask to see the water source.\nLook for a tap or a borehole\nCount only what worked today',
    );
    expect(places).toContain('survey!C12 text-changed');
  });

  it('turns conditions over codes into conditions over states', () => {
    const [, , q104] = pack!.requirements[0]!.criteria;
    expect(q104!.when).toEqual({ q101: ['yes'] });
    expect(pack!.requirements[1]!.criteria[1]!.when).toEqual({
      q201: ['yes', 'partly', 'na', 'unknown'],
      q101: ['yes'],
    });
  });

  it('names what it leaves out, each at its place', () => {
    expect(places).toEqual(
      expect.arrayContaining([
        'survey!A2 row-not-taken',
        'survey!A8 row-not-taken',
        'survey!G9 constraint-not-taken',
        'survey!F15 condition-not-taken',
        'survey!A22 row-not-taken',
        'survey!A23 row-not-taken',
        'survey!C24 row-not-taken',
        'survey!I1 column-not-taken',
        'choices!A16 list-not-used',
        'changelog sheet-not-read',
      ]),
    );
    expect(messageAt('survey!I1')).toContain('rows 6, 7, 9, 13, 16');
  });
});

describe('a household survey with a repeat and older spellings', () => {
  const { pack, places, messageAt } = convert(household, 'household.xlsx');

  it('is called after its file and repeats over a roster', () => {
    expect(pack).toMatchObject({
      id: 'household',
      version: '1',
      rosters: [{ id: 'member', title: 'Member of the household' }],
    });
    expect(pack!.questions!.filter(({ repeat }) => repeat?.over === 'member').map(({ id }) => id)).toEqual([
      'member_name',
      'age',
      'ill',
    ]);
    expect(pack!.requirements[1]).toMatchObject({
      id: 'requirement-of-member',
      criteria: [{ id: 'school', repeat: { over: 'member', rule: 'worst' } }],
    });
    expect(messageAt('survey!A12')).toContain('counts as the worst of them');
  });

  it('offers “other” where the form does, and says where it goes', () => {
    expect(pack!.questions!.find(({ id }) => id === 'walls')).toMatchObject({
      choices: { mud: 'Mud', brick: 'Brick', other: 'Other' },
    });
    expect(places).toContain('survey!A7 asked-otherwise');
  });

  it('says where a label shows an answer, and leaves its name there', () => {
    expect(pack!.requirements[1]!.criteria[0]!.question).toBe('Does [member_name] go to school?');
    expect(places).toContain('survey!C12 text-changed');
  });

  it('takes a condition over one criterion, and names one that joins two by or', () => {
    expect(pack!.questions!.find(({ id }) => id === 'land_size')!.when).toEqual({ has_land: ['yes'] });
    expect(messageAt('survey!E13')).toContain('joins the answers to different questions by `or`');
  });
});

describe('an export with scores, ranks and a matrix', () => {
  it('is refused, with every place at once and nothing half-made', () => {
    const { pack, places, messageAt } = convert(matrix);
    expect(pack).toBeNull();
    expect(places.filter((place) => /A[2-9] type-refused$|A11 type-refused$/.test(place))).toHaveLength(9);
    expect(places).toEqual(
      expect.arrayContaining([
        'survey!A12 type-unknown',
        'survey!A13 list-missing',
        'survey!B14 name-wrong',
        'survey!A17 group-unbalanced',
        'choices!B4 choice-wrong',
      ]),
    );
    expect(messageAt('survey!A12')).toContain('Did you mean `select_one`?');
  });
});

describe('a form in English and Arabic that its author prepared', () => {
  const { pack, issues } = convert(posts);

  it('becomes a pack without a word of warning', () => {
    expect(issues).toEqual([]);
    expect(pack).toMatchObject({
      id: 'border-posts',
      version: '1.2.0',
      publisher: 'Example Office',
      publishedOn: '2026-03-01',
      title: { en: 'Border posts' },
      institutions: ['justice', 'border'],
    });
    expect(pack!.levels.map(({ name }) => name)).toEqual(['Initial', 'Developing', 'Established']);
  });

  it('has texts by language, the language of the form first', () => {
    const [law] = pack!.requirements;
    expect(law!.title).toEqual({ en: 'Law', ar: 'القانون' });
    expect(law!.criteria[0]!.guidance).toEqual({ en: 'Ask for the text', ar: 'اطلب النص' });
  });

  it('has sources, targets, rules, steps and the rule of a repeat', () => {
    const [law, control] = pack!.requirements;
    expect(law).toMatchObject({
      target: 3,
      sources: [
        { norm: 'S/RES/2396', at: 'para. 11', binding: 'decides' },
        { norm: 'ICAO Annex 9', at: '9.5', binding: 'standard' },
      ],
    });
    expect(law!.criteria[0]).toMatchObject({
      dimension: 'legislative',
      ask: ['justice', 'border'],
      evidence: ['law text', 'regulation'],
      step: {
        action: 'Enact the duty.',
        months: 9,
        indicator: { name: 'Law in force', verification: 'Official gazette' },
      },
    });
    expect(law!.criteria[1]).toMatchObject({
      answer: 'choice',
      metWhen: { paper: 'unmet', online: 'met', both: 'met' },
    });
    expect(law!.criteria[2]).toMatchObject({
      answer: 'number',
      metWhen: '>= 90',
      bounds: { min: 0, max: 100 },
      when: { law_in_force: ['yes'], law_form: ['yes', 'unknown'] },
    });
    expect(control!.criteria[0]).toMatchObject({ repeat: { over: 'posts', rule: 'share', share: 0.8 } });
  });

  it('asks what lies in a group only as the group has it', () => {
    const [, control] = pack!.requirements;
    expect(control!.criteria[1]!.when).toEqual({ law_in_force: ['yes', 'partly', 'na', 'unknown'], share: ['yes'] });
  });
});

describe('selects that narrow each other down', () => {
  const { pack, places, messageAt } = convert(cascade);

  it('offer all choices, and each filter is named', () => {
    expect(places).toEqual(
      expect.arrayContaining(['survey!E4 choices-not-filtered', 'survey!E5 choices-not-filtered']),
    );
    expect(messageAt('survey!A5')).toContain('another file');
    expect(pack!.questions!.find(({ id }) => id === 'village')!.answer).toBe('text');
  });

  it('lie in groups inside groups, and titles carry both labels', () => {
    expect(pack!.requirements.map(({ title }) => title)).toEqual([
      { fr: 'Centre: Personnel', en: 'Centre: Staff' },
      { fr: 'Centre: Registres', en: 'Centre: Records' },
    ]);
  });

  it('keep both of two questions of one name', () => {
    expect(pack!.questions!.map(({ id }) => id)).toEqual(['region', 'district', 'village', 'remark', 'records.remark']);
    expect(messageAt('survey!B15')).toContain('survey!B11');
  });

  it('join by or over one question', () => {
    expect(pack!.requirements[0]!.criteria[1]!.when).toEqual({ trained: ['yes', 'partly'] });
  });
});

describe('forms as workbooks', () => {
  it.each(Object.entries({ checklist, household, posts, cascade }))('%s gives the same pack', (_name, sheets) => {
    const { sheets: read } = readWorkbook(workbookBytes(sheets), 'form.xlsx');
    expect(convert(read!).text).toBe(convert(sheets).text);
  });

  it.each([
    ['checklist', checklist],
    ['posts', posts],
  ])('%s saved by LibreOffice gives the same pack', (name, sheets) => {
    const bytes = readFileSync(new URL(`../../fixtures/xlsform/${name}.xlsx`, import.meta.url));
    const { sheets: read, issues } = readWorkbook(new Uint8Array(bytes), 'form.xlsx');
    expect(issues).toEqual([]);
    expect(convert(read!).text).toBe(convert(sheets).text);
  });
});
