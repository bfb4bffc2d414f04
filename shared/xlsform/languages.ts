import { LanguageTag } from '../model';

/** Languages as column heads name them: in English, in French and in themselves, without marks and in small letters. */
const names: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'anglais'],
  fr: ['french', 'francais'],
  es: ['spanish', 'espanol', 'castellano', 'espagnol'],
  ar: ['arabic', 'arabe', 'العربية', 'عربي'],
  ru: ['russian', 'русский', 'russe'],
  zh: ['chinese', 'chinois', '中文', 'mandarin'],
  pt: ['portuguese', 'portugues', 'portugais'],
  de: ['german', 'deutsch', 'allemand'],
  it: ['italian', 'italiano', 'italien'],
  sw: ['swahili', 'kiswahili'],
  so: ['somali', 'soomaali'],
  am: ['amharic', 'አማርኛ'],
  ha: ['hausa'],
  yo: ['yoruba'],
  ig: ['igbo'],
  rw: ['kinyarwanda'],
  ln: ['lingala'],
  mg: ['malagasy', 'malgache'],
  fa: ['persian', 'farsi', 'فارسی', 'persan'],
  prs: ['dari', 'دری'],
  ps: ['pashto', 'پښتو'],
  ur: ['urdu', 'اردو'],
  hi: ['hindi', 'हिन्दी'],
  bn: ['bengali', 'bangla', 'বাংলা'],
  ne: ['nepali', 'नेपाली'],
  tr: ['turkish', 'turkce', 'turc'],
  ku: ['kurdish', 'kurdi'],
  uk: ['ukrainian', 'українська', 'ukrainien'],
  kk: ['kazakh', 'қазақша'],
  ky: ['kyrgyz', 'кыргызча'],
  uz: ['uzbek', 'ozbek'],
  tg: ['tajik', 'тоҷики'],
  mn: ['mongolian', 'монгол'],
  id: ['indonesian', 'bahasa indonesia', 'indonesien'],
  ms: ['malay', 'bahasa melayu'],
  tl: ['filipino', 'tagalog'],
  vi: ['vietnamese', 'tieng viet'],
  my: ['burmese', 'myanmar', 'birman'],
  km: ['khmer', 'ភាសាខ្មែរ'],
  lo: ['lao'],
  th: ['thai', 'ไทย'],
  ht: ['haitian creole', 'haitian', 'kreyol ayisyen'],
  sq: ['albanian', 'shqip'],
  sr: ['serbian', 'srpski', 'српски'],
  bs: ['bosnian', 'bosanski'],
  mk: ['macedonian', 'македонски'],
};

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

const tagOfName: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([tag, known]) => known.map((name) => [plain(name), tag] as const)),
);

const asTag = (text: string): string | null => {
  const [language = '', ...rest] = text.trim().replaceAll('_', '-').split('-');
  const tag = [language.toLowerCase(), ...rest].join('-');
  return LanguageTag.safeParse(tag).success ? tag : null;
};

/**
 * The tag of a language as a column head or `default_language` writes it: `French (fr)`, `Français`, `fr`. A name that is known
 * wins over brackets that say something else, because `English (UK)` is not Ukrainian. Null where it cannot be told.
 */
export const languageOf = (text: string): string | null => {
  const inBrackets = /^(.*)\(([^()]*)\)\s*$/su.exec(text);
  const name = tagOfName.get(plain(inBrackets?.[1] ?? text)) ?? null;
  const tag = asTag(inBrackets?.[2] ?? text);
  if (name !== null) return tag !== null && tag.split('-')[0] === name ? tag : name;
  return tag;
};
