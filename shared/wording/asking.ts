import { spokenTexts } from './spoken';
import type { LocalText } from '../model';
import { words } from './words';

/** Words that put the answer into the interviewee's mouth, at the beginning of a question or as its tag. */
const leading: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    words(
      "(?<=^\\s*)(?:(?:do|does|did|is|are|has|have|had|was|were|would|should|could|can|will)(?:n't| (?:you |it |they |there |the \\p{L}+ )?not)|can't|won't|do you (?:fully )?agree|would you (?:not )?(?:agree|say)|is it (?:true|correct|fair to say))",
    ),
    words('surely|obviously|of course|as everyone knows|needless to say'),
    /,\s*(?:right|correct|no|agreed|yes|(?:is|are|does|do|has|have|would|should|can)n['’]t \p{L}+)\s*\?\s*$/iu,
  ],
  fr: [
    words(
      "(?<=^\\s*)(?:ne (?:pensez|croyez|trouvez|devriez|faudrait)|n'(?:est|êtes|avez|y|existe)|êtes-vous d'accord|diriez-vous)",
    ),
    words("n'est-ce pas|bien entendu|bien sûr|évidemment|à l'évidence|il va de soi"),
    /,\s*(?:non|oui|d['’]accord)\s*\?\s*$/iu,
  ],
};

/**
 * A second question that could be answered differently from the first. "…, and when was it last changed?" asks on about the same
 * thing and is left alone.
 */
const second: Readonly<Record<string, RegExp>> = {
  en: words(
    '(?:and|or) (?:is|are|does|do|did|has|have|was|were|can|could|must|will|would) (?:it|they|there|he|she|you|this|that|these|those|the|a|an|any|all|each|every)',
  ),
  fr: words(
    "(?:et|ou) (?:est-ce que|est-ce qu'(?=\\p{L})|existe-t-il|y a-t-il|(?:est|sont|a|ont|peut|peuvent|doit|doivent)-(?:t-)?(?:il|elle|ils|elles|on))",
  ),
};

const marks = /[?？؟]/gu;

/** The words by which a question suggests its answer; null if it does not. English and French are known. */
export const leadingWords = (question: LocalText): string | null => {
  for (const [language, said] of spokenTexts(question, Object.keys(leading)))
    for (const pattern of leading[language]!) {
      const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(said);
      if (found) return found[0].trim();
    }
  return null;
};

/**
 * Where a question becomes two: the words that begin the second, or its own question mark; null where it is one. More than one
 * question mark is seen in every language, joined questions in English and French.
 */
export const secondQuestion = (question: LocalText): string | null => {
  const texts = typeof question === 'string' ? [question] : Object.values(question);
  for (const said of texts) {
    const [, again] = [...said.matchAll(marks)];
    if (again) return said.slice(0, again.index + 1).replace(/^.*[?？؟]\s*(?=\S)/su, '') || again[0];
  }
  for (const [language, said] of spokenTexts(question, Object.keys(second))) {
    const [found] = said.matchAll(second[language]!);
    if (found) return found[0];
  }
  return null;
};
