import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConsultationIssueCode, consultationIssueCodes } from '../../shared/consultation';
import type { Issue } from '../../shared/source';
import './issueList.css';

/** More than this is not read before the first ones are mended. */
const mostShown = 200;

const placeOf = ({ file, line }: Issue): string => (line === null ? file : `${file}:${line}`);

const isKnown = (code: string): code is ConsultationIssueCode => code in consultationIssueCodes;

/** Everything that is wrong with a file: where, of what kind, and how to mend it. */
export const IssueList = ({ issues }: { readonly issues: readonly Issue[] }) => {
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
                {issue.severity === 'warning' && (
                  <Text fz="xs" c="var(--wm-look-again)">
                    {t('taking.warning')}
                  </Text>
                )}
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
