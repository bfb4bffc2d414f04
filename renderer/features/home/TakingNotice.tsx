import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IssueList, errorsAmong } from '../IssueList';
import type { Taking } from './useTaking';

/** Why a file was not taken in, with every place, or the question what to do with one that is here already. */
export const TakingNotice = ({ taking, open }: { readonly taking: Taking; readonly open: (scope: string) => void }) => {
  const { t } = useTranslation('home');
  const { taken, dismiss, takeCopy } = taking;
  if (!taken) return null;
  if (taken.kind === 'present')
    return (
      <Alert mb="lg" role="alert" title={t('taking.present', { title: taken.record.consultation.title })}>
        <Stack gap="sm">
          <Text>{t('taking.presentText')}</Text>
          <Group>
            <Button variant="default" onClick={() => open(taken.scope)}>
              {t('taking.openPresent')}
            </Button>
            <Button variant="default" onClick={() => takeCopy(taken.record)}>
              {t('taking.asCopy')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  return (
    <Alert
      mb="lg"
      color="red"
      role="alert"
      title={taken.file === '' ? t('taking.refusedFile') : t('taking.refused', { file: taken.file })}
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={dismiss}
    >
      {taken.kind === 'failed' ? (
        taken.reason
      ) : (
        <Stack gap="sm">
          <Text>{t('taking.issues', { count: errorsAmong(taken.issues).length })}</Text>
          <IssueList issues={taken.issues} />
        </Stack>
      )}
    </Alert>
  );
};
