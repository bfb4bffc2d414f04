import { quoted } from '../source';
import { leadingWords, secondQuestion, unjudgeable } from '../wording';
import type { Unjudgeable } from '../wording';
import type { PackCheck } from './check';
import type { TextView } from './view';

const reviewQuestion = ({ report }: PackCheck, { text, path }: TextView): void => {
  const leads = leadingWords(text);
  if (leads !== null)
    report('leading-question', path, `${quoted(leads)} suggests the answer; ask openly: which, how, who, since when.`);
  const second = secondQuestion(text);
  if (second !== null)
    report(
      'double-question',
      path,
      `This asks two things (${quoted(second)}), and one answer cannot fit both; make it two criteria, or put the second under \`guidance\`.`,
    );
};

const why = (reason: Unjudgeable): string => {
  switch (reason.kind) {
    case 'question':
      return 'This is a question; write what must be true for "yes".';
    case 'vague':
      return `Everyone measures ${quoted(reason.word)} differently; write what can be seen: a text in force, a number, a date, a name.`;
    case 'wish':
      return `${quoted(reason.word)} says what should be or will be; write what is there when the answer is "yes".`;
  }
};

/** What is asked aloud must leave the answer open, and what is judged must be the same for whoever looks (design 5). */
export const checkQuestions = (check: PackCheck): void => {
  for (const { question, statement } of check.view.requirements.flatMap(({ criteria }) => criteria)) {
    if (question) reviewQuestion(check, question);
    if (statement)
      for (const reason of unjudgeable(statement.text))
        check.report('statement-not-judgeable', statement.path, why(reason));
  }
};
