import { Anchor, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import { priorityBand } from '../../../shared/needs';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, Pager, PriorityBar, PriorityLegend, usePages } from '../../ui';
import { stepPart } from '../roadmap';
import { type SectionProps, stepOf } from './section';

/** The needs by priority, each with its four parts, its coverage and its due diligence. */
export const PrioritySection = ({ go }: SectionProps) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { pack, roadMap, findings } = useConsultation();
  const { needs } = findings;
  const pages = usePages(needs, 50);
  const steps = new Set(roadMap.steps.map(({ id }) => id));
  const statementOf = (id: string): string => {
    const criterion = pack.criteria.get(id)?.criterion;
    return criterion ? textIn(criterion.statement, i18n.language) : '';
  };
  const header = <PageHeader title={t('priority.title')} task={t('priority.task')} />;
  if (needs.length === 0)
    return (
      <>
        {header}
        <EmptyState title={t('priority.emptyTitle')} text={t('priority.emptyText')} />
      </>
    );
  return (
    <>
      {header}
      <Title order={2} mb="xs">
        {t('priority.finding', {
          count: needs.length,
          high: needs.filter(({ priority }) => priorityBand(priority) === 'high').length,
          uncovered: needs.filter(({ coverage }) => coverage === 'none').length,
          pending: needs.filter(({ dueDiligence }) => dueDiligence === 'pending').length,
        })}
      </Title>
      <PriorityLegend />
      <Table verticalSpacing={6} className="wm-needs">
        <Table.Caption className="wm-caption">{t('priority.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('priority.need')}</Table.Th>
            <Table.Th scope="col">{t('priority.priority')}</Table.Th>
            <Table.Th scope="col">{t('priority.parts')}</Table.Th>
            <Table.Th scope="col">{t('priority.coverage')}</Table.Th>
            <Table.Th scope="col">{t('priority.dueDiligence')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map((need) => (
            <Table.Tr key={need.criterion}>
              <Table.Th scope="row">
                {steps.has(stepOf(need.criterion)) ? (
                  <Anchor
                    component="button"
                    type="button"
                    fz="xs"
                    className="wm-symbol"
                    aria-label={t('priority.openStep', { criterion: need.criterion })}
                    onClick={() => go('roadmap', stepPart(stepOf(need.criterion)))}
                  >
                    {need.criterion}
                  </Anchor>
                ) : (
                  <Text span fz="xs" className="wm-quiet wm-symbol">
                    {need.criterion}
                  </Text>
                )}{' '}
                {statementOf(need.criterion)}
              </Table.Th>
              <Table.Td className="wm-symbol">
                {Math.round(need.priority)} {t(`domain:priority.${priorityBand(need.priority)}`)}
              </Table.Td>
              <Table.Td>
                <PriorityBar points={need.parts} />
              </Table.Td>
              <Table.Td>{t(`domain:coverage.${need.coverage}`)}</Table.Td>
              <Table.Td>{t(`domain:dueDiligence.${need.dueDiligence}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
