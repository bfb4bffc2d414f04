import { Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsultationRecord, type Findings, type RequirementFinding, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { LevelFace } from '../../ui';
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
  readonly onOpen: (cell: Cell) => void;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The levels by requirement and dimension. One stop of the Tab key; the arrow keys go from cell to cell. */
export const HeatMap = ({ pack, record, findings, onOpen }: Props) => {
  const { t, i18n } = useTranslation(['baseline', 'domain']);
  const table = useRef<HTMLTableElement>(null);
  const first = findings.requirements[0]?.id ?? '';
  const [held, setHeld] = useState<Cell>({ requirement: first, aspect: 'overall' });
  const { agreed } = standingOf(findings, record);
  const { requirements } = findings;

  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const step = steps[event.key];
    if (!step || !table.current) return;
    event.preventDefault();
    const mirrored = getComputedStyle(table.current).direction === 'rtl' ? -1 : 1;
    let [y, x] = [row, column];
    // A dimension without statements has nothing to open: the keyboard passes over it.
    for (;;) {
      y += step[0];
      x += step[1] * mirrored;
      if (y < 0 || y >= requirements.length || x < 0 || x >= aspects.length) return;
      const next = table.current.querySelector<HTMLElement>(`[data-row="${y}"][data-column="${x}"]`);
      if (next) return next.focus();
    }
  };

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
    const reachable = held.requirement === place.requirement && held.aspect === aspect;
    return (
      <UnstyledButton
        className="wm-heat-cell"
        data-row={row}
        data-column={column}
        tabIndex={reachable ? 0 : -1}
        onFocus={() => setHeld(place)}
        onKeyDown={(event) => move(event, row, column)}
        onClick={() => onOpen(place)}
      >
        <VisuallyHidden>
          {t('cell', {
            requirement: requirement.id,
            aspect: aspect === 'overall' ? t('overall') : t(`domain:dimension.${aspect}`),
          })}
        </VisuallyHidden>
        <LevelFace range={cell.range} levels={pack.pack.levels} notKnown={cell.notKnown} contested={cell.contested} />
      </UnstyledButton>
    );
  };

  const levels = pack.pack.levels.length + 1;
  return (
    <>
      <Table ref={table} className="wm-heat" verticalSpacing={3} horizontalSpacing={4}>
        <Table.Caption className="wm-caption">{t('caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('requirement')}</Table.Th>
            <Table.Th scope="col">{t('overall')}</Table.Th>
            {aspects.slice(1).map((aspect) => (
              <Table.Th key={aspect} scope="col">
                {aspect !== 'overall' && t(`domain:dimension.${aspect}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('target')}</Table.Th>
            <Table.Th scope="col">{t('gap')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {requirements.map((requirement, row) => (
            <Table.Tr key={requirement.id}>
              <Table.Th scope="row">
                <Text span fz="xs" className="wm-quiet wm-symbol">
                  {requirement.id}
                </Text>{' '}
                {textIn(pack.requirements.get(requirement.id)?.title ?? requirement.id, i18n.language)}
              </Table.Th>
              {aspects.map((aspect, column) => (
                <Table.Td key={aspect}>{face(requirement, aspect, row, column)}</Table.Td>
              ))}
              <Target requirement={requirement} agreed={agreed.has(requirement.id)} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fz="xs" className="wm-quiet wm-measure" mt="sm">
        {t('ownScale', { count: levels })}
      </Text>
    </>
  );
};
