import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../shared/messages';
import type { ConsultationRecord, Criterion, CriterionFinding } from '../../../shared/model';
import { StateMark } from '../../ui';
import { thingsOf } from '../things';
import './answers.css';

interface Props {
  readonly record: ConsultationRecord;
  readonly criterion: Criterion;
  readonly finding: CriterionFinding;
}

/** How a criterion that repeats stands for each named thing, and by which rule its one state follows; nothing for others. */
export const ThingStates = ({ record, criterion, finding }: Props) => {
  const { t, i18n } = useTranslation('parts');
  const { repeat } = criterion;
  if (repeat === undefined || finding.items === undefined) return null;
  const states = new Map(finding.items.map(({ item, state }) => [item, state]));
  const things = thingsOf(record, repeat).filter(({ id }) => states.has(id));
  const applying = finding.items.filter(({ state }) => state !== 'na');
  const met = applying.filter(({ state }) => state === 'met').length;
  const rule =
    repeat.rule === 'share'
      ? t('things.rule.share', { share: formatShare(repeat.share, i18n.language) })
      : t(`things.rule.${repeat.rule}`);
  if (things.length === 0)
    return (
      <Text fz="xs" className="wm-quiet">
        {t('things.none')} {rule}
      </Text>
    );
  return (
    <details className="wm-thing-states" open={things.length <= 8 || undefined}>
      <summary>{t('things.inPlace', { met, count: applying.length })}</summary>
      <Text fz="xs" className="wm-quiet">
        {rule}
      </Text>
      <Table verticalSpacing={2} horizontalSpacing="xs">
        <Table.Tbody>
          {things.map(({ id, name }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                <bdi>{name}</bdi>
              </Table.Th>
              <Table.Td>
                <StateMark state={states.get(id) ?? 'unknown'} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
};
