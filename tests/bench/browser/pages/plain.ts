import { type FormQuestion, type OpenForm, choices, formOf, perPage } from './form';

const fieldOf = ({ id, kind, label }: FormQuestion): HTMLElement => {
  if (kind === 'text') {
    const line = document.createElement('label');
    line.append(label, Object.assign(document.createElement('input'), { name: id }));
    return line;
  }
  const group = document.createElement('fieldset');
  group.append(Object.assign(document.createElement('legend'), { textContent: label }));
  for (const value of choices) {
    const choice = document.createElement('label');
    choice.append(Object.assign(document.createElement('input'), { type: 'radio', name: id, value }), value);
    group.append(choice);
  }
  return group;
};

/** The least that a browser can do: one page of the form in plain HTML, answers in a Map, the rest of the form in memory. */
export const open: OpenForm = (place, count) => {
  const form = formOf(count);
  const answers = new Map<string, string>();
  const waiting = new Map<string, HTMLElement[]>();
  for (const question of form.slice(0, perPage)) {
    const field = fieldOf(question);
    if (question.after !== null) {
      field.hidden = true;
      waiting.set(question.after, [...(waiting.get(question.after) ?? []), field]);
    }
    place.append(field);
  }
  place.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    answers.set(target.name, target.value);
    for (const field of waiting.get(target.name) ?? []) field.hidden = target.value !== 'yes';
  });
};
