import readExcelFile from 'read-excel-file/universal';
import { parse } from 'yaml';
import { readWorkbook } from '../../shared/workbook';
import type { Cell, Sheet } from '../../shared/workbook';
import { packFromXlsform } from '../../shared/xlsform';
import { workbookBytes } from '../shared/xlsform/forms/sheets';
import { inTurnsAwaited, type Axis } from './measure';

const heads = [
  'type',
  'name',
  'label::English (en)',
  'label::French (fr)',
  'hint::English (en)',
  'relevant',
  'constraint',
];
const marks = [
  'waymark::level',
  'waymark::dimension',
  'waymark::statement',
  'waymark::metWhen',
  'waymark::ask',
  'waymark::source',
];

const questionRow = (at: number): Cell[] => {
  const number = at % 10 === 9;
  return [
    number ? 'integer' : 'select_one ynp',
    `q${at}`,
    `Which rule governs matter ${at}, and who keeps it up to date?`,
    `Quelle règle régit la question ${at}, et qui la tient à jour ?`,
    'Ask for the text, for who signed it and for the last three cases.',
    at % 10 > 0 ? `\${q${at - 1}} != 'no' and \${q${at - 1}} != ''` : null,
    number ? '. >= 0 and . <= 100' : null,
    (at % 3) + 1,
    at % 4 === 0 ? 'safeguards' : 'operational',
    `A rule on matter ${at} is in force and published.`,
    number ? '>= 90' : null,
    'border, justice',
    null,
  ];
};

/** A form as a large organisation writes it: sections of ten questions in two languages, most of them asked under a condition. */
const formOf = (rows: number): Sheet[] => {
  const width = heads.length + marks.length;
  const section = (at: number): Cell[][] => [
    [
      'begin_group',
      `s${at}`,
      `Section ${at}`,
      `Partie ${at}`,
      ...Array<Cell>(width - 5).fill(null),
      'S/RES/2396, para. 11 (decides)',
    ],
    ...Array.from({ length: 10 }, (_, inside) => questionRow(at * 10 + inside)),
    ['end_group', ...Array<Cell>(width - 1).fill(null)],
  ];
  const sections = Array.from({ length: Math.ceil(rows / 12) }, (_, at) => section(at)).flat();
  return [
    { name: 'survey', rows: [[...heads, ...marks], ...sections] },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label::English (en)', 'label::French (fr)'],
        ['ynp', 'yes', 'Yes', 'Oui'],
        ['ynp', 'partly', 'Partly', 'En partie'],
        ['ynp', 'no', 'No', 'Non'],
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'waymark::levels'],
        ['Bench', 'bench', 'One; Two; Three'],
      ],
    },
  ];
};

const converted = (bytes: Uint8Array) => {
  const { sheets } = readWorkbook(bytes, 'bench.xlsx');
  return packFromXlsform(sheets ?? [], 'bench.xlsx', []);
};

/** From the bytes of a form to the text of a checked pack. */
export const xlsform = async (): Promise<Axis[]> => {
  const [small, large] = [formOf(500), formOf(1_000)].map((sheets) => ({ sheets, bytes: workbookBytes(sheets) }));
  const imported = ({ sheets, bytes }: NonNullable<typeof small>) => ({
    work: () => converted(bytes),
    check: ({ counts, issues }: ReturnType<typeof converted>) => {
      const asked = sheets[0]!.rows.filter(([type]) => type === 'integer' || type === 'select_one ynp').length;
      if (issues.length > 90 || counts?.criteria !== asked)
        throw new Error(
          `Fast but wrong: ${counts?.criteria ?? 0} criteria and ${issues.length} messages, and not ${asked}.`,
        );
    },
  });
  const blob = new Blob([large!.bytes as Uint8Array<ArrayBuffer>]);
  const text = converted(large!.bytes).text ?? '';
  const rows = large!.sheets[0]!.rows.length;
  const [half, whole, reading] = await inTurnsAwaited(9, [
    imported(small!),
    imported(large!),
    {
      work: async () => {
        const sheets = await readExcelFile(blob);
        parse(text);
        return sheets;
      },
      check: (sheets: Awaited<ReturnType<typeof readExcelFile>>) => {
        if (sheets[0]?.data.length !== rows) throw new Error('Fast but wrong: rows are missing.');
      },
    },
  ] as const);
  const [share, growth] = [whole.median / reading.median, whole.median / half.median];
  return [
    {
      axis: `import of a form of ${rows} rows, from its bytes to a checked pack`,
      waymark: whole,
      limit: reading,
      limitIs:
        'read-excel-file reading the cells of the same workbook, and the yaml library parsing the pack that comes of it',
      goal: 'at most 3 times',
      result: `${share.toFixed(2)} times`,
      met: share <= 3,
    },
    {
      axis: 'the same, against a form half as long',
      waymark: whole,
      limit: half,
      limitIs: `${small!.sheets[0]!.rows.length} rows`,
      goal: 'at most 2.3 times',
      result: `${growth.toFixed(2)} times`,
      met: growth <= 2.3,
    },
  ];
};
