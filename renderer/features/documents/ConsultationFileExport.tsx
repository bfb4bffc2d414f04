import { Button, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeConsultation } from '../../../shared/consultation';
import { host } from '../../platform';
import { useConsultation } from '../../session';
import { useSaveWords } from './useSaveWords';

/** The consultation itself as a file for the command line and other systems: in clear, so it asks first. */
export const ConsultationFileExport = () => {
  const { t } = useTranslation(['documents', 'parts']);
  const { record } = useConsultation();
  const sayOutcome = useSaveWords();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<ReturnType<typeof sayOutcome> | null>(null);
  const save = async (): Promise<void> => {
    setAsking(false);
    // Private notes never leave the consultant's own copy.
    const answers = record.answers.map((answer) => ({ ...answer, privateNote: undefined }));
    const name = t('consultationName');
    const bytes = new TextEncoder().encode(writeConsultation({ ...record, answers }));
    setSaid(sayOutcome(name, await host.saveFile(name, bytes)));
  };
  return (
    <section aria-labelledby="consultation-file">
      <Title order={2} id="consultation-file" mt="lg" mb={4}>
        {t('file.title')}
      </Title>
      <Text mb="xs">{t('file.text')}</Text>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('file.save')}
      </Button>
      <Text role="status" c={said?.problem ? 'var(--wm-block)' : undefined} mt="xs">
        {said?.text}
      </Text>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('file.save')}
        closeButtonProps={{ 'aria-label': t('parts:close') }}
        transitionProps={{ duration: 120 }}
      >
        <Stack>
          <Text>{t('file.warning')}</Text>
          <List>
            <List.Item>{t('file.names', { count: record.institutions.length })}</List.Item>
            <List.Item>
              {t('file.notes', { count: record.answers.filter(({ note }) => note !== undefined).length })}
            </List.Item>
            <List.Item>{t('file.confidential')}</List.Item>
            <List.Item>{t('file.private')}</List.Item>
          </List>
          <Text>{t('file.advice')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('file.keep')}
            </Button>
            <Button onClick={() => void save()}>{t('file.confirm')}</Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
};
