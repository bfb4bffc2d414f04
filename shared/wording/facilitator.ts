import type { LocalText } from '../model';
import { words } from './words';

/** CTED facilitates technical assistance between those who ask and those who give it, and never gives it itself. */
export const facilitator = /\bCTED\b|counter[\s\u2010-\u2015-]*terrorism\s+committee/i;

const english = {
  name: '(?:the )?(?:CTED|(?:United Nations |UN )?Counter[- ]?Terrorism Committee(?: Executive Directorate)?|Executive Directorate)',
  /** Not the one who acts: "with CTED, UNODC will deliver". */
  notAfter:
    '(?<!\\b(?:with|by|to|from|of|through|via|for|inform|informs|invite|invites|ask|asks|request|requests) (?:the )?)',
  aside: '(?:\\s*,[^,.;:]{1,60},)?',
  before:
    '(?: (?:will|shall|would|should|can|could|may|might|must|has|have|is to|is ready to|agrees to|undertakes to))?(?: (?:also|then|directly|itself|jointly|further))?',
  act: '(?:provid|deliver|train|fund|financ|suppl|donat|procur|purchas|equip|instal)(?:e|es|ed|y|ies|ied|s|ing|l|ls|led|ling)?|pays? for',
  /** What a facilitator may give: its own view. */
  butNot:
    '(?! (?:its |their |an |a |the |any )?(?:\\w+ )?(?:advice|assessments?|analys[ei]s|comments?|feedback|forum|platform|information|introductions?|views?|secretariat))',
  done: '(?:provided|delivered|trained|funded|financed|supplied|donated|procured|purchased|equipped|installed|paid for)(?: \\w+)? by',
  given: '(?:assistance|training|funding|funds|equipment|software) (?:from|by)',
} as const;

const french = {
  name: "(?:la |le |l')?(?:CTED|DECT|Direction exécutive(?: du Comité contre le terrorisme)?|Comité contre le terrorisme)",
  notAfter: "(?<!(?:^|\\s|')(?:avec|par|de|du|à|au|auprès de|via|pour|vers|invite|prie) (?:la |le |l')?)",
  aside: '(?:\\s*,[^,.;:]{1,60},)?',
  before:
    '(?: (?:va|doit|peut|devra|devrait|pourra|pourrait|a|s’engage à|est prête à))?(?: (?:aussi|ensuite|également))?',
  act: '(?:fourni|dispens|form|financ|livr|équip|dot|achèt|achet|installe|pai)(?:e|t|s|r|é|ée|és|ra|rait|era|erait|er|ent|it|ira|irait|ir|iera|ier|eront)?|fournit|fournira|assure(?:ra|rait)? (?:la|une|des|les) formations?',
  butNot:
    '(?! (?:son |ses |sa |un |une |des |l’|les )?(?:\\w+ )?(?:avis|analyses?|observations?|conseils?|informations?|évaluations?|cadre))',
  done: '(?:fourni|dispensé|formé|financé|livré|équipé|doté|acheté|installé|assuré|payé)(?:e|s|es)? par',
  given:
    '(?:assistance|formations?|financements?|fonds|équipements?|matériel|logiciels?) (?:venant |provenant )?(?:de|par)',
} as const;

type Grammar = Readonly<Record<keyof typeof english, string>>;

const patternsOf = ({ name, notAfter, aside, before, act, butNot, done, given }: Grammar): RegExp[] => [
  words(`${notAfter}${name}${aside}${before} (?:${act})${butNot}`),
  words(`(?:${done}|${given}) ${name}`),
];

const patterns = [...patternsOf(english), ...patternsOf(french)];

/**
 * The words by which a text makes the facilitator a provider ("CTED will train", "equipment from CTED"); null if none does.
 * English and French sentences are known. Facilitating, advising and being worked with are not providing.
 */
export const facilitatorProviding = (text: LocalText): string | null => {
  for (const said of typeof text === 'string' ? [text] : Object.values(text)) {
    if (!/CTED|DECT|Committee|Comité|Directorate|Direction/i.test(said)) continue;
    for (const pattern of patterns) {
      const [found] = said.matchAll(pattern);
      if (found) return found[0];
    }
  }
  return null;
};
