import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idleMinutes, setIdleMinutes } from '../../app/useLock';
import { Section } from './Section';

const minutes = Array.from({ length: 15 }, (_, index) => index + 1);

/** After how long without a hand on it the vault locks. */
export const AutoLock = () => {
  const { t } = useTranslation('settings');
  const [chosen, setChosen] = useState(idleMinutes);
  return (
    <Section title={t('lock.title')}>
      <NativeSelect
        label={t('lock.label')}
        description={t('lock.text')}
        maw={320}
        value={chosen}
        data={minutes.map((count) => ({ value: String(count), label: t('lock.option', { count }) }))}
        onChange={({ currentTarget }) => {
          const next = Number(currentTarget.value);
          setIdleMinutes(next);
          setChosen(next);
        }}
      />
    </Section>
  );
};
