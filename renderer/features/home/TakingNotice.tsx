import { Alert, Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConsultationIssueCode, consultationIssueCodes } from '../../../shared/consultation';
import type { Issue } from '../../../shared/source';
import type { Taking } from './useTaking';

/** More than this is not read before the first ones are mended. */
const mostShown = 200;

const placeOf = ({ file, line }: Issue): string => (line === null ? file : `${file}:${line}`);

const isKnown = (code: string): code is ConsultationIssueCode => code in consultationIssueCodes;

const IssueList = ({ issues }: { readonly issues: readonly Issue[] }) => {
  const { t } = useTranslation('home');
  return (
    <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('taking.place')}</Table.Th>
            <Table.Th scope="col">{t('taking.problem')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {issues.slice(0, mostShown).map((issue) => (
            <Table.Tr key={`${placeOf(issue)} ${issue.path} ${issue.code} ${issue.message}`}>
              <Table.Td className="wm-place">
                <bdi>{placeOf(issue)}</bdi>
                {issue.path !== '' && (
                  <Text fz="xs" component="div">
                    <bdi>{issue.path}</bdi>
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {isKnown(issue.code) && <Text fw={600}>{t(`taking.code.${issue.code}`)}</Text>}
                {/* The exact sentence is that of the command line, which speaks English. */}
                <Text lang="en" dir="ltr" ta="start">
                  {issue.message}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {issues.length > mostShown && <Text>{t('taking.more', { count: issues.length - mostShown })}</Text>}
    </ScrollArea.Autosize>
  );
};

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
          <Text>{t('taking.issues', { count: taken.issues.length })}</Text>
          <IssueList issues={taken.issues} />
        </Stack>
      )}
    </Alert>
  );
};
