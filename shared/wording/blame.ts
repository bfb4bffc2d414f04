import type { LocalText } from '../model';
import { spokenTexts } from './spoken';
import { words } from './words';

/** Words that judge rather than describe, and what the United Nations would say in the same language. */
export interface Blaming {
  readonly word: string;
  readonly instead: string;
}

interface Entry {
  readonly source: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

const entry = (source: string, instead: string): Entry => ({ source, pattern: words(source), instead });

/**
 * Small on purpose: words that nearly always blame. Technical uses are left out where they can be told apart (a failed match, a
 * power failure, poor visibility); what remains is for a person to judge.
 */
const lists: Readonly<Record<string, readonly Entry[]>> = {
  en: [
    entry('fail(?:s|ed|ing|ure|ures)? to|(?:has|have|had) failed', 'has yet to'),
    entry(
      '(?:failures?|failings?) (?:of|by|in) (?:the )?(?:State|Government|Ministry|authorit\\w+|institution\\w*|service|police|law)',
      'what is not yet in place',
    ),
    entry('negligent(?:ly)?|negligence (?:of|by|in)|neglect(?:s|ed|ing)?', 'not yet addressed'),
    entry('incompeten(?:t|ce)', 'capacity that is still to be developed'),
    entry('unwilling(?:ness)?|refus(?:es|ed|ing|al) to', 'has not yet decided to'),
    entry('ignor(?:es|ed|ing) (?:the|its|their|all)', 'has yet to take up'),
    entry('inadequate(?:ly)?|inadequac(?:y|ies)', 'could be strengthened'),
    entry('weakness(?:es)?', 'area to be strengthened'),
    entry(
      'poor(?:ly)?(?! (?:visibility|weather|lighting|light|connectivity|network|signal|image|images|households))',
      'could be improved',
    ),
    entry('careless(?:ly|ness)?', 'not yet consistent'),
    entry('unacceptabl[ey]|non-?complian(?:t|ce)|in breach of', 'not yet in line with'),
    entry('deficien(?:t|cy|cies)', 'not yet in place'),
    entry('shortcomings?', 'points that are still to be addressed'),
    entry('backward(?!s|[- ]compatib\\w+)', 'at an early stage'),
    entry('lack of political will', 'a decision that is still to be taken'),
    entry('to blame|blames?|blamed|at fault|culpable', 'what is still to be done, and by whom'),
  ],
  fr: [
    entry("échou(?:e|é|ée|ent|er|ait|ant) (?:à|dans)|n'(?:a|ont|avait) pas (?:réussi|su)", 'doit encore'),
    entry(
      "échecs?|carences?|défaillan(?:t|te|ts|tes)|défaillances?(?! (?:inévitables? |techniques? )?(?:du système|des systèmes|du réseau|d'un système))",
      'pas encore en place',
    ),
    entry("négligen(?:t|te|ts|tes)|négligences? (?:d[eu]|des|dans|d')", 'pas encore traité'),
    entry('incompéten(?:t|te|ts|tes|ce|ces)', 'capacités à développer'),
    entry('refus(?:e|ent|é|ée|ait|aient) de|mauvaise volonté', 'n’a pas encore décidé de'),
    entry('manque de volonté(?: politique)?', 'décision qui reste à prendre'),
    entry('insuffisan(?:t|te|ts|tes|ce|ces)|insuffisamment|faiblesses?', 'à renforcer'),
    entry('manquements?', 'points qui restent à traiter'),
    entry(
      'inacceptables?|non[- ]conform(?:e|es|ité|ités)|(?:est|sont|être|était|étaient) en infraction|en violation d(?:e|u|es)',
      'pas encore conforme à',
    ),
    entry('médiocres?', 'à améliorer'),
    entry('arriérée?s?', 'à un stade initial'),
    entry('fauti(?:f|fs|ve|ves)|blâm(?:e|er|é|és)', 'ce qui reste à faire, et par qui'),
  ],
};

/** All words of a language at once: nearly every text has none of them, and is gone through once instead of once for each. */
const any: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(lists).map(([language, entries]) => [language, words(entries.map(({ source }) => source).join('|'))]),
);

/** Blaming words of a text, each once, in the order of the word lists. English and French are known; others pass. */
export const blamingWords = (text: LocalText): readonly Blaming[] => {
  const found = new Map<string, Blaming>();
  for (const [language, said] of spokenTexts(text, Object.keys(lists)))
    // `search` starts at the beginning each time, whatever the pattern found before.
    for (const { pattern, instead } of said.search(any[language]!) < 0 ? [] : lists[language]!)
      for (const [word] of said.matchAll(pattern))
        if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), { word, instead });
  return [...found.values()];
};
