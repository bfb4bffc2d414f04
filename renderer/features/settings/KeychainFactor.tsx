import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Keychain } from '../../../shared/bridge';
import { useVault } from '../../session';
import type { StoreFault } from '../../store';
import { useFaultText } from '../unlock';
import { KeychainForm } from './KeychainForm';
import { Section } from './Section';

interface Props {
  readonly keychain: Keychain;
}

/** The keychain of the system as a second lock beside the passphrase: on and off, each with the passphrase. */
export const KeychainFactor = ({ keychain }: Props) => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const [on, setOn] = useState<boolean | null>(null);
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let gone = false;
    void vault.store.hasKeychain().then((found) => {
      if (!gone && found.ok) setOn(found.value);
    });
    return () => {
      gone = true;
    };
  }, [vault]);

  const begin = async (): Promise<void> => {
    setChanged(false);
    setRefused(null);
    // Asked only now: some systems then want the keychain's own password.
    const state = on ? 'ready' : await keychain.state().catch(() => 'closed' as const);
    if (state === 'ready') setOpen(true);
    else setRefused({ kind: 'keychainRefused', why: state });
  };

  const close = (now: boolean | null): void => {
    if (now !== null) setOn(now);
    setChanged(now !== null);
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };

  if (on === null) return null;
  return (
    <Section title={t('keychain.title')} text={t('keychain.text')}>
      <Text>{t(on ? 'keychain.on' : 'keychain.off')}</Text>
      {open ? (
        <KeychainForm on={on} onChanged={() => close(!on)} onCancel={() => close(null)} />
      ) : (
        <Group>
          <Button ref={opener} variant="default" onClick={() => void begin()}>
            {t(on ? 'keychain.stop' : 'keychain.begin')}
          </Button>
        </Group>
      )}
      {refused && <Alert role="alert">{faultText(refused)}</Alert>}
      {changed && <Alert role="status">{t(on ? 'keychain.doneOn' : 'keychain.doneOff')}</Alert>}
    </Section>
  );
};
