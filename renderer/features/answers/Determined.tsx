import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion, Determination } from '../../../shared/model';
import { useAnswerWords } from '../../ui';

interface Props {
  readonly criterion: Criterion;
  readonly determination: Determination;
}

/** What the consultant determined, and why: it decides the state whatever the answers say. */
export const Determined = ({ criterion, determination }: Props) => {
  const { t } = useTranslation('parts');
  const words = useAnswerWords();
  return (
    <Text fz="xs">
      {t('determined', { value: words(criterion, determination.value) })} <bdi>{determination.rationale}</bdi>
    </Text>
  );
};
