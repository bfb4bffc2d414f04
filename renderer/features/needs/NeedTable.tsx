import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import type { Need } from '../../../shared/model';
import { priorityBand } from '../../../shared/needs';
import { useConsultation } from '../../session';
import { PackText, Pager, PriorityBar, usePages } from '../../ui';
import { stepPart } from '../roadmap';
import { type SectionProps, stepOf } from './section';

interface Props extends SectionProps {
  readonly needs: readonly Need[];
  readonly caption: string;
}

/** Needs with what decides about each: the parts of the priority as a bar and in words, coverage and due diligence. */
export const NeedTable = ({ needs, caption, go }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { pack, roadMap } = useConsultation();
  const pages = usePages(needs, 50);
  const steps = new Set(roadMap.steps.map(({ id }) => id));
  const points = (value: number): string => formatNumber(Math.round(value), i18n.language);
  return (
    <>
      <Table verticalSpacing={6} className="wm-needs">
        <Table.Caption className="wm-caption">{caption}</Table.Caption>
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
          {pages.rows.map(({ criterion, priority, parts, coverage, dueDiligence }) => (
            <Table.Tr key={criterion}>
              <Table.Th scope="row">
                {steps.has(stepOf(criterion)) ? (
                  <Anchor
                    component="button"
                    type="button"
                    fz="xs"
                    className="wm-symbol"
                    aria-label={t('priority.openStep', { criterion })}
                    onClick={() => go('roadmap', stepPart(stepOf(criterion)))}
                  >
                    {criterion}
                  </Anchor>
                ) : (
                  <Text span fz="xs" className="wm-quiet wm-symbol">
                    {criterion}
                  </Text>
                )}{' '}
                <span dir="auto">
                  <PackText text={pack.criteria.get(criterion)?.criterion.statement ?? ''} dense />
                </span>
              </Table.Th>
              <Table.Td className="wm-symbol">
                <strong>{points(priority)}</strong> {t(`domain:priority.${priorityBand(priority)}`)}
              </Table.Td>
              <Table.Td>
                <PriorityBar points={parts} />
                <span className="wm-quiet wm-need-parts">
                  {t('priority.inWords', {
                    gap: points(parts.gap),
                    binding: points(parts.binding),
                    national: points(parts.national),
                    unlocks: points(parts.unlocks),
                  })}
                </span>
              </Table.Td>
              <Table.Td>{t(`domain:coverage.${coverage}`)}</Table.Td>
              <Table.Td data-holds={dueDiligence === 'withheld' ? true : undefined}>
                {dueDiligence === 'withheld' && <span aria-hidden="true">■ </span>}
                {dueDiligence === 'pending' && <span aria-hidden="true">? </span>}
                {t(`domain:dueDiligence.${dueDiligence}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
