import { Kbd, Textarea } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LongText, limits } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { placeKeys } from './answerKeys';

const NoteField = z.object({ note: LongText });
const PrivateField = z.object({ privateNote: LongText });
const emptyNote = { note: '' };
const emptyPrivate = { privateNote: '' };

interface Props {
  /** The record that holds the answer. */
  readonly record: string;
}

/** What was said, in words: saved as typed. */
export const Note = memo(({ record }: Props) => {
  const { t } = useTranslation('interview');
  const form = useRecordForm({ schema: NoteField, kind: 'answer', record, empty: emptyNote });
  return (
    <Textarea
      {...form.register('note')}
      id="answer-note"
      label={
        <>
          {t('note.label')} <Kbd aria-hidden="true">{placeKeys.note}</Kbd>
        </>
      }
      description={t('note.description')}
      aria-keyshortcuts={placeKeys.note}
      data-hint="field"
      dir="auto"
      rows={3}
      error={form.formState.errors.note && t('noteTooLong', { limit: limits.longText })}
    />
  );
});
Note.displayName = 'Note';

/** What is for the consultant alone, set apart from everything that others may come to read. */
export const PrivateNote = memo(({ record }: Props) => {
  const { t } = useTranslation('interview');
  const form = useRecordForm({ schema: PrivateField, kind: 'answer', record, empty: emptyPrivate });
  return (
    <div className="wm-private">
      <Textarea
        {...form.register('privateNote')}
        id="answer-privateNote"
        label={
          <>
            {t('privateNote.label')} <Kbd aria-hidden="true">{placeKeys.privateNote}</Kbd>
          </>
        }
        description={t('privateNote.description')}
        aria-keyshortcuts={placeKeys.privateNote}
        data-hint="field"
        dir="auto"
        rows={2}
        error={form.formState.errors.privateNote && t('noteTooLong', { limit: limits.longText })}
      />
    </div>
  );
});
PrivateNote.displayName = 'PrivateNote';
