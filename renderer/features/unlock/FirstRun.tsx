import { Alert, Anchor, Button, Text } from '@mantine/core';
import type { Remote } from 'comlink';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wasKept } from '../../door/keptMark';
import type { Store, Unlocked } from '../../store';
import { ChoosePassphrase } from './ChoosePassphrase';
import { Entrance } from './Entrance';
import { Initials } from './Initials';
import { RecoveryCode } from './RecoveryCode';

interface Props {
  readonly store: Remote<Store>;
  readonly onOpen: (unlocked: Unlocked, initials: string) => void;
  readonly onRestore: () => void;
}

/** The first start on this computer: what is promised, a passphrase, and the recovery code on paper. */
export const FirstRun = ({ store, onOpen, onRestore }: Props) => {
  const { t } = useTranslation('unlock');
  const [initials, setInitials] = useState('');
  const [made, setMade] = useState<{ readonly recoveryCode: string; readonly unlocked: Unlocked } | null>(null);

  if (made)
    return (
      <Entrance key="code" title={t('code.title')} task={t('code.task')} focusTitle>
        <RecoveryCode
          code={made.recoveryCode}
          label={t('code.act')}
          onKept={() => onOpen(made.unlocked, initials.trim())}
          other={{
            label: t('code.sample'),
            onKept: () => {
              // The rooms behind the lock read it from the address as soon as they are there.
              window.location.hash = '/sample';
              onOpen(made.unlocked, initials.trim());
            },
          }}
        />
      </Entrance>
    );
  return (
    <Entrance title={t('first.title')} task={t('first.task')}>
      {wasKept() && (
        <Alert color="red" title={t('gone.title')} role="alert">
          <Text>{t('gone.text')}</Text>
          <Button mt="sm" onClick={onRestore}>
            {t('damaged.act')}
          </Button>
        </Alert>
      )}
      <ul className="wm-promises">
        <li>{t('first.promise.readable')}</li>
        <li>{t('first.promise.reset')}</li>
        <li>{t('first.promise.unsafe')}</li>
      </ul>
      <ChoosePassphrase
        store={store}
        label={t('first.act')}
        slowLabel={t('first.busy')}
        onChosen={async (passphrase) => {
          const outcome = await store.create(passphrase);
          if (!outcome.ok) return outcome.fault;
          setMade(outcome.value);
          return null;
        }}
      >
        <Initials first value={initials} onChange={setInitials} />
      </ChoosePassphrase>
      <Anchor component="button" type="button" onClick={onRestore} style={{ alignSelf: 'flex-start' }}>
        {t('first.restore')}
      </Anchor>
    </Entrance>
  );
};
