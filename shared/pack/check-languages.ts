import { quoted } from '../source';
import type { Path, Report } from '../source';
import { isFields } from './view';

/** The keys of packs and safeguards files whose values are texts, or texts by language. */
const textKeys = new Set([
  ...['title', 'name', 'summary', 'question', 'statement', 'guidance', 'evidence', 'action', 'recommendation'],
  ...['unit', 'baseline', 'target', 'verification', 'source'],
]);

/**
 * Every text by language has the languages that the file's title has: a reader in one of them must not meet gaps. A text
 * that is not a map is the same in every language.
 */
export const checkLanguages = (value: unknown, report: Report<'translation-missing'>): void => {
  const title = isFields(value) ? value.title : undefined;
  const languages = isFields(title) ? Object.keys(title) : [];
  if (languages.length === 0) return;

  const visitText = (text: unknown, path: Path): void => {
    if (Array.isArray(text)) for (const [index, entry] of text.entries()) visitText(entry, [...path, index]);
    else if (isFields(text)) {
      const missing = languages.filter((language) => !Object.hasOwn(text, language));
      if (missing.length > 0)
        report(
          'translation-missing',
          path,
          `This text lacks ${missing.map(quoted).join(', ')}; the title has ${languages.map(quoted).join(', ')}, so every text by language must.`,
        );
    }
  };
  const visit = (node: unknown, path: Path): void => {
    if (Array.isArray(node)) for (const [index, entry] of node.entries()) visit(entry, [...path, index]);
    else if (isFields(node))
      for (const [key, inner] of Object.entries(node)) {
        // The values of `choices` are the author's own words, and each has a name.
        if (key === 'choices' && isFields(inner))
          for (const [value, name] of Object.entries(inner)) visitText(name, [...path, key, value]);
        else (textKeys.has(key) ? visitText : visit)(inner, [...path, key]);
      }
  };
  visit(value, []);
};
