import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from './progress';

/** Progress in counts: what was asked of what applies, and apart from that what was only read, or decided. */
export const ProgressText = ({ progress }: { readonly progress: Progress }) => {
  const { t } = useTranslation('home');
  const { applicable, asked, desk, determined, contested } = progress;
  if (asked + desk + determined === 0) return t('row.nothing', { count: applicable });
  return (
    <>
      {t('row.progress', { ...progress })}
      <Text fz="xs" component="ul" className="wm-quiet wm-progress-more">
        {contested > 0 && <li>{t('row.contested', { count: contested })}</li>}
        {desk > 0 && <li>{t('row.desk', { count: desk })}</li>}
        {determined > 0 && <li>{t('row.determined', { count: determined })}</li>}
      </Text>
    </>
  );
};
