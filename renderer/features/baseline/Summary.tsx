import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import type { ConsultationRecord, Findings } from '../../../shared/model';
import { countsOf, standingOf } from './view';

interface Props {
  readonly record: ConsultationRecord;
  readonly findings: Findings;
}

/** The finding as a sentence, and how sure it is. */
export const Summary = ({ record, findings }: Props) => {
  const { t, i18n } = useTranslation('baseline');
  const standing = standingOf(findings, record);
  const { applicable, known, contested } = countsOf(findings);
  const { index } = findings;
  return (
    <Stack gap={4} mb="md" className="wm-measure">
      <Title order={2}>
        {t(standing.allAgreed ? 'finding' : 'findingProposed', { count: standing.total, reached: standing.reached })}
      </Title>
      <Text>
        {index === null
          ? t('noIndex')
          : t('index', { index: formatNumber(Math.round(index * 10) / 10, i18n.language) })}{' '}
        {t('known', { count: applicable, known })} {contested > 0 && t('contested', { count: contested })}{' '}
        {standing.perhaps > 0 && t('perhaps', { count: standing.perhaps })}
      </Text>
    </Stack>
  );
};
