import { parseArgs } from 'node:util';
import { LanguageTag } from '../../shared/model';

export const outputFormats = ['json', 'docx', 'xlsx', 'html', 'pdf'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What the person at the keyboard asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'pack check'; readonly files: readonly string[] }
  | {
      readonly name: 'pack from-xlsform' | 'pack to-xlsx' | 'pack from-xlsx';
      readonly file: string;
      readonly out: string;
    }
  | {
      readonly name: 'pack translate';
      readonly file: string;
      readonly language: string;
      /** The workbook that comes back from the translator; null where one is to be written. */
      readonly merge: string | null;
      readonly out: string;
    }
  | { readonly name: 'findings'; readonly file: string; readonly pack: string | null; readonly out: string | null }
  | {
      readonly name: 'roadmap';
      readonly file: string;
      readonly pack: string | null;
      readonly out: string;
      readonly formats: readonly OutputFormat[];
      readonly language: string;
    }
  | { readonly name: 'schemas'; readonly out: string };

/** The command, or a sentence about how it must be asked for. */
export type Parsed = { readonly command: Command } | { readonly usage: string };

const options = {
  pack: { type: 'string' },
  output: { type: 'string', short: 'o' },
  out: { type: 'string' },
  formats: { type: 'string' },
  lang: { type: 'string' },
  to: { type: 'string' },
  merge: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Option = keyof typeof options;
type Values = { readonly [Key in Option]?: string | boolean };

/** PDF is left out until it is asked for: it needs a browser. */
const usualFormats: readonly OutputFormat[] = ['json', 'docx', 'xlsx', 'html'];

const text = (value: string | boolean | undefined): string | null => (typeof value === 'string' ? value : null);

const isFormat = (word: string): word is OutputFormat => (outputFormats as readonly string[]).includes(word);

const formatsOf = (value: string | null): readonly OutputFormat[] | string => {
  if (value === null) return usualFormats;
  const words = value.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !isFormat(word));
  if (unknown !== undefined) return `--formats does not know "${unknown}"; it takes ${outputFormats.join(',')}.`;
  return outputFormats.filter((format) => words.includes(format));
};

const spelling = (option: string): string => (option === 'output' ? '-o' : `--${option}`);

/** Options that a command does not take are refused: one that is silently left out looks as if it had worked. */
const stray = (values: Values, allowed: readonly Option[], command: string): string | null => {
  const found = (Object.keys(values) as Option[]).find((option) => !allowed.includes(option));
  return found === undefined ? null : `${command} does not take ${spelling(found)}.`;
};

const empty = (values: Values): string | null => {
  const found = Object.entries(values).find(([, value]) => value === '');
  return found ? `${spelling(found[0])} needs a value.` : null;
};

const oneFile = (files: readonly string[], command: string): string | null => {
  if (files.length === 1 && files[0] !== '') return null;
  return `${command} takes one consultation file; ${files.length} were given.`;
};

const packCheck = (values: Values, files: readonly string[]): Parsed => {
  const wrong = stray(values, [], 'pack check');
  if (wrong !== null) return { usage: wrong };
  if (files.length === 0 || files.includes('')) return { usage: 'pack check needs at least one pack file.' };
  return { command: { name: 'pack check', files } };
};

/** Commands that make one file of another: what they take, and what they write. */
const conversions = {
  'from-xlsform': ['one form, FORM.xlsx', 'PACK.yaml'],
  'to-xlsx': ['one pack, PACK.yaml', 'PACK.xlsx'],
  'from-xlsx': ['one workbook, PACK.xlsx', 'PACK.yaml'],
} as const;

const packConversion = (sub: keyof typeof conversions, values: Values, files: readonly string[]): Parsed => {
  const name = `pack ${sub}` as const;
  const [takes, writes] = conversions[sub];
  const wrong = stray(values, ['output'], name);
  if (wrong !== null) return { usage: wrong };
  const [file, ...more] = files;
  if (file === undefined || file === '' || more.length > 0)
    return { usage: `${name} takes ${takes}; ${files.length} were given.` };
  const out = text(values.output);
  return out === null ? { usage: `${name} needs -o ${writes}, the file to write.` } : { command: { name, file, out } };
};

const packTranslate = (values: Values, files: readonly string[]): Parsed => {
  const wrong = stray(values, ['to', 'merge', 'output'], 'pack translate');
  if (wrong !== null) return { usage: wrong };
  const [file, ...more] = files;
  if (file === undefined || file === '' || more.length > 0)
    return { usage: `pack translate takes one pack, PACK.yaml; ${files.length} were given.` };
  const language = text(values.to);
  if (language === null) return { usage: 'pack translate needs --to, the language to translate into, such as fr.' };
  if (!LanguageTag.safeParse(language).success)
    return { usage: `--to takes a language tag such as fr or zh-Hans, not "${language}".` };
  const [merge, out] = [text(values.merge), text(values.output)];
  if (out === null)
    return {
      usage: `pack translate needs -o ${merge === null ? 'TEXTS.xlsx' : 'PACK.yaml'}, the file to write.`,
    };
  return { command: { name: 'pack translate', file, language, merge, out } };
};

const pack = (values: Values, [sub, ...files]: readonly string[]): Parsed => {
  switch (sub) {
    case 'check':
      return packCheck(values, files);
    case 'translate':
      return packTranslate(values, files);
    case 'from-xlsform':
    case 'to-xlsx':
    case 'from-xlsx':
      return packConversion(sub, values, files);
    default:
      return {
        usage: 'pack has these commands: pack check, pack translate, pack to-xlsx, pack from-xlsx, pack from-xlsform.',
      };
  }
};

const findings = (values: Values, files: readonly string[]): Parsed => {
  const wrong = stray(values, ['pack', 'output'], 'findings') ?? oneFile(files, 'findings');
  if (wrong !== null) return { usage: wrong };
  return { command: { name: 'findings', file: files[0]!, pack: text(values.pack), out: text(values.output) } };
};

const roadmap = (values: Values, files: readonly string[]): Parsed => {
  const wrong = stray(values, ['pack', 'out', 'formats', 'lang'], 'roadmap') ?? oneFile(files, 'roadmap');
  if (wrong !== null) return { usage: wrong };
  const out = text(values.out);
  if (out === null) return { usage: 'roadmap needs --out DIR, the folder to write to.' };
  const formats = formatsOf(text(values.formats));
  if (typeof formats === 'string') return { usage: formats };
  const language = text(values.lang) ?? 'en';
  if (!LanguageTag.safeParse(language).success)
    return { usage: `--lang takes a language tag such as en or fr, not "${language}".` };
  return { command: { name: 'roadmap', file: files[0]!, pack: text(values.pack), out, formats, language } };
};

const schemas = (values: Values, words: readonly string[]): Parsed => {
  const wrong = stray(values, ['out'], 'schemas') ?? (words.length > 0 ? 'schemas takes no files.' : null);
  if (wrong !== null) return { usage: wrong };
  const out = text(values.out);
  return out === null
    ? { usage: 'schemas needs --out DIR, the folder to write to.' }
    : { command: { name: 'schemas', out } };
};

const parsed = (argv: readonly string[]): { values: Values; words: string[] } | { usage: string } => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values, words: positionals };
  } catch (error) {
    return { usage: error instanceof Error ? error.message.split('. ')[0]!.replace(/\.?$/, '.') : String(error) };
  }
};

/** Reads the words of a command line (without the program itself). */
export const readArguments = (argv: readonly string[]): Parsed => {
  const result = parsed(argv);
  if ('usage' in result) return result;
  const { values, words } = result;
  if (values.help === true) return { command: { name: 'help' } };
  if (values.version === true) return { command: { name: 'version' } };
  const missing = empty(values);
  if (missing !== null) return { usage: missing };
  const [name, ...rest] = words;
  switch (name) {
    case 'pack':
      return pack(values, rest);
    case 'findings':
      return findings(values, rest);
    case 'roadmap':
      return roadmap(values, rest);
    case 'schemas':
      return schemas(values, rest);
    case 'help':
      return { command: { name: 'help' } };
    case 'bundle':
    case 'hq':
      return { usage: `"${name}" comes with the exchange work and is not part of this version yet.` };
    case undefined:
      return { usage: 'A command is missing.' };
    default:
      return { usage: `There is no command "${name}".` };
  }
};
