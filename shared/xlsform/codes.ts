import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });
const warning = (meaning: string): CodeMeaning => ({ severity: 'warning', meaning });

/** Every code that reading an XLSForm can give. Errors refuse the form; warnings name what is not in the pack as it stood in the form. */
export const xlsformIssueCodes = {
  'sheet-missing': error('The workbook has no sheet `survey`, or no sheet `choices` though a question needs one.'),
  'column-missing': error('A sheet lacks a column without which it cannot be read.'),
  'column-twice': error('Two columns of a sheet mean the same.'),
  'language-unknown': error('The language of a column cannot be told.'),
  'text-too-long': error('A cell holds more text than a pack takes.'),
  'type-unknown': error('The type of a row is not known; it may be misspelt.'),
  'type-refused': error('A row begins, ends or belongs to something that a pack has no way to say.'),
  'name-wrong': error('A name is missing, or cannot be an id.'),
  'label-missing': error('A question or a text has no words in the language of the form.'),
  'list-missing': error('A question takes its choices from a list that is not there.'),
  'choice-wrong': error('A choice has no name, one that is there twice, or one that cannot be used.'),
  'group-unbalanced': error('A group or repeat is not closed, or something is closed that was not opened.'),
  'repeat-nested': error('A repeat lies inside another repeat.'),
  'unknown-name': error('An expression asks about a question that is not in the survey.'),
  'waymark-value': error('A cell of a Waymark column cannot be understood, or stands in a row where it has no use.'),
  'criterion-type': error('A question is marked as a criterion, and answers of its type cannot be judged.'),
  'met-when': error('A criterion does not say which of its answers meet it.'),
  'nothing-to-score': error('No question of the form can be a criterion.'),
  'draft-criterion': warning('A question became a criterion as a draft, because the form does not say its level.'),
  'context-question': warning('A question that could be a criterion is recorded and not scored.'),
  'value-assumed': warning('A criterion or requirement lacks something, and a usual value stands in for it.'),
  'source-to-be-named': warning('A requirement names no source, and a placeholder stands in for it.'),
  'norm-unknown': warning('A source names an instrument that the library of instruments does not have.'),
  'condition-not-taken': warning('A `relevant` cannot be said in a pack: the question is asked always.'),
  'constraint-not-taken': warning('A `constraint` cannot be said in a pack: it is not checked.'),
  'choices-not-filtered': warning('A `choice_filter` cannot be said in a pack: all choices are offered.'),
  'row-not-taken': warning('A row has no place in a pack and is left out.'),
  'cell-not-taken': warning('A cell has no place in a pack and is left out.'),
  'column-not-taken': warning('A column has no place in a pack and is left out.'),
  'sheet-not-read': warning('A sheet is no part of the form.'),
  'list-not-used': warning('A list of choices is used by no question.'),
  'asked-otherwise': warning('A question is asked in another way than in the form.'),
  'text-changed': warning('A text is not quite as it stood in the form.'),
  'name-changed': warning('A name is there twice, and one of the two is called otherwise in the pack.'),
} as const satisfies CodeTable;

export type XlsformIssueCode = keyof typeof xlsformIssueCodes;
