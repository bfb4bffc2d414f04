import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/messages';
import { scarce, useRoom } from '../session';

const mebibyte = 1024 * 1024;

/** That the disk is full, or nearly: what that means, what to do, and that nothing was lost. The first ends by itself. */
export const RoomNotice = () => {
  const { t, i18n } = useTranslation('shell');
  const { free, readOnly } = useRoom();
  const [dismissed, setDismissed] = useState(false);
  if (readOnly)
    return (
      <Alert color="red" title={t(`readOnly.${readOnly}.title`)} mb="md" role="alert" className="wm-save-fault">
        <Text className="wm-measure">{t(`readOnly.${readOnly}.text`)}</Text>
      </Alert>
    );
  if (free === null || free >= scarce || dismissed) return null;
  return (
    <Alert
      title={t('scarce.title')}
      mb="md"
      role="status"
      withCloseButton
      onClose={() => setDismissed(true)}
      closeButtonLabel={t('health.dismiss')}
    >
      <Text className="wm-measure">
        {t('scarce.text', { size: formatNumber(Math.floor(free / mebibyte), i18n.language) })}
      </Text>
    </Alert>
  );
};
