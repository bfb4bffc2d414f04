import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { type Step, textIn } from '../../../shared/model';
import { priorityBand } from '../../../shared/needs';
import { useConsultation } from '../../session';
import { Pager, usePages } from '../../ui';
import { StepMarks } from './StepMarks';

interface Props {
  readonly steps: readonly Step[];
  /** The place of each step in the whole road map, whatever is shown of it. */
  readonly numbered: ReadonlyMap<string, number>;
  readonly onOpen: (step: string) => void;
}

export const StepTable = ({ steps, numbered, onOpen }: Props) => {
  const { t, i18n } = useTranslation(['roadmap', 'domain']);
  const { record } = useConsultation();
  const pages = usePages(steps, 50);
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (record.institutions.find((known) => known.id === id)?.name ?? id);
  return (
    <>
      <Table className="wm-steps" verticalSpacing={6} horizontalSpacing="xs">
        <Table.Caption className="wm-caption">{t('caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('number')}</Table.Th>
            <Table.Th scope="col">{t('action')}</Table.Th>
            <Table.Th scope="col">{t('lead')}</Table.Th>
            <Table.Th scope="col">{t('dates')}</Table.Th>
            <Table.Th scope="col">{t('priority')}</Table.Th>
            <Table.Th scope="col">{t('marks')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map((step) => (
            <Table.Tr key={step.id}>
              <Table.Td>{numbered.get(step.id)}</Table.Td>
              <Table.Th scope="row">
                <Anchor
                  component="button"
                  type="button"
                  ta="start"
                  className="wm-row-link"
                  onClick={() => onOpen(step.id)}
                >
                  <bdi>{textIn(step.action, i18n.language)}</bdi>
                </Anchor>
                <Text fz="xs" className="wm-quiet">
                  <span className="wm-symbol">{step.criterion ?? step.safeguard}</span> ·{' '}
                  {t(`domain:stepKind.${step.kind}`)}
                </Text>
              </Table.Th>
              <Table.Td>
                {nameOf(step.lead) === null ? (
                  <span className="wm-quiet">{t('noLead')}</span>
                ) : (
                  <bdi>{nameOf(step.lead)}</bdi>
                )}
              </Table.Td>
              <Table.Td>
                <span className="wm-symbol">{t('from', { starts: formatDate(step.starts, i18n.language) })}</span>{' '}
                <span className="wm-symbol">{formatDate(step.ends, i18n.language)}</span>
              </Table.Td>
              <Table.Td className="wm-symbol">
                {Math.round(step.priority)} {t(`domain:priority.${priorityBand(step.priority)}`)}
              </Table.Td>
              <Table.Td>
                <StepMarks step={step} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
