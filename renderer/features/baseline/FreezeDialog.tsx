import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatDate } from '../../../shared/messages';
import { freezeDraft } from '../../../shared/projection';
import { useConsultation, useVault } from '../../session';
import { countsOf } from './view';

const Naming = z.object({ name: z.string().trim().min(1).max(200) });
type Naming = z.infer<typeof Naming>;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onFrozen: (name: string) => void;
}

/** Freezes the present state under a name. */
export const FreezeDialog = ({ opened, onClose, onFrozen }: Props) => {
  const { t, i18n } = useTranslation(['baseline', 'parts']);
  const { vault } = useVault();
  const { record, findings, packHash, edit } = useConsultation();
  const { applicable, known, contested } = countsOf(findings);
  const taken = new Date(vault.now()).toISOString();
  const form = useForm<Naming>({
    resolver: zodResolver(Naming),
    defaultValues: { name: t('proposedName', { date: formatDate(taken, i18n.language) }) },
  });
  const freeze = form.handleSubmit(async ({ name }) => {
    const saved = await edit([freezeDraft(vault.newId(), name, taken, packHash, record)]);
    if (!saved) return;
    onFrozen(name);
    onClose();
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('freeze')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
      transitionProps={{ duration: 120 }}
    >
      <form onSubmit={(event) => void freeze(event)} noValidate>
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
            error={form.formState.errors.name && t('freezeNameMissing')}
            data-autofocus
            required
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={form.formState.isSubmitting}>
              {t('freeze')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
