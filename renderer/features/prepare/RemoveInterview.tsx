import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface AnsweredInterview {
  readonly id: string;
  readonly name: string;
  readonly answers: number;
}

interface Props {
  readonly interview: AnsweredInterview | null;
  readonly onClose: () => void;
  readonly onRemove: (interview: AnsweredInterview) => void;
}

/** Asks before answers leave the count. */
export const RemoveInterview = ({ interview, onClose, onRemove }: Props) => {
  const { t } = useTranslation('prepare');
  return (
    <Modal
      opened={interview !== null}
      onClose={onClose}
      title={t('interviews.sureTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {interview && (
        <Stack gap="md">
          <Text>{t('interviews.sure', { name: interview.name, count: interview.answers })}</Text>
          <Group>
            <Button color="red" onClick={() => onRemove(interview)}>
              {t('interviews.sureAct')}
            </Button>
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('interviews.sureKeep')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
};
