import { Form } from 'enketo-core';
import './enketo.css';
import { type FormQuestion, type OpenForm, choices, pagesOf } from './form';

const relevant = (page: number, { after }: FormQuestion): string =>
  after === null ? '' : ` data-relevant=" /data/p${page}/${after} = 'yes'"`;

const fieldOf = (page: number, question: FormQuestion): string => {
  const { id, kind, label } = question;
  const name = `/data/p${page}/${id}`;
  const said = `<span lang="" class="question-label active">${label}</span>`;
  const branch = question.after === null ? '' : ' or-branch pre-init';
  if (kind === 'text')
    return `<label class="question non-select${branch}">${said}<input type="text" name="${name}" data-type-xml="string"${relevant(page, question)}></label>`;
  const options = choices.map(
    (value) =>
      `<label><input type="radio" name="${name}" data-name="${name}" value="${value}" data-type-xml="select1"${relevant(page, question)}><span lang="" class="option-label active">${value}</span></label>`,
  );
  return `<fieldset class="question simple-select${branch}"><fieldset><legend>${said}</legend><div class="option-wrapper">${options.join('')}</div></fieldset></fieldset>`;
};

/** The form as Enketo's transformer gives it for an XForm with one group to a page. */
const htmlOf = (pages: readonly (readonly FormQuestion[])[]): string => {
  const groups = pages.map(
    (questions, page) =>
      `<section class="or-group or-appearance-field-list" name="/data/p${page}">${questions.map((question) => fieldOf(page, question)).join('')}</section>`,
  );
  return `<form autocomplete="off" novalidate="novalidate" class="or clearfix pages" dir="ltr" data-form-id="bench"><section class="form-logo"></section><h3 dir="auto" id="form-title">Form</h3>${groups.join('')}</form>`;
};

const modelOf = (pages: readonly (readonly FormQuestion[])[]): string => {
  const groups = pages.map(
    (questions, page) => `<p${page}>${questions.map(({ id }) => `<${id}/>`).join('')}</p${page}>`,
  );
  return `<model xmlns="http://www.w3.org/2002/xforms"><instance><data xmlns:jr="http://openrosa.org/javarosa" id="bench">${groups.join('')}<meta><instanceID/></meta></data></instance></model>`;
};

/** Enketo, the web form of KoBo and ODK, page by page. */
export const open: OpenForm = (place, count) => {
  const pages = pagesOf(count);
  const form = document.createRange().createContextualFragment(htmlOf(pages)).firstElementChild as HTMLFormElement;
  place.append(form);
  const errors = new Form(form, { modelStr: modelOf(pages), external: [], instanceStr: '' }, {}).init();
  if (errors.length > 0) throw new Error(errors.join('; '));
};
