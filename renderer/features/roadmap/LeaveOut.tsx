import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../shared/model';
import { useConsultation } from '../../session';

interface Props {
  readonly step: Step;
  readonly onDone: () => void;
}

/** Leaves a step out of the road map, with the reason that the document will give. */
export const LeaveOut = ({ step, onDone }: Props) => {
  const { t } = useTranslation('roadmap');
  const { edit } = useConsultation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const leaveOut = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    void edit([{ kind: 'edit', record: step.id, field: 'omitted', value: reason.trim() }]);
    onDone();
  };
  return (
    <details className="wm-fold">
      <summary>{t('omit.offer')}</summary>
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          label={t('omit.reason')}
          description={t('omit.hint')}
          error={tried && reason.trim() === '' && t('omit.missing')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          rows={2}
          maxLength={20_000}
        />
        <Button variant="default" size="compact-md" onClick={leaveOut}>
          {t('omit.act')}
        </Button>
      </Stack>
    </details>
  );
};
