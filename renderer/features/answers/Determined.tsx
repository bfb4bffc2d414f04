import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Determination } from '../../../shared/model';
import { useAnswerWords } from './useAnswerWords';

/** What the consultant determined, and why: it decides the state whatever the answers say. */
export const Determined = ({ determination }: { readonly determination: Determination }) => {
  const { t } = useTranslation('parts');
  const words = useAnswerWords();
  return (
    <Text fz="xs">
      {t('determined', { value: words(determination.value) })} <bdi>{determination.rationale}</bdi>
    </Text>
  );
};
