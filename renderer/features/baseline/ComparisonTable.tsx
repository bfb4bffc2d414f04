import { Table, Text, UnstyledButton } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementFinding } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { LevelFace, PackText } from '../../ui';
import type { RequirementChange, Side } from './comparison';
import { StatementChanges } from './StatementChanges';
import { cellOf } from './view';

interface Props {
  readonly pack: LoadedPack;
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly RequirementChange[];
}

/** What changed, requirement by requirement: both levels side by side, and beneath a row, when it is asked for, why. */
export const ComparisonTable = ({ pack, before, after, changes }: Props) => {
  const { t } = useTranslation('baseline');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const turn = (id: string): void =>
    setOpened((known) => new Set(known.has(id) ? [...known].filter((other) => other !== id) : [...known, id]));
  const face = (finding: RequirementFinding) => {
    const cell = cellOf(pack, finding, 'overall');
    return cell && <LevelFace {...cell} levels={pack.pack.levels} />;
  };
  return (
    <Table className="wm-compare" verticalSpacing={6} layout="fixed">
      <Table.Caption className="wm-caption">{t('compareCaption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('requirement')}</Table.Th>
          <Table.Th scope="col">{t('levelBefore')}</Table.Th>
          <Table.Th scope="col">{t('levelAfter')}</Table.Th>
          <Table.Th scope="col">{t('target')}</Table.Th>
          <Table.Th scope="col">{t('change')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ was, is, turn: what, statements }) => (
          <Fragment key={was.id}>
            <Table.Tr data-opened={opened.has(was.id) ? true : undefined}>
              <Table.Th scope="row">
                <Text span fz="xs" className="wm-quiet wm-symbol">
                  {was.id}
                </Text>{' '}
                <span dir="auto">
                  <PackText text={pack.requirements.get(was.id)?.title ?? ''} dense />
                </span>
                {statements.length > 0 && (
                  <UnstyledButton
                    className="wm-why"
                    aria-expanded={opened.has(was.id)}
                    aria-controls={`why-${was.id}`}
                    onClick={() => turn(was.id)}
                  >
                    <span aria-hidden="true" className="wm-why-sign" />
                    {t('why', { count: statements.length, requirement: was.id })}
                  </UnstyledButton>
                )}
              </Table.Th>
              <Table.Td>{face(was)}</Table.Td>
              <Table.Td>{face(is)}</Table.Td>
              <Table.Td>
                {was.target === is.target ? is.target : t('targetMoved', { before: was.target, after: is.target })}
              </Table.Td>
              <Table.Td>{t(`turn.${what}`)}</Table.Td>
            </Table.Tr>
            {opened.has(was.id) && (
              <Table.Tr id={`why-${was.id}`}>
                <Table.Td colSpan={5}>
                  <StatementChanges {...{ pack, before, after, statements }} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
};
