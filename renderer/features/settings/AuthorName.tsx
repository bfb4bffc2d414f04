import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';
import { Section } from './Section';

/** Who the history names from now on. */
export const AuthorName = () => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const [name, setName] = useState(vault.authorName);
  return (
    <Section title={t('initials.title')}>
      <TextInput
        readOnly={false}
        label={t('initials.label')}
        description={t('initials.text')}
        autoComplete="off"
        maxLength={200}
        maw={320}
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          vault.signAs(currentTarget.value.trim());
        }}
      />
    </Section>
  );
};
