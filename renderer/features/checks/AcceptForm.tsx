import { Button, Group, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Check, acceptDraft } from '../../../shared/checks';
import { useConsultation } from '../../session';

interface Props {
  readonly check: Check;
  readonly onDone: () => void;
}

/** The reason for leaving something as it is: kept in the log, and asked for, since a supervisor would ask. */
export const AcceptForm = ({ check, onDone }: Props) => {
  const { t } = useTranslation('checks');
  const { edit } = useConsultation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const accept = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    void edit([acceptDraft(check.id, reason.trim())]);
    onDone();
  };
  return (
    <form className="wm-check-accept" onSubmit={accept}>
      <TextInput
        // Somebody who asked to accept means to write the reason next.
        ref={(input) => input?.focus()}
        label={t('reason')}
        description={t('reasonHint')}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onDone();
        }}
        maxLength={2_000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && reason.trim() === '' && t('reasonMissing')}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" variant="default" size="compact-md">
          {t('acceptAct')}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
};
