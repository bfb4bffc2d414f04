import { Alert, Button, Group, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';
import { ChoosePassphrase } from '../unlock';
import { Section } from './Section';

/** Changes the passphrase for somebody who knows the present one. */
export const Passphrase = () => {
  const { t } = useTranslation(['settings', 'unlock']);
  const { vault } = useVault();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [present, setPresent] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  const close = (changed: boolean): void => {
    setOpen(false);
    setDone(changed);
    setPresent('');
    setWrong(false);
    requestAnimationFrame(() => opener.current?.focus());
  };

  return (
    <Section title={t('passphrase.title')} text={t('passphrase.text')}>
      {open ? (
        <>
          <ChoosePassphrase
            store={vault.store}
            variant="default"
            label={t('passphrase.act')}
            slowLabel={t('passphrase.busy')}
            onChosen={async (next) => {
              const outcome = await vault.store.changePassphrase(present, next);
              if (outcome.ok) close(true);
              else if (outcome.fault.kind !== 'wrongCredential') return outcome.fault;
              else {
                setWrong(true);
                field.current?.focus();
                field.current?.select();
              }
              return null;
            }}
            before={
              <PasswordInput
                ref={field}
                label={t('passphrase.present')}
                autoComplete="off"
                visibilityToggleButtonProps={{ 'aria-label': t('unlock:choose.show') }}
                value={present}
                error={wrong ? t('passphrase.presentWrong') : undefined}
                onChange={({ currentTarget }) => {
                  setPresent(currentTarget.value);
                  setWrong(false);
                }}
              />
            }
            beside={
              <Button variant="subtle" onClick={() => close(false)}>
                {t('passphrase.cancel')}
              </Button>
            }
          />
        </>
      ) : (
        <Group>
          <Button
            ref={opener}
            variant="default"
            onClick={() => {
              setOpen(true);
              setDone(false);
            }}
          >
            {t('passphrase.open')}
          </Button>
        </Group>
      )}
      {done && <Alert role="status">{t('passphrase.done')}</Alert>}
    </Section>
  );
};
