import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../shared/model';
import { priorityBand } from '../../../../shared/needs';
import { Pager, usePages } from '../../../ui';
import { StepMarks } from '../StepMarks';
import { Cell } from './Cell';
import { type ColumnSet, columnsOf } from './columns';
import './table.css';
import { useCellKeys } from './useCellKeys';

interface Props {
  readonly steps: readonly Step[];
  /** The place of each step in the whole road map, whatever is shown of it. */
  readonly numbered: ReadonlyMap<string, number>;
  readonly columns: ColumnSet;
  readonly onOpen: (step: string) => void;
}

/** The steps, one row each; what a person may change is changed in its cell. */
export const StepTable = ({ steps, numbered, columns, onOpen }: Props) => {
  const { t } = useTranslation(['roadmap', 'domain']);
  // A road map of the usual size stands, and prints, on one page.
  const pages = usePages(steps, 200);
  const onKeyDown = useCellKeys();
  const plan = columns === 'plan';
  return (
    <>
      <Table className="wm-step-table" data-columns={columns} onKeyDown={onKeyDown}>
        <Table.Caption className="wm-caption wm-noprint">{t('cell.hint')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('number')}</Table.Th>
            {columnsOf[columns].map((field) => (
              <Table.Th key={field} scope="col" data-field={field}>
                {field === 'indicator' ? t('indicator.name') : t(`field.${field}`)}
              </Table.Th>
            ))}
            {plan && <Table.Th scope="col">{t('priority')}</Table.Th>}
            {plan && <Table.Th scope="col">{t('marks')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map((step) => {
            const number = numbered.get(step.id) ?? 0;
            return (
              <Table.Tr key={step.id}>
                <Table.Th scope="row">
                  <UnstyledButton
                    className="wm-step-open"
                    aria-label={t('open', { number, about: step.criterion ?? step.safeguard })}
                    onClick={() => onOpen(step.id)}
                  >
                    <span className="wm-step-number">{number}</span>{' '}
                    <span className="wm-quiet">{step.criterion ?? step.safeguard}</span>
                  </UnstyledButton>
                </Table.Th>
                {columnsOf[columns].map((field) => (
                  <Table.Td key={field}>
                    <Cell step={step} number={number} field={field} />
                  </Table.Td>
                ))}
                {plan && (
                  <Table.Td className="wm-symbol">
                    {Math.round(step.priority)} {t(`domain:priority.${priorityBand(step.priority)}`)}
                  </Table.Td>
                )}
                {plan && (
                  <Table.Td>
                    <StepMarks step={step} />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
