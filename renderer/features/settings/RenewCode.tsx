import { Alert, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';
import type { StoreFault } from '../../store';
import { RecoveryCode, TaskButton, useFaultText, useTask } from '../unlock';
import { Section } from './Section';

/** A new recovery code in place of the old one. */
export const RenewCode = () => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [code, setCode] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const [fault, setFault] = useState<StoreFault | null>(null);

  const renew = async (): Promise<void> => {
    setKept(false);
    setFault(null);
    const outcome = await vault.store.renewRecoveryCode();
    if (outcome.ok) setCode(outcome.value);
    else setFault(outcome.fault);
  };

  return (
    <Section title={t('code.title')} text={t('code.text')}>
      {code === null ? (
        <Group>
          <TaskButton
            variant="default"
            task={task}
            label={t('code.act')}
            slowLabel={t('code.busy')}
            onClick={() => void task.run(renew)}
          />
        </Group>
      ) : (
        <RecoveryCode
          code={code}
          variant="default"
          label={t('code.kept')}
          onKept={() => {
            setCode(null);
            setKept(true);
          }}
        />
      )}
      {kept && <Alert role="status">{t('code.done')}</Alert>}
      {fault && (
        <Alert color="red" role="alert">
          {faultText(fault)}
        </Alert>
      )}
    </Section>
  );
};
