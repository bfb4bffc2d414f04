import { Button, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { type FrozenBaseline, evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { formatMoment } from '../../ui';
import { countsOf } from './view';

interface Props {
  readonly onView: (id: string) => void;
}

/** The baselines that were frozen, the latest first. */
export const FrozenList = ({ onView }: Props) => {
  const { t, i18n } = useTranslation('baseline');
  const { packs } = useConsultation();
  const baselines = useBaselines();
  const numbersOf = (baseline: FrozenBaseline) => {
    const evaluation = evaluateBaseline(packs, baseline);
    if (!evaluation) return null;
    const { index } = evaluation.findings;
    const { applicable, known } = countsOf(evaluation.findings);
    return {
      index: index === null ? '–' : formatNumber(Math.round(index * 10) / 10, i18n.language),
      known: t('knownOf', { known, applicable }),
    };
  };
  return (
    <section aria-labelledby="frozen-baselines">
      <Title order={2} id="frozen-baselines" mt="xl" mb="xs">
        {t('frozen')}
      </Title>
      {baselines.length === 0 ? (
        <Text className="wm-quiet wm-measure">{t('noneFrozen')}</Text>
      ) : (
        <>
          <Table className="wm-page" verticalSpacing={6}>
            <Table.Caption className="wm-caption">{t('frozenCaption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('name')}</Table.Th>
                <Table.Th scope="col">{t('takenOn')}</Table.Th>
                <Table.Th scope="col">{t('indexColumn')}</Table.Th>
                <Table.Th scope="col">{t('knownColumn')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {baselines.map((baseline) => {
                const numbers = numbersOf(baseline);
                return (
                  <Table.Tr key={baseline.id}>
                    <Table.Th scope="row">
                      <bdi>{baseline.name}</bdi>
                      {baseline.reason !== undefined && (
                        <Text fz="xs" className="wm-quiet" dir="auto" lineClamp={3}>
                          {baseline.reason}
                        </Text>
                      )}
                    </Table.Th>
                    <Table.Td>{formatMoment(Date.parse(baseline.takenOn), i18n.language)}</Table.Td>
                    <Table.Td>{numbers?.index ?? t('otherPack')}</Table.Td>
                    <Table.Td>{numbers?.known}</Table.Td>
                    <Table.Td>
                      {numbers && (
                        <Button
                          variant="default"
                          size="compact-md"
                          aria-label={t('viewOf', { name: baseline.name })}
                          onClick={() => onView(baseline.id)}
                        >
                          {t('viewIt')}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </>
      )}
    </section>
  );
};
