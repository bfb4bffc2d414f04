import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While files of the library or packs are read. */
export const Reading = () => {
  const { t } = useTranslation('norms');
  return (
    <Text role="status" className="wm-quiet">
      {t('reading')}
    </Text>
  );
};
