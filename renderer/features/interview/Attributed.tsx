import { Kbd, NativeSelect, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Attribution, type Interview, attributionOf } from '../../../shared/model';
import { placeKeys, stricterThan } from './answerKeys';

interface Props {
  readonly interview: Interview;
  /** The attribution of this answer alone; null: as for the whole interview. */
  readonly own: Attribution | null;
  readonly onChange: (attribution: Attribution | null) => void;
}

const Travel = ({ interview, own, onChange }: Props) => {
  const { t } = useTranslation(['interview', 'domain']);
  const whole = attributionOf(interview);
  const holds = attributionOf(interview, own === null ? undefined : { attribution: own });
  const possible = stricterThan(whole);
  const stricter = holds !== whole;
  return (
    <div className="wm-attributed" data-stricter={stricter || undefined}>
      <NativeSelect
        id="answer-attribution"
        label={
          <>
            {t('attribution.label')} <Kbd aria-hidden="true">{placeKeys.attribution}</Kbd>
          </>
        }
        aria-keyshortcuts={placeKeys.attribution}
        data-hint="choice"
        disabled={possible.length === 0}
        value={stricter ? holds : ''}
        data={[
          { value: '', label: t('attribution.asInterview') },
          ...possible.map((value) => ({ value, label: t(`domain:attribution.${value}`) })),
        ]}
        onChange={({ currentTarget }) => onChange(Attribution.safeParse(currentTarget.value).data ?? null)}
      />
      {stricter && (
        <Text fz="xs" fw={600} className="wm-guarded-mark">
          <span aria-hidden="true">▲</span> {t('attribution.stricter')}
        </Text>
      )}
    </div>
  );
};

/** How far the words of this answer may travel, and a mark where that is less far than the interview's. */
export const Attributed = memo(Travel);
