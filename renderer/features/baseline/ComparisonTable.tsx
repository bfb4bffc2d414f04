import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RequirementFinding, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { Fold, LevelFace } from '../../ui';
import type { RequirementChange, Side } from './comparison';
import { StatementChanges } from './StatementChanges';
import { cellOf } from './view';

interface Props {
  readonly pack: LoadedPack;
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly RequirementChange[];
}

/** What changed, requirement by requirement: both levels side by side, and why. */
export const ComparisonTable = ({ pack, before, after, changes }: Props) => {
  const { t, i18n } = useTranslation('baseline');
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
        {changes.map(({ was, is, turn, statements }) => (
          <Table.Tr key={was.id}>
            <Table.Th scope="row">
              <Text span fz="xs" className="wm-quiet wm-symbol">
                {was.id}
              </Text>{' '}
              <span dir="auto">{textIn(pack.requirements.get(was.id)?.title ?? '', i18n.language)}</span>
              {statements.length > 0 && (
                <Fold summary={t('why', { count: statements.length, requirement: was.id })}>
                  {() => <StatementChanges {...{ pack, before, after, statements }} />}
                </Fold>
              )}
            </Table.Th>
            <Table.Td>{face(was)}</Table.Td>
            <Table.Td>{face(is)}</Table.Td>
            <Table.Td>
              {was.target === is.target ? is.target : t('targetMoved', { before: was.target, after: is.target })}
            </Table.Td>
            <Table.Td>{t(`turn.${turn}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
