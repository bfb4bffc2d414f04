import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDeskReview } from '../../../shared/desk';
import { formatDate } from '../../../shared/messages';
import {
  type Basis,
  type Criterion,
  type CriterionFinding,
  attributionOf,
  bases,
  takenOverFrom,
} from '../../../shared/model';
import { useConsultation } from '../../session';
import { useAnswerWords } from '../../ui';
import { TakenOver, useThingName } from '../answers';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import type { Statement } from '../statements';

interface Props {
  readonly criterion: Criterion;
  readonly finding: CriterionFinding;
  readonly statements: readonly Statement[];
  readonly go: PhaseProps['go'];
}

/** The basis that counts: of what was said of the same thing, where the criterion repeats. */
const strongestOf = ({ answers }: CriterionFinding, item: string | undefined): Basis | undefined =>
  bases.findLast((basis) =>
    answers.some((answer) => answer.counts && answer.basis === basis && (answer.item === item || item === undefined)),
  );

/** What each institution said, side by side, and which of it counts and why. */
export const StatementTable = ({ criterion, finding, statements, go }: Props) => {
  const { t, i18n } = useTranslation(['reconcile', 'domain']);
  const { record } = useConsultation();
  const words = useAnswerWords();
  const thingName = useThingName(record);
  const why = ({ finding: { basis: own, counts, state, item } }: Statement): string => {
    if (finding.determined) return t('counts.determined');
    if (state === 'unknown') return t('counts.unknown');
    if (counts) return t('counts.yes', { basis: t(`domain:basis.${own}`) });
    const strongest = strongestOf(finding, item);
    if (strongest === undefined) return t('counts.no');
    return t('counts.weaker', { basis: t(`domain:basis.${strongest}`) });
  };

  return (
    <Table verticalSpacing={6} captionSide="top" className="wm-statements">
      <Table.Caption>{t('statements.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('statements.institution')}</Table.Th>
          <Table.Th scope="col">{t('statements.answer')}</Table.Th>
          <Table.Th scope="col">{t('statements.note')}</Table.Th>
          <Table.Th scope="col">{t('statements.counts')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {statements.map((statement) => {
          const { interview, institution, answer } = statement;
          const attribution = attributionOf(interview, answer);
          const guarded = attribution === 'unattributed' || attribution === 'confidential';
          const thing = thingName(criterion, answer.item);
          const counts = statement.finding.counts && !finding.determined;
          return (
            <Table.Tr key={statement.key} className="wm-statement" data-counts={counts || undefined}>
              <Table.Th scope="row">
                <Anchor
                  component="button"
                  type="button"
                  className="wm-statement-open"
                  onClick={() => go('interview', interviewPart(interview.id, criterion.id, answer.item))}
                >
                  <bdi>{institution?.name ?? t('statements.noInstitution')}</bdi>
                </Anchor>
                <Text fz="xs" fw={400} className="wm-quiet">
                  {interview.heldOn === undefined
                    ? t('statements.noDate')
                    : formatDate(interview.heldOn, i18n.language)}
                </Text>
                {isDeskReview(interview) && (
                  <Text fz="xs" fw={400} className="wm-desk-read">
                    {t('statements.desk')}
                  </Text>
                )}
                {guarded && (
                  <Text fz="xs" fw={400} className="wm-guarded">
                    {t(`domain:attribution.${attribution}`)}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>
                {thing !== null && (
                  <Text fz="xs">
                    <bdi>{thing}</bdi>
                  </Text>
                )}
                <Text fw={600}>
                  <bdi>{words(criterion, answer.value)}</bdi>
                </Text>
                <Text fz="xs">{t(`domain:basis.${statement.finding.basis}`)}</Text>
                <TakenOver from={takenOverFrom(interview, answer)} />
                {answer.confidence && (
                  <Text fz="xs" className="wm-quiet">
                    {t(`domain:certainty.${answer.confidence}`)}
                  </Text>
                )}
                {answer.followUp === true && (
                  <Text fz="xs" className="wm-follow-up">
                    <span aria-hidden="true">⚑</span> {t('statements.followUp')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text fz="xs" className="wm-said">
                  {answer.note === undefined ? '–' : <bdi>{answer.note}</bdi>}
                </Text>
                {answer.privateNote !== undefined && (
                  <Text fz="xs" className="wm-said wm-private-said">
                    <strong>{t('statements.private')}</strong> <bdi>{answer.privateNote}</bdi>
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text fz="xs" fw={counts ? 600 : 400}>
                  <span aria-hidden="true">{counts ? '✓ ' : '– '}</span>
                  {why(statement)}
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
