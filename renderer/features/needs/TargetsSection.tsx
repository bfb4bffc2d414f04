import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { PageHeader, Pager, usePages } from '../../ui';
import { TargetRow } from './TargetRow';

/** Targets, the State's own priorities and the leads, requirement by requirement. */
export const TargetsSection = () => {
  const { t } = useTranslation('needs');
  const { findings, record } = useConsultation();
  const pages = usePages(findings.requirements, 50);
  const agreed = new Set(record.targets.flatMap(({ requirement, level }) => (level === undefined ? [] : requirement)));
  const led = new Set(record.targets.flatMap(({ requirement, lead }) => (lead === undefined ? [] : requirement)));
  const total = findings.requirements.length;
  const count = (known: ReadonlySet<string>): number => findings.requirements.filter(({ id }) => known.has(id)).length;
  return (
    <>
      <PageHeader title={t('targets.title')} task={t('targets.task')} />
      <Title order={2} mb="xs">
        {t('targets.finding', { count: total, agreed: count(agreed), led: count(led) })}
      </Title>
      <Table verticalSpacing={4} horizontalSpacing="xs" className="wm-targets">
        <Table.Caption className="wm-caption">{t('targets.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('requirement')}</Table.Th>
            <Table.Th scope="col">{t('targets.now')}</Table.Th>
            <Table.Th scope="col">{t('targets.level')}</Table.Th>
            <Table.Th scope="col">{t('targets.priority')}</Table.Th>
            <Table.Th scope="col">{t('targets.lead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map((finding) => (
            <TargetRow key={finding.id} finding={finding} />
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
