import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConsultationIssueCode, consultationIssueCodes } from '../../shared/consultation';
import { type PackIssueCode, packIssueCodes } from '../../shared/pack';
import type { Issue } from '../../shared/source';
import { Fold } from '../ui';
import './issueList.css';

/** More than this is not read before the first ones are mended. */
const mostShown = 200;

const placeOf = ({ file, line }: Issue): string => (line === null ? file : `${file}:${line}`);

type Code = ConsultationIssueCode | PackIssueCode;
const isKnown = (code: string): code is Code => code in consultationIssueCodes || code in packIssueCodes;

/** What is met most often, with a sentence on how to mend it; the exact sentence says the rest. */
const mendable = [
  'syntax',
  'encoding',
  'duplicate-key',
  'format-unknown',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'wrong-value',
  'more-issues',
  'wrong-pack',
  'duplicate-entry',
  'duplicate-id',
  'unknown-reference',
  'value-does-not-fit',
  'level-without-name',
  'met-when',
  'source-text-missing',
  'remedy-missing',
  'translation-missing',
  'legal-review',
] as const satisfies readonly Code[];
const mendOf = (code: string) => mendable.find((known) => known === code);

interface Props {
  readonly issues: readonly Issue[];
}

const IssueTable = ({ issues }: Props) => {
  const { t } = useTranslation('issues');
  return (
    <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('place')}</Table.Th>
            <Table.Th scope="col">{t('problem')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {issues.slice(0, mostShown).map((issue) => {
            const mend = mendOf(issue.code);
            return (
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
                  {isKnown(issue.code) && <Text fw={600}>{t(`title.${issue.code}`)}</Text>}
                  {mend && <Text>{t(`mend.${mend}`)}</Text>}
                  {/* The exact sentence is that of the command line, which speaks English. */}
                  <Text fz="xs">
                    {t('exact')}{' '}
                    <bdi lang="en" dir="ltr">
                      {issue.message}
                    </bdi>
                  </Text>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {issues.length > mostShown && <Text>{t('more', { count: issues.length - mostShown })}</Text>}
    </ScrollArea.Autosize>
  );
};

/** What stands in the way; the rest is worth a look and does not. */
export const errorsAmong = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ severity }) => severity === 'error');

/** Everything that is wrong with a file: where, of what kind, and how to mend it. What is only worth a look is folded away. */
export const IssueList = ({ issues }: Props) => {
  const { t } = useTranslation('issues');
  const errors = errorsAmong(issues);
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && <IssueTable issues={errors} />}
      {warnings.length > 0 && (
        <Fold summary={t('warnings', { count: warnings.length })}>{() => <IssueTable issues={warnings} />}</Fold>
      )}
    </>
  );
};
