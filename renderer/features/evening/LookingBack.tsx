import { Anchor, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Fold, PackText, Pager, usePages } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { type LookBack, type Point, type Reason, reasons } from './lookBack';
import { PutMenu } from './PutMenu';
import { usePut } from './usePut';

interface PointsProps extends Pick<PhaseProps, 'go'> {
  readonly interview: Interview;
  readonly points: readonly Point[];
  readonly coming: readonly Interview[];
}

const Points = ({ interview, points, coming, go }: PointsProps) => {
  const { t, i18n } = useTranslation('evening');
  const { pack } = useConsultation();
  const { put } = usePut();
  const pages = usePages(points, 20);
  return (
    <>
      <ul className="wm-evening-points">
        {pages.rows.map(({ criterion: id, reasons: found }) => {
          const criterion = pack.criteria.get(id)?.criterion;
          if (!criterion) return null;
          return (
            <li key={id}>
              <Anchor
                component="button"
                type="button"
                className="wm-row-link"
                onClick={() => go('interview', interviewPart(interview.id, id))}
              >
                <span className="wm-symbol wm-quiet">{id}</span>{' '}
                <span dir="auto">
                  <PackText text={criterion.statement} dense />
                </span>
              </Anchor>
              <span className="wm-evening-reason">
                {formatList(
                  found.map((reason) => t(`reason.${reason}`)),
                  i18n.language,
                )}
              </span>
              <PutMenu
                criterion={criterion}
                label={t('menu.put')}
                interviews={coming}
                onChoose={(chosen) => put(chosen, id, true)}
              />
            </li>
          );
        })}
      </ul>
      <Pager {...pages} />
    </>
  );
};

interface Props extends Pick<PhaseProps, 'go'> {
  readonly interviews: readonly LookBack[];
  readonly coming: readonly Interview[];
}

/** The interviews of the day: how far each came, and what is to be completed while it is remembered. */
export const LookingBack = ({ interviews, coming, go }: Props) => {
  const { t } = useTranslation('evening');
  const { record } = useConsultation();
  const nameOf = ({ institution }: Interview): string =>
    record.institutions.find(({ id }) => id === institution)?.name ?? t('noInstitution');
  const countOf = (points: readonly Point[], reason: Reason): number =>
    points.filter((point) => point.reasons.includes(reason)).length;
  return (
    <>
      <Table verticalSpacing={6} captionSide="top" className="wm-evening-table">
        <Table.Caption className="wm-caption">{t('back.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('back.institution')}</Table.Th>
            <Table.Th scope="col">{t('back.asked')}</Table.Th>
            <Table.Th scope="col">{t('back.notKnown')}</Table.Th>
            {reasons.map((reason) => (
              <Table.Th key={reason} scope="col">
                {t(`back.${reason}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {interviews.map(({ interview, asked, notKnown, points }) => (
            <Table.Tr key={interview.id}>
              <Table.Th scope="row">
                <Anchor
                  component="button"
                  type="button"
                  className="wm-row-link"
                  onClick={() => go('interview', interviewPart(interview.id))}
                >
                  <bdi>{nameOf(interview)}</bdi>
                </Anchor>
              </Table.Th>
              <Table.Td>{asked}</Table.Td>
              <Table.Td>{notKnown}</Table.Td>
              {reasons.map((reason) => (
                <Table.Td key={reason} className={countOf(points, reason) > 0 ? undefined : 'wm-quiet'}>
                  {countOf(points, reason)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {interviews.every(({ points }) => points.length === 0) ? (
        <Text mt="xs">{t('back.complete')}</Text>
      ) : (
        <>
          <Title order={3} mt="md">
            {t('back.points')}
          </Title>
          {interviews
            .filter(({ points }) => points.length > 0)
            .map(({ interview, points }) => (
              <Fold
                key={interview.id}
                summary={
                  <>
                    <bdi>{nameOf(interview)}</bdi> <strong>{t('back.pointCount', { count: points.length })}</strong>
                  </>
                }
              >
                {() => <Points interview={interview} points={points} coming={coming} go={go} />}
              </Fold>
            ))}
        </>
      )}
    </>
  );
};
