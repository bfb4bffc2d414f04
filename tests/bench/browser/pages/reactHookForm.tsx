import { type Control, type UseFormRegister, useForm, useWatch } from 'react-hook-form';
import { createRoot } from 'react-dom/client';
import { useEffect } from 'react';
import { type FormQuestion, type OpenForm, choices, formOf } from './form';

type Answers = Record<string, string>;

interface Props {
  readonly question: FormQuestion;
  readonly register: UseFormRegister<Answers>;
}

const Field = ({ question: { id, kind, label }, register }: Props) =>
  kind === 'text' ? (
    <label>
      {label} <input {...register(id)} />
    </label>
  ) : (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((value) => (
        <label key={value}>
          <input type="radio" value={value} {...register(id)} /> {value}
        </label>
      ))}
    </fieldset>
  );

const AfterYes = ({ control, after, ...props }: Props & { readonly control: Control<Answers>; after: string }) =>
  useWatch({ control, name: after }) === 'yes' && <Field {...props} />;

const Form = ({ form, onReady }: { readonly form: readonly FormQuestion[]; readonly onReady: () => void }) => {
  const { register, control } = useForm<Answers>();
  useEffect(onReady, [onReady]);
  return form.map((question) =>
    question.after === null ? (
      <Field key={question.id} question={question} register={register} />
    ) : (
      <AfterYes key={question.id} question={question} register={register} control={control} after={question.after} />
    ),
  );
};

/** React Hook Form as most people use it: every question on one page. */
export const open: OpenForm = (place, count) =>
  new Promise((onReady) => createRoot(place).render(<Form form={formOf(count)} onReady={onReady} />));
