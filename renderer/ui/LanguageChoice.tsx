import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { offered, speak } from '../messages/i18n';

/** The language of the interface, each by the name that its readers know it by. Nothing where there is no choice. */
export const LanguageChoice = () => {
  const { t, i18n } = useTranslation('parts');
  if (offered.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('language')}
      size="xs"
      value={i18n.language}
      onChange={({ currentTarget }) => void speak(currentTarget.value)}
    >
      {offered.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
};
