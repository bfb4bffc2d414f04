import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IssueList, errorsAmong } from '../IssueList';
import type { Installing } from './useInstall';

/** What became of a pack file: installed, here already, or refused with every place and how to mend it. */
export const InstallNotice = ({ installing: { told, dismiss } }: { readonly installing: Installing }) => {
  const { t } = useTranslation('packs');
  if (!told) return null;
  const common = { mb: 'lg', withCloseButton: true, closeButtonLabel: t('notice.close'), onClose: dismiss } as const;
  switch (told.kind) {
    case 'refused':
      return (
        <Alert {...common} color="red" role="alert" title={t('notice.refused', { file: told.file })}>
          <Stack gap="sm">
            <Text>{t('notice.issues', { count: errorsAmong(told.issues).length })}</Text>
            <IssueList issues={told.issues} />
          </Stack>
        </Alert>
      );
    case 'failed':
      return (
        <Alert
          {...common}
          color="red"
          role="alert"
          title={told.file === '' ? t('notice.refusedFile') : t('notice.refused', { file: told.file })}
        >
          {told.reason}
        </Alert>
      );
    case 'otherText':
      return (
        <Alert {...common} color="red" role="alert" title={t('notice.otherText', { reference: told.reference })}>
          <Text className="wm-measure">{t('notice.otherTextText', { line: told.line ?? 1 })}</Text>
        </Alert>
      );
    default:
      return (
        <Alert {...common} color="accent" role="status" title={t(`notice.${told.kind}`, { reference: told.reference })}>
          <Stack gap="xs">
            <Text className="wm-measure">
              {t(`notice.${told.kind}Text`)}{' '}
              <Anchor component={Link} href={`/packs/${told.hash}`} underline="always">
                {t('notice.read')}
              </Anchor>
            </Text>
            {told.kind === 'installed' && <IssueList issues={told.warnings} />}
          </Stack>
        </Alert>
      );
  }
};
