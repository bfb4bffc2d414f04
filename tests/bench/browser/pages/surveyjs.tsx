import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.css';
import { type FormQuestion, type OpenForm, choices, pagesOf } from './form';

const elementOf = ({ id, kind, label, after }: FormQuestion): object => ({
  type: kind === 'text' ? 'text' : 'radiogroup',
  name: id,
  title: label,
  ...(kind === 'choice' && { choices }),
  ...(after !== null && { visibleIf: `{${after}} = 'yes'` }),
});

/** SurveyJS with its React interface, page by page. */
export const open: OpenForm = (place, count) => {
  const model = new Model({
    showQuestionNumbers: 'off',
    textUpdateMode: 'onTyping',
    pages: pagesOf(count).map((questions, page) => ({ name: `p${page}`, elements: questions.map(elementOf) })),
  });
  return new Promise((onReady) => {
    model.onAfterRenderPage.add(() => onReady());
    createRoot(place).render(<Survey model={model} />);
  });
};
