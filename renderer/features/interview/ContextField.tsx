import { Button, Checkbox, Group, Radio, TextInput, Textarea } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type ContextQuestion, IsoDate, LongText, limits, textIn } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { DateField } from '../../ui';
import { numberTyped, numberWritten } from '../answers';

interface Props {
  readonly question: ContextQuestion;
  /** The record that holds the answer. */
  readonly record: string;
  /** The question, or the thing that it is about. */
  readonly label: ReactNode;
}

interface Fields {
  readonly value: string | number | readonly string[];
}
type Form = ReturnType<typeof useRecordForm<Fields>>;
const empty: Fields = { value: '' };
const none: readonly string[] = [];

const Value = z.union([z.string(), z.number(), z.array(z.string()).readonly()]);

const useContextForm = (
  record: string,
  fits: (value: string | number | readonly string[]) => boolean,
  wrong: string,
): Form => {
  const schema = useMemo(
    () => z.object({ value: Value.refine((value) => value === '' || fits(value), wrong) }),
    [fits, wrong],
  );
  return useRecordForm({ schema, kind: 'contextAnswer', record, empty, whole: true });
};

const isText = (value: unknown): boolean => LongText.safeParse(value).success;
const isDay = (value: unknown): boolean => IsoDate.safeParse(value).success;
const anything = (): boolean => true;

const TextAnswer = ({ record, label }: Props) => {
  const { t } = useTranslation('interview');
  const form = useContextForm(record, isText, t('noteTooLong', { limit: limits.longText }));
  return (
    <Textarea
      {...form.register('value')}
      label={label}
      dir="auto"
      autosize
      minRows={2}
      maxRows={12}
      error={form.formState.errors.value?.message}
    />
  );
};

const NumberAnswer = ({ question: { bounds }, record, label }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const { min, max } = bounds ?? {};
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | string } | null>(null);
  const written = (value: number): string => numberWritten(value, i18n.language);
  const range =
    min !== undefined && max !== undefined
      ? t('context.between', { min: written(min), max: written(max) })
      : min !== undefined
        ? t('context.atLeast', { min: written(min) })
        : max === undefined
          ? undefined
          : t('context.atMost', { max: written(max) });
  const fits = useMemo(
    () =>
      (value: unknown): boolean =>
        typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity),
    [min, max],
  );
  const form = useContextForm(
    record,
    fits,
    range === undefined ? t('context.notANumber') : t('context.notInRange', { range }),
  );
  return (
    <Controller
      control={form.control}
      name="value"
      render={({ field, fieldState }) => (
        <TextInput
          label={label}
          description={range}
          inputMode="decimal"
          autoComplete="off"
          className="wm-context-number"
          value={
            typed !== null && typed.value === field.value
              ? typed.text
              : typeof field.value === 'number'
                ? written(field.value)
                : String(field.value)
          }
          error={fieldState.error?.message}
          onBlur={field.onBlur}
          onChange={({ currentTarget }) => {
            const text = currentTarget.value;
            const value = numberTyped(text) ?? text.trim();
            setTyped({ text, value });
            field.onChange(value);
          }}
        />
      )}
    />
  );
};

const DateAnswer = ({ record, label }: Props) => {
  const form = useContextForm(record, isDay, '');
  return (
    <Controller
      control={form.control}
      name="value"
      render={({ field }) => (
        <DateField {...field} value={String(field.value)} keepsText label={label} className="wm-context-day" />
      )}
    />
  );
};

const ChoiceAnswer = ({ question: { choices = {} }, record, label }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const form = useContextForm(record, anything, '');
  return (
    <Controller
      control={form.control}
      name="value"
      render={({ field }) => (
        <Radio.Group label={label} value={String(field.value)} onChange={field.onChange}>
          <Group gap="sm" pt={4}>
            {Object.entries(choices).map(([value, name]) => (
              <Radio key={value} value={value} label={<bdi>{textIn(name, i18n.language)}</bdi>} />
            ))}
            {field.value !== '' && (
              <Button variant="subtle" size="compact-sm" onClick={() => field.onChange('')}>
                {t('context.clear')}
              </Button>
            )}
          </Group>
        </Radio.Group>
      )}
    />
  );
};

const ChoicesAnswer = ({ question: { choices = {} }, record, label }: Props) => {
  const { i18n } = useTranslation('interview');
  const form = useContextForm(record, anything, '');
  const order = Object.keys(choices);
  return (
    <Controller
      control={form.control}
      name="value"
      render={({ field }) => {
        const chosen = Array.isArray(field.value) ? (field.value as readonly string[]) : none;
        return (
          <Checkbox.Group
            label={label}
            value={[...chosen]}
            // In the order of the pack, so that the order of pressing is nobody's answer.
            onChange={(values) =>
              field.onChange(values.length === 0 ? '' : order.filter((one) => values.includes(one)))
            }
          >
            <Group gap="sm" pt={4}>
              {Object.entries(choices).map(([value, name]) => (
                <Checkbox key={value} value={value} label={<bdi>{textIn(name, i18n.language)}</bdi>} />
              ))}
            </Group>
          </Checkbox.Group>
        );
      }}
    />
  );
};

const fields = {
  text: TextAnswer,
  number: NumberAnswer,
  date: DateAnswer,
  choice: ChoiceAnswer,
  choices: ChoicesAnswer,
} as const;

/** The answer to a context question, saved as typed. */
export const ContextField = (props: Props) => {
  const Field = fields[props.question.answer];
  return <Field {...props} />;
};
