import { Kbd, Stack, Textarea } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LongText, limits } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { placeKeys } from './answerKeys';

const Fields = z.object({ note: LongText, privateNote: LongText });
type Fields = z.infer<typeof Fields>;
const empty: Fields = { note: '', privateNote: '' };

interface NoteProps {
  readonly form: UseFormReturn<Fields>;
  readonly name: keyof Fields;
  readonly rows: number;
}

const Note = ({ form, name, rows }: NoteProps) => {
  const { t } = useTranslation('interview');
  return (
    <Textarea
      {...form.register(name)}
      id={`answer-${name}`}
      className={name === 'privateNote' ? 'wm-private' : undefined}
      label={
        <>
          {t(`${name}.label`)} <Kbd aria-hidden="true">{placeKeys[name]}</Kbd>
        </>
      }
      description={t(`${name}.description`)}
      aria-keyshortcuts={placeKeys[name]}
      dir="auto"
      rows={rows}
      error={form.formState.errors[name] && t('noteTooLong', { limit: limits.longText })}
    />
  );
};

/** What was said, in words, and what is for the consultant alone: saved as typed. */
export const Notes = ({ record }: { readonly record: string }) => {
  const form = useRecordForm<Fields>({ schema: Fields, kind: 'answer', record, empty });
  return (
    <Stack gap="md">
      <Note form={form} name="note" rows={4} />
      <Note form={form} name="privateNote" rows={2} />
    </Stack>
  );
};
