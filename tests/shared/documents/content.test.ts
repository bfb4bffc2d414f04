import { strFromU8 } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { renderRoadMap, roadMapDocument, type Block, type Section } from '../../../shared/documents';
import type { ConsultationFile } from '../../../shared/model';
import { inputOf, smallFile, smallPack } from './fixture';
import { partsOf, readableText, textOf } from './reading';

const formats = ['docx', 'html', 'xlsx'] as const;

const html = async (file?: ConsultationFile): Promise<string> =>
  textOf(await renderRoadMap(inputOf(file), 'html'), 'html');

const everySection = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...everySection(section.sections)]);

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.facts.flatMap(({ term, paragraphs }) => [term, ...paragraphs]);
    case 'table':
      return [
        block.table.caption,
        ...block.table.rows.flatMap((cells) =>
          cells
            .filter(
              (cell, i) => block.table.columns[i]!.share > 0 && cell.level === undefined && cell.sign === undefined,
            )
            .map(({ text }) => text),
        ),
      ];
    case 'timeline':
      return [block.timeline.caption, ...block.timeline.bars.flatMap(({ number, text }) => [number, text])];
    case 'scale':
      return block.entries.map(({ label }) => label);
  }
};

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the formats', () => {
  it('say the same actions and recommendations', async () => {
    const input = inputOf();
    for (const format of formats) {
      const text = textOf(await renderRoadMap(input, format), format);
      for (const { action, recommendation } of input.roadMap.steps) {
        for (const said of [action, recommendation ?? '']) {
          expect(text).toContain(typeof said === 'string' ? said : said['en']);
        }
      }
    }
  });

  it('print every text of the document: Word and the web page all of it', async () => {
    const printed = roadMapDocument(inputOf());
    const texts = everySection(printed.sections).flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);
    for (const format of ['docx', 'html'] as const) {
      const whole = textOf(await renderRoadMap(inputOf(), format), format);
      for (const text of [...texts, ...printed.titlePage.notices]) expect(whole, format).toContain(oneSpace(text));
    }
  });

  it('say in every file what it is and what it is not, and what it was made from', async () => {
    for (const format of formats) {
      const text = textOf(await renderRoadMap(inputOf(), format), format);
      for (const said of [
        'Draft for discussion with the national authorities',
        'It is not the report of an assessment visit.',
        'It does not replace the monitoring or assessment',
        'They do not compare or rank States.',
        'Small programme (small@1.2.3)',
        'ab'.repeat(32),
        'Waymark 0.1.0',
        'Baseline agreed, 6 March 2026',
        'snap-1',
        'None: not to be released beyond the State’s authorities and the consultation team',
      ]) {
        expect(text, `${format}: ${said}`).toContain(said);
      }
    }
  });
});

describe('the wording', () => {
  it('lets partners offer assistance, and the due diligence that is open stand with it', async () => {
    expect(await html()).toContain(
      'Legislative drafting support, offered by UNODC and UNOCT, to complement Drafting support, first phase (UNODC)',
    );
  });

  it('withholds assistance until the safeguard is in place, and names the step that puts it there', async () => {
    const text = await html();
    expect(text).toContain('Assistance Withheld until its safeguards are in place');
    expect(text).toMatch(/SG-1: step \d+ puts it in place\./);
    expect(text).toContain('Due diligence questions still to be answered: SG-2.');
  });

  it('calls a provider no one but partners', async () => {
    for (const format of formats) {
      const text = textOf(await renderRoadMap(inputOf(), format), format);
      expect(text).not.toMatch(/provided by|provider|fail|weak|poor|non-complian/i);
    }
  });

  it('says what is not recorded instead of leaving a place empty', async () => {
    const consultation = { ...smallFile.consultation, requestedBy: undefined, consentReference: undefined };
    const text = await html({ ...smallFile, consultation });
    expect(text).toContain('Requested by Not yet recorded');
    expect(text).toContain('Consent reference Not yet recorded');
  });

  it('says that the baseline is not frozen where the answers may still change', async () => {
    const text = textOf(await renderRoadMap(inputOf(smallFile, { snapshot: null }), 'html'), 'html');
    expect(text).toContain('Working answers; the baseline has not been frozen');
  });
});

describe('sources', () => {
  it('are as sure as the pack has them: a mark where the original was not seen, no paragraph where none is established', async () => {
    const text = await html();
    expect(text).toContain('Sources: S/RES/2396, para. 11 (decides); ICAO-ANNEX-9 (international standard) †.');
    expect(text).toContain('† Reference to be confirmed by the legal reviewer.');
  });

  it('carry no mark and no note where all were seen', async () => {
    const pack = { ...smallPack, requirements: smallPack.requirements.slice(1) };
    const file = {
      ...smallFile,
      answers: smallFile.answers!.filter(({ criterion }) => criterion.startsWith('R2')),
      targets: [],
      interventions: [],
    };
    const text = textOf(await renderRoadMap(inputOf(file, { pack }), 'html'), 'html');
    expect(text).not.toContain('†');
  });
});

describe('levels', () => {
  it('are said in words, and as a range where a statement is not established', async () => {
    const text = await html();
    expect(text).toContain('Level at the baseline: 0 Not yet in place. Target: 2 Established.');
    const unknown = { ...smallFile, answers: smallFile.answers!.filter(({ criterion }) => criterion !== 'R1-C1') };
    expect(await html(unknown)).toContain('Level at the baseline: 0 to 1. Target: 2 Established.');
  });

  it('are split into the cautious and the favourable half in Word and on the web page', async () => {
    const unknown = { ...smallFile, answers: smallFile.answers!.filter(({ criterion }) => criterion !== 'R1-C1') };
    const page = strFromU8(await renderRoadMap(inputOf(unknown), 'html'));
    expect(page).toContain(
      '<td class="level range"><span class="end s0" aria-hidden="true">0 –</span><span class="end s2" aria-hidden="true">1</span><span class="said">0 to 1</span></td>',
    );
    const word = partsOf(await renderRoadMap(inputOf(unknown), 'docx'), 'docx').get('word/document.xml')!;
    expect(word).toContain('w:fill="97BFE0"');
  });
});

describe('steps', () => {
  it('omitted by a person are listed with the reason', async () => {
    const edits: ConsultationFile['edits'] = [
      { step: 'step:R1-C2', field: 'omitted', value: 'Taken up by another programme.' },
    ];
    const text = await html({ ...smallFile, edits });
    expect(text).toContain('Steps left out');
    expect(text).toContain('R1-C2 Taken up by another programme.');
    expect(text).toContain('1 step was left out, with the reason given in an annex.');
  });

  it('carry the dates that a person set, without a duration that no longer fits', async () => {
    const edits: ConsultationFile['edits'] = [{ step: 'step:R1-C1', field: 'ends', value: '2026-12-31' }];
    const text = await html({ ...smallFile, edits });
    expect(text).toContain('Period 1 July 2026 to 31 December 2026 Priority');
  });

  it('are numbered in the order in which they begin, and follow each other by number', () => {
    const printed = roadMapDocument(inputOf());
    const numbers = everySection(printed.sections)
      .filter(({ id }) => id.startsWith('step-'))
      .map(({ title }) => Number(/^Step (\d+)\./.exec(title)?.[1]));
    expect([...numbers].sort((a, b) => a - b)).toEqual(inputOf().roadMap.steps.map((_, i) => i + 1));
  });
});

describe('consent and method', () => {
  const consultation = {
    ...smallFile.consultation,
    requestChannel: 'Permanent Mission',
    consentGivenBy: 'National Coordinator',
    consentGivenOn: '2026-02-12',
  };

  it('say who asked, through which channel, who consented and when, and who was in the team', async () => {
    const team = [
      { id: 'm1', name: 'A. Lead', role: 'Team leader' },
      { id: 'm2', name: 'B. Second' },
    ];
    const text = await html({ ...smallFile, consultation, team });
    expect(text).toContain('Received through Permanent Mission Consent given by National Coordinator');
    expect(text).toContain('Consent given on 12 February 2026');
    expect(text).toContain('Consultation team A. Lead (Team leader) B. Second');
    expect(await html()).not.toContain('Consultation team');
  });

  it('say that the levels are the own scale of the consultation and nobody’s rating', async () => {
    for (const format of ['docx', 'html'] as const) {
      const text = textOf(await renderRoadMap(inputOf(), format), format);
      expect(text).toContain('They are not a rating and not an assessment by the Counter-Terrorism Committee');
    }
  });

  it('list the institutions heard by kind, and tell documents that were read from meetings', async () => {
    const interviews: ConsultationFile['interviews'] = [
      ...smallFile.interviews!,
      { id: 'v3', institution: 'i2', mode: 'deskReview', heldOn: '2026-02-20' },
    ];
    const text = await html({ ...smallFile, interviews });
    expect(text).toContain(
      'Border authority Border Service 3 March 2026 Ministry of justice Ministry of Justice 4 March 2026; documents read on 20 February 2026',
    );
  });
});

describe('the timeline', () => {
  it('has a bar for each step, from the month in which it begins to the month in which it ends', async () => {
    const input = inputOf();
    const page = strFromU8(await renderRoadMap(input, 'html'));
    expect(page.match(/<td class="bar /g)).toHaveLength(input.roadMap.steps.length);
    // From July 2026 to December 2027: 18 months, and a step of twelve that begins with the seventh.
    expect(page).toContain('<th scope="colgroup" class="year" colspan="6">2026</th>');
    expect(page).toContain('<td class="bar need" colspan="12">');
    const word = partsOf(await renderRoadMap(input, 'docx'), 'docx').get('word/document.xml')!;
    expect(word).toContain('<w:gridSpan w:val="12"/>');
    expect(word).toMatch(/<w:tblDescription w:val="Timeline of \d+ steps from/);
  });
});

describe('the table of contents', () => {
  it('is filled in already, with pages that never go back', async () => {
    const word = partsOf(await renderRoadMap(inputOf(), 'docx'), 'docx').get('word/document.xml')!;
    const pages = [...word.matchAll(/PAGEREF _Toc\d+ \\h.*?<w:t[^>]*>(\d+)<\/w:t>/g)].map(([, page]) => Number(page));
    const listed = everySection(roadMapDocument(inputOf()).sections).filter(({ id }) => !id.startsWith('step-'));
    expect(pages).toHaveLength(listed.length);
    expect(pages[0]).toBe(3);
    pages.slice(1).forEach((page, i) => expect(page).toBeGreaterThanOrEqual(pages[i]!));
  });
});

describe('the spreadsheet', () => {
  it('has its sheets, each with its head, days as days and numbers as numbers', async () => {
    const bytes = await renderRoadMap(inputOf(), 'xlsx');
    const workbook = partsOf(bytes, 'xlsx').get('xl/workbook.xml')!;
    const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
    expect(names).toEqual([
      'About',
      'Matrix',
      'Indicators',
      'Costing',
      'Costing totals',
      'Baseline',
      'Findings',
      'Safeguards',
      'Interventions',
    ]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
    const matrix = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]), 'Matrix', {
      dateFormat: 'd mmm yyyy',
    });
    const head = matrix[0]!;
    expect(head).toContain('Recommendation');
    const [first] = inputOf().roadMap.steps;
    const starts = matrix[1]![head.indexOf('Starts')];
    expect(starts instanceof Date ? starts.toISOString().slice(0, 10) : starts).toBe(first!.starts);
    expect(matrix[1]![head.indexOf('Step')]).toBe(1);
  });

  it('gives each indicator as a row of a log-frame', async () => {
    const bytes = await renderRoadMap(inputOf(), 'xlsx');
    const rows = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]), 'Indicators');
    const [head, ...rest] = rows;
    const row = rest.find((cells) => cells.includes('Complete flights'))!;
    expect(row[head!.indexOf('Baseline')]).toBe('40 %');
    expect(row[head!.indexOf('Target')]).toBe('95 %');
    expect(row[head!.indexOf('Means of verification')]).toBe('Statistics');
    expect(row[head!.indexOf('Owner')]).toBe('Border Service');
    expect(row[head!.indexOf('Frequency (to fill in)')]).toBeNull();
  });
});

describe('the costing sheets', () => {
  it('leave every figure to be filled in, offer choices, and work out the totals', async () => {
    const input = inputOf();
    const bytes = await renderRoadMap(input, 'xlsx');
    const costing = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]), 'Costing');
    const [head, ...rows] = costing;
    expect(rows).toHaveLength(input.roadMap.steps.length);
    for (const name of ['Quantity', 'Unit cost', 'Months, if per month', 'Currency', 'One-off or recurring']) {
      const at = head!.indexOf(`${name} (to fill in)`);
      expect(at, name).toBeGreaterThan(0);
      expect(
        rows.every((row) => row[at] === null),
        name,
      ).toBe(true);
    }
    const sheet = partsOf(bytes, 'xlsx').get('xl/worksheets/sheet4.xml')!;
    expect(sheet).toContain('<formula1>&quot;One-off,Per month&quot;</formula1>');
    expect(sheet.match(/<f>/g)!.length).toBeGreaterThanOrEqual(rows.length * 3);
    expect(partsOf(bytes, 'xlsx').get('xl/workbook.xml')).toContain('<definedName name="costing_2026">');
  });
});

describe('the Word file', () => {
  it('has headings, a table of contents, page numbers, repeated heads, rows that hold together and described tables', async () => {
    const parts = partsOf(await renderRoadMap(inputOf(), 'docx'), 'docx');
    const word = parts.get('word/document.xml')!;
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'TOC1', 'Caption']) {
      expect(word).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(parts.get('word/styles.xml')).toContain(`w:styleId="${style}"`);
    }
    expect(word).toContain('TOC \\h \\o &quot;1-2&quot;');
    const rows = word.match(/<w:tr>|<w:tr /g)!.length;
    expect(word.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
    const captioned = word.match(/SEQ Table/g)!.length;
    // The timeline has two rows of heads: years and months.
    expect(word.match(/<w:tblHeader\/>/g)).toHaveLength(captioned + 2);
    expect(word.match(/SEQ Figure/g)).toHaveLength(1);
    expect(word.match(/<w:tblCaption /g)).toHaveLength(word.match(/<w:tbl>/g)!.length);
    const footers = [...parts].filter(([name]) => name.includes('footer')).map(([, part]) => part);
    expect(footers.some((part) => part.includes('NUMPAGES') && readableText(part).startsWith('Page '))).toBe(true);
    expect(word).toContain('w:orient="landscape"');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });

  it('keeps symbols in one piece with the hyphens and spaces that Word knows', async () => {
    const word = partsOf(await renderRoadMap(inputOf(), 'docx'), 'docx').get('word/document.xml')!;
    expect(word).toMatch(/R1<\/w:t><w:noBreakHyphen\/><w:t[^>]*>C1/);
    expect(word).toContain('para.\u00A011');
  });
});

describe('the web page', () => {
  it('loads and runs nothing, and says so', async () => {
    const page = strFromU8(await renderRoadMap(inputOf(), 'html'));
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|\ssrc=|url\(|@import|\son\w+=|javascript:/i);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target]) => target!.startsWith('#'))).toBe(true);
  });

  it('leads from the contents to every heading that it lists', async () => {
    const page = strFromU8(await renderRoadMap(inputOf(), 'html'));
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
  });

  it('has headings without a gap and tables with captions and scopes', async () => {
    const page = strFromU8(await renderRoadMap(inputOf(), 'html'));
    const levels = [...page.matchAll(/<h(\d)[ >]/g)].map(([, level]) => Number(level));
    levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
    const tables = page.match(/<table/g)!.length;
    expect(page.match(/<caption/g)).toHaveLength(tables);
    expect(page).not.toMatch(/<th(?!ead| scope=)/);
  });
});
