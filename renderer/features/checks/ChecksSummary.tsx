import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkCodes } from '../../../shared/checks';
import type { PhaseProps } from '../phase';
import { useChecks } from './useChecks';

/** What is still to be looked at, by kind, with the way to the list: for a page that must not repeat it. */
export const ChecksSummary = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('checks');
  const { open, checks } = useChecks();
  const counted = checkCodes
    .map((code) => ({ code, count: open.filter((each) => each.code === code).length }))
    .filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="checks-summary">
      <Title order={2} id="checks-summary" mt="lg" mb={4}>
        {t('summary', { count: open.length })}
      </Title>
      <ul className="wm-cover">
        {counted.map(({ code, count }) => (
          <li key={code}>{t('filter.counted', { name: t(`kind.${code}`), count })}</li>
        ))}
      </ul>
      {checks.length > open.length && (
        <Text fz="xs" className="wm-quiet">
          {t('acceptedCount', { count: checks.length - open.length })}
        </Text>
      )}
      <Anchor component="button" type="button" fz="sm" onClick={() => go('checks')}>
        {t('toChecks')}
      </Anchor>
    </section>
  );
};
