import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatDate } from '../../../shared/messages';
import { type DocumentSight, IsoDate, ShortText, documentSights, limits } from '../../../shared/model';
import { placeField } from '../../../shared/projection';
import { useRecordForm } from '../../session';
import { DateField } from '../../ui';
import type { EvidenceEntry } from './evidence';
import { useEvidenceFile } from './useEvidenceFile';

const Fields = z.object({
  title: ShortText,
  reference: z.string().max(limits.shortText),
  date: z.union([IsoDate, z.literal('')]),
  at: z.string().max(limits.shortText),
});
type Fields = z.infer<typeof Fields>;
const empty: Fields = { title: '', reference: '', date: '', at: '' };

interface Props {
  readonly entry: EvidenceEntry;
  readonly interview: string;
  readonly criterion: string;
  /** Whether its fields are shown at once. */
  readonly open: boolean;
  /** Whether the address leads here. */
  readonly arrived: boolean;
  readonly onSeen: (seen: DocumentSight) => void;
  readonly onRemove: () => void;
}

/** One document of the evidence list: what it is, how it was seen, where in it, and the file that holds it. */
export const EvidenceRow = ({ entry, interview, criterion, open, arrived, onSeen, onRemove }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const [editing, setEditing] = useState(open);
  const form = useRecordForm<Fields>({
    schema: Fields,
    kind: 'evidence',
    record: entry.id,
    empty,
    whole: true,
    names: { at: placeField(criterion) },
  });
  const [reference, date, at] = form.watch(['reference', 'date', 'at']);
  const { files, file, attach } = useEvidenceFile(interview, criterion, entry.id);
  const { errors } = form.formState;
  const day = IsoDate.safeParse(date).data;
  const about = [reference, day === undefined ? '' : formatDate(day, i18n.language), at].filter((text) => text !== '');
  return (
    <li className="wm-evidence">
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <div className="wm-evidence-name">
          <bdi>{entry.title === '' ? t('evidence.untitled') : entry.title}</bdi>
          {about.map((text) => (
            <span key={text} className="wm-quiet">
              {' · '}
              <bdi>{text}</bdi>
            </span>
          ))}
          {file && (
            <span className="wm-quiet">
              {' · '}
              <bdi>{t('evidence.inFile', { name: file.name })}</bdi>
            </span>
          )}
        </div>
        <div role="group" aria-label={t('evidence.seenNamed', { title: entry.title })} className="wm-seen">
          {documentSights.map((sight) => (
            <button key={sight} type="button" aria-pressed={entry.seen === sight} onClick={() => onSeen(sight)}>
              {entry.seen === sight && <span aria-hidden="true">✓ </span>}
              {t(`evidence.seen.${sight}`)}
            </button>
          ))}
        </div>
        <Group gap={4} wrap="nowrap">
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={editing}
            data-arrival={arrived || undefined}
            aria-label={t('evidence.detailsNamed', { title: entry.title })}
            onClick={() => setEditing(!editing)}
          >
            {t('evidence.details')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('evidence.removeNamed', { title: entry.title })}
            onClick={onRemove}
          >
            {t('evidence.remove')}
          </Button>
        </Group>
      </Group>
      {editing && (
        <div className="wm-evidence-fields">
          <TextInput
            {...form.register('title')}
            dir="auto"
            label={t('evidence.fields.title')}
            error={errors.title && t('evidence.titleMissing')}
          />
          <TextInput {...form.register('at')} dir="auto" label={t('evidence.fields.at')} />
          <TextInput {...form.register('reference')} dir="auto" label={t('evidence.fields.reference')} />
          <Controller
            control={form.control}
            name="date"
            render={({ field }) => (
              <DateField
                {...field}
                keepsText
                label={t('evidence.fields.date')}
                error={errors.date && t('evidence.dateWrong')}
              />
            )}
          />
          {files.length > 0 && (
            <NativeSelect
              label={t('evidence.fields.file')}
              value={file?.id ?? ''}
              data={[
                { value: '', label: t('evidence.noFile') },
                ...files.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget }) => attach(currentTarget.value === '' ? null : currentTarget.value)}
            />
          )}
        </div>
      )}
    </li>
  );
};
