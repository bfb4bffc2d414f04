import { Button, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { PageHeader, Pager, placeOf, usePages } from '../../ui';
import { TargetRow } from './TargetRow';
import type { SectionProps } from './section';

/** Targets, the State's own priorities and the leads, requirement by requirement. */
export const TargetsSection = ({ row }: SectionProps) => {
  const { t } = useTranslation('needs');
  const { findings, record, pack, edit } = useConsultation();
  const pages = usePages(findings.requirements, 50, placeOf(findings.requirements, row));
  const agreed = new Set(record.targets.flatMap(({ requirement, level }) => (level === undefined ? [] : requirement)));
  const led = new Set(record.targets.flatMap(({ requirement, lead }) => (lead === undefined ? [] : requirement)));
  const total = findings.requirements.length;
  const count = (known: ReadonlySet<string>): number => findings.requirements.filter(({ id }) => known.has(id)).length;
  const open = findings.requirements.filter(({ id }) => !agreed.has(id));
  // One edit, so that one "undo" takes it back.
  const takeProposals = (): void =>
    void edit(
      open.map(({ id }) => ({
        kind: 'target',
        record: id,
        field: 'level',
        value: pack.requirements.get(id)?.target ?? Math.max(...pack.pack.levels.map(({ level }) => level)),
      })),
    );
  return (
    <>
      <PageHeader
        title={t('targets.title')}
        task={t('targets.task')}
        actions={
          open.length > 0 && (
            <Button variant="default" onClick={takeProposals}>
              {t('targets.takeProposals', { count: open.length })}
            </Button>
          )
        }
      />
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
            <TargetRow key={finding.id} finding={finding} arrived={finding.id === row} />
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
