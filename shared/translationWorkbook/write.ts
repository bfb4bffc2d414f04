import { sourceLanguage, textIn } from '../model';
import { pairsOf, textExactlyIn, textState, textsOf } from '../translation';
import type { PackText, Translatable } from '../translation';
import { writeWorkbook } from '../workbook';
import type { WrittenColumn } from '../workbook';
import { about, format, heads, nameOf, sheetNames } from './columns';
import { tellings } from './kinds';

const columns = (source: string, language: string): readonly WrittenColumn[] => [
  {
    heading: heads.where,
    width: 30,
    use: 'read',
    note: 'The thing that the text belongs to. Rows can be sorted and filtered.',
  },
  { heading: heads.what, width: 18, use: 'read', note: 'What kind of text it is.' },
  { heading: heads.readIn, width: 24, use: 'read', note: 'Where people will read or hear it.' },
  {
    heading: heads.state,
    width: 11,
    use: 'read',
    note: 'missing: no translation yet. outdated: the text changed after it was translated. current: nothing to do.',
  },
  {
    heading: heads.source(source),
    width: 55,
    use: 'read',
    note: 'The text to translate. Do not change it: a row is found by it.',
  },
  {
    heading: heads.present(language),
    width: 45,
    use: 'read',
    note: 'The translation that the pack has now. Do not change it here.',
  },
  {
    heading: heads.translation(language),
    width: 55,
    use: 'fill',
    note: 'Write the translation here. Leave it empty to keep the present one. To confirm an outdated one as it is, copy it here.',
  },
  {
    heading: heads.length,
    width: 14,
    use: 'read',
    note: 'How long the translation may be before it gets in the way. Longer ones are taken too.',
  },
  { heading: heads.remarks, width: 30, note: 'For your own notes and questions; Waymark does not read this column.' },
  {
    heading: heads.key,
    width: 40,
    use: 'read',
    note: 'The place of the text in the pack. Waymark finds the row by it: do not change it.',
  },
];

/** The requirement, criterion or other thing with its title, as the translator sees it. */
const whereOf = (file: Translatable, { path }: PackText, source: string): string => {
  const names: string[] = [];
  let at: unknown = file;
  for (const step of path.slice(0, -1)) {
    at = (at as Record<string | number, unknown>)[step];
    const { id, title, level } = (typeof at === 'object' && at !== null ? at : {}) as Record<string, unknown>;
    if (typeof id === 'string')
      names.push(
        typeof title === 'object' || typeof title === 'string' ? `${id} ${textIn(title as string, source)}` : id,
      );
    else if (typeof level === 'number') names.push(`Level ${level}`);
  }
  return names.length === 0 ? 'The pack' : names.join('\n');
};

/** Every text of a pack or of the safeguards checklist with what a translator must know of it, as an XLSX workbook. */
export const writeTranslationWorkbook = (file: Translatable, language: string): Uint8Array => {
  const source = sourceLanguage(file);
  const pairs = pairsOf(file.translations?.[language]);
  const rows = textsOf(file).map((text) => {
    const { what, readIn, atMost } = tellings[text.kind];
    return [
      whereOf(file, text, source),
      what,
      readIn,
      textState(text.text, language, source, pairs),
      textExactlyIn(text.text, source, source),
      textExactlyIn(text.text, language, source),
      null,
      `up to ${atMost}`,
      null,
      text.key,
    ];
  });
  return writeWorkbook([
    { name: sheetNames.texts, columns: columns(source, language), rows, frozen: 1, guarded: true },
    {
      name: sheetNames.about,
      columns: [
        {
          heading: 'What',
          width: 14,
          use: 'read',
          note: 'How Waymark knows what this workbook is for; leave it as it is.',
        },
        {
          heading: 'Value',
          width: 90,
          use: 'read',
          note: 'How Waymark knows what this workbook is for; leave it as it is.',
        },
      ],
      rows: [
        [about.format, format],
        [about.pack, nameOf(file)],
        [about.version, file.version],
        [about.from, source],
        [about.to, language],
        [
          'how',
          `Fill in the yellow column of the sheet ${sheetNames.texts}. Then: waymark pack translate PACK.yaml --to ${language} --merge THIS.xlsx -o PACK.yaml`,
        ],
      ],
      guarded: true,
    },
  ]);
};
