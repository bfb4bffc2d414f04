import { Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord, Findings, RequirementFinding } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { LevelFace, PackText, useGridKeys } from '../../ui';
import { Target } from './Target';
import { type Aspect, aspects, cellOf, standingOf } from './view';

export interface Cell {
  readonly requirement: string;
  readonly aspect: Aspect;
}

interface Props {
  readonly pack: LoadedPack;
  readonly record: ConsultationRecord;
  readonly findings: Findings;
  /** The rows to show. */
  readonly requirements: readonly RequirementFinding[];
  /** One dimension beside the requirement as a whole, or every one. */
  readonly aspect?: Aspect;
  /** The requirement to which the address leads. */
  readonly row?: string | undefined;
  readonly onOpen: (cell: Cell) => void;
}

/** The levels by requirement and dimension. One stop of the Tab key; the arrow keys go from cell to cell. */
export const HeatMap = ({
  pack,
  record,
  findings,
  requirements,
  aspect: only = 'overall',
  row: wanted,
  onOpen,
}: Props) => {
  const { t } = useTranslation(['baseline', 'domain']);
  const table = useRef<HTMLTableElement>(null);
  const [held, setHeld] = useState<Cell | null>(null);
  const { agreed } = standingOf(findings, record);
  const columns = aspects.filter((aspect) => only === 'overall' || aspect === 'overall' || aspect === only);
  const move = useGridKeys(table, requirements.length, columns.length);
  const nameOf = (aspect: Aspect): string => (aspect === 'overall' ? t('overall') : t(`domain:dimension.${aspect}`));
  const inSight = (cell: Cell | null): boolean =>
    requirements.some(({ id }) => id === cell?.requirement) && columns.some((aspect) => aspect === cell?.aspect);
  const stop = inSight(held) ? held : { requirement: requirements[0]?.id, aspect: 'overall' };

  const face = (requirement: RequirementFinding, aspect: Aspect, row: number, column: number) => {
    const cell = cellOf(pack, requirement, aspect);
    if (!cell)
      return (
        <Text span className="wm-quiet">
          <span aria-hidden="true">·</span>
          <VisuallyHidden>{t('domain:level.absent')}</VisuallyHidden>
        </Text>
      );
    const place: Cell = { requirement: requirement.id, aspect };
    return (
      <UnstyledButton
        className="wm-heat-cell"
        data-arrival={(requirement.id === wanted && aspect === 'overall') || undefined}
        data-row={row}
        data-column={column}
        tabIndex={stop?.requirement === place.requirement && stop.aspect === aspect ? 0 : -1}
        onFocus={() => setHeld(place)}
        onKeyDown={(event) => move(event, row, column)}
        onClick={() => onOpen(place)}
      >
        <VisuallyHidden>{t('cell', { requirement: requirement.id, aspect: nameOf(aspect) })}</VisuallyHidden>
        <LevelFace {...cell} levels={pack.pack.levels} named={columns.length < 3} />
      </UnstyledButton>
    );
  };

  return (
    <Table ref={table} className="wm-heat" verticalSpacing={3} horizontalSpacing={4}>
      <VisuallyHidden component="caption">{t('caption')}</VisuallyHidden>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">
            {t('requirement')} <span className="wm-heat-keys wm-noprint">{t('keys')}</span>
          </Table.Th>
          {columns.map((aspect) => (
            <Table.Th key={aspect} scope="col">
              {nameOf(aspect)}
            </Table.Th>
          ))}
          <Table.Th scope="col">{t('target')}</Table.Th>
          <Table.Th scope="col">{t('gap')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {requirements.map((requirement, row) => (
          <Table.Tr key={requirement.id}>
            <Table.Th scope="row" dir="auto">
              <Text span fz="xs" className="wm-quiet wm-symbol">
                {requirement.id}
              </Text>{' '}
              <PackText text={pack.requirements.get(requirement.id)?.title ?? requirement.id} dense />
            </Table.Th>
            {columns.map((aspect, column) => (
              <Table.Td key={aspect}>{face(requirement, aspect, row, column)}</Table.Td>
            ))}
            <Target requirement={requirement} agreed={agreed.has(requirement.id)} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
