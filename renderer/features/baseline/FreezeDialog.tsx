import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, List, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatDate } from '../../../shared/messages';
import { freezeDraft } from '../../../shared/projection';
import { useBaselines, useConsultation, useSave, useVault } from '../../session';
import { type Freezing, freezing } from './freezing';
import { countsOf } from './view';

const Naming = z.object({ name: z.string().trim().min(1).max(200), reason: z.string().trim().max(20_000) });
type Naming = z.infer<typeof Naming>;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onFrozen: (name: string) => void;
}

/** Freezes the present state under a name, once; a save that failed is tried again, not made a second time. */
export const FreezeDialog = ({ opened, onClose, onFrozen }: Props) => {
  const { t, i18n } = useTranslation(['baseline', 'parts']);
  const { vault } = useVault();
  const { record, findings, packHash, session } = useConsultation();
  const save = useSave();
  const baselines = useBaselines();
  const { applicable, known, contested } = countsOf(findings);
  const [id] = useState(() => vault.newId());
  const moment = (): string => new Date(vault.now()).toISOString();
  const [freeze] = useState(() => freezing(session));
  const [state, setState] = useState<Freezing | null>(null);
  const form = useForm<Naming>({
    resolver: zodResolver(Naming),
    defaultValues: { name: t('proposedName', { date: formatDate(moment(), i18n.language) }), reason: '' },
  });
  const { errors, isSubmitting } = form.formState;

  const finish = useEffectEvent((): void => {
    const { name } = form.getValues();
    onFrozen(name.trim());
    onClose();
  });
  const submit = form.handleSubmit(async ({ name, reason }) => {
    const about = { id, name, packHash, ...(reason === '' ? {} : { reason }) };
    setState(await freeze(() => freezeDraft({ ...about, takenOn: moment() }, record)));
  });
  // The header tries by itself what could not be saved: the dialog closes when that works, without being asked again.
  const kept = save.kind === 'saved' && baselines.some((known) => known.id === id);
  useEffect(() => {
    if (state === 'frozen' || (state === 'waiting' && kept)) finish();
  }, [state, kept]);

  const waiting = state === 'waiting';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('freeze')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
      transitionProps={{ duration: 120 }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>{t('freezeMeans')}</Text>
          {(known < applicable || contested > 0) && (
            <List fz="xs">
              {known < applicable && <List.Item>{t('freezeUnknown', { count: applicable - known })}</List.Item>}
              {contested > 0 && <List.Item>{t('contested', { count: contested })}</List.Item>}
            </List>
          )}
          <TextInput
            {...form.register('name')}
            label={t('freezeName')}
            description={t('freezeNameHint')}
            error={errors.name && t('freezeNameMissing')}
            readOnly={waiting}
            dir="auto"
            data-autofocus
            required
          />
          <Textarea
            {...form.register('reason')}
            label={t('freezeReason')}
            description={t('freezeReasonHint')}
            error={errors.reason && t('freezeReasonLong')}
            readOnly={waiting}
            dir="auto"
            rows={2}
          />
          <Text role="status" fz="xs" className="wm-status">
            {isSubmitting && t('freezing', { count: record.answers.length })}
          </Text>
          {!isSubmitting && (waiting || state === 'refused') && (
            <Text role="alert" fz="xs" c="var(--wm-block)">
              {t(waiting ? 'freezeWaits' : 'freezeRefused')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(waiting ? 'closeWaiting' : 'cancel')}
            </Button>
            <Button type="submit" disabled={isSubmitting}>
              {t(waiting ? 'freezeAgain' : 'freeze')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
