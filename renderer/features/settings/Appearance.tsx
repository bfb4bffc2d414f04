import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from './Section';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Light or dark: as the computer has it, or as one likes it. The language is chosen in the header, on every page. */
export const Appearance = () => {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t('appearance.title')} text={t('appearance.text')}>
      <NativeSelect
        label={t('appearance.scheme')}
        maw={320}
        value={colorScheme}
        data={schemes.map((value) => ({ value, label: t(`appearance.${value}`) }))}
        onChange={({ currentTarget }) =>
          setColorScheme(schemes.find((scheme) => scheme === currentTarget.value) ?? 'auto')
        }
      />
    </Section>
  );
};
