import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withEveryList } from '../../../shared/model';
import { type FrozenBaseline, evaluateBaseline, useConsultation } from '../../session';
import { EmptyState, PageHeader, formatMoment } from '../../ui';
import { Levels } from './Levels';

interface Props {
  readonly baseline: FrozenBaseline | undefined;
  readonly onBack: () => void;
}

/** One frozen baseline, as it was: nothing here can be changed. */
export const FrozenView = ({ baseline, onBack }: Props) => {
  const { t, i18n } = useTranslation('baseline');
  const { packs } = useConsultation();
  const pack = baseline && packs.get(baseline.packHash);
  const evaluation = baseline && evaluateBaseline(packs, baseline);
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('back')}
    </Button>
  );
  if (!baseline || !pack || !evaluation)
    return (
      <EmptyState whole title={t('notFound')} text={baseline ? t('otherPack') : t('notFoundText')} action={back} />
    );
  const record = withEveryList(baseline.file);
  const { findings } = evaluation;
  return (
    <>
      <PageHeader
        title={t('frozenTitle', { name: baseline.name })}
        task={t('frozenTask', { moment: formatMoment(Date.parse(baseline.takenOn), i18n.language) })}
        actions={back}
      />
      {baseline.reason !== undefined && (
        <Text mb="sm" className="wm-measure" dir="auto">
          {baseline.reason}
        </Text>
      )}
      <Levels {...{ pack, record, findings }} ways={null} />
    </>
  );
};
