import type { TextKind } from '../translation';

/** What a translator is told of a text: what it is, where it is read, and how long it can be before it gets in the way. */
export interface Telling {
  readonly what: string;
  readonly readIn: string;
  readonly atMost: number;
}

const telling = (what: string, readIn: string, atMost: number): Telling => ({ what, readIn, atMost });

export const tellings: Readonly<Record<TextKind, Telling>> = {
  'pack.title': telling('Title of the pack', 'everywhere, and on the cover of documents', 80),
  'level.name': telling('Name of a level', 'heat map, every heading of a level', 25),
  'norm.title': telling('Title of an instrument', 'sources of a requirement, list of instruments', 250),
  'roster.title': telling('What is listed by name', 'preparation, headings of lists', 40),
  'requirement.title': telling('Title of a requirement', 'heat map, headings, annexes of documents', 90),
  'requirement.summary': telling('What is asked of States', 'under the heading of the requirement', 600),
  'criterion.question': telling('Question', 'read aloud in the interview: spoken language', 250),
  'criterion.statement': telling('Statement', 'judged by the consultant, printed as a finding', 300),
  'criterion.guidance': telling('Advice to the consultant', 'beside the question, never printed', 600),
  'criterion.evidence': telling('Document to ask for', 'list beside the question, list of documents', 120),
  'criterion.choice': telling('Answer that can be chosen', 'button in the interview', 60),
  'criterion.sameAs': telling('Why two packs ask the same', 'beside an answer offered from another consultation', 250),
  'step.action': telling('Action of a step', 'road map, one sentence in the infinitive', 300),
  'step.recommendation': telling('Recommendation', 'road map: the State may wish to …', 500),
  'indicator.name': telling('Indicator', 'annex of indicators', 150),
  'indicator.unit': telling('Unit of an indicator', 'annex of indicators, beside a number', 30),
  'indicator.baseline': telling('Baseline of an indicator', 'annex of indicators', 120),
  'indicator.target': telling('Target of an indicator', 'annex of indicators', 120),
  'indicator.verification': telling('Means of verification', 'annex of indicators', 150),
  'safeguard.question': telling('Safeguard question', 'due diligence: "yes" is the safe answer', 300),
  'safeguard.remedy': telling('Remedy', 'road map, one sentence in the infinitive', 300),
  'safeguard.source': telling('Source of a safeguard', 'under the safeguard question', 250),
  'question.question': telling('Context question', 'read aloud in the interview: spoken language', 250),
  'question.choice': telling('Answer that can be chosen', 'button in the interview', 60),
  'question.guidance': telling('Advice to the consultant', 'beside the question, never printed', 600),
  'assistance.title': telling('Area of assistance', 'road map, requests for assistance', 90),
};
