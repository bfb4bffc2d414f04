import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { direction, languageName } from '../../../shared/messages';
import { type LocalText, type Norm, readingOf } from '../../../shared/model';

/** A text of the library in the reader's language, or in its own, named to whoever reads it aloud or sets it. */
export const NormText = ({ text }: { readonly text: LocalText }) => {
  const { i18n } = useTranslation();
  const reading = readingOf(text, i18n.language);
  if (!reading.fellBack) return reading.text;
  return (
    <span lang={reading.language} dir={direction(reading.language)}>
      {reading.text}
    </span>
  );
};

const textsOf = ({ title, summary, issuedBy, note, clauses = [] }: Norm): readonly LocalText[] =>
  [title, summary, issuedBy, note, ...clauses.map(({ asks }) => asks)].filter((text) => text !== undefined);

/** Says once, of everything beneath it, in which language those texts stand that are not there in the reader's. */
export const OtherLanguage = ({ norms }: { readonly norms: readonly Norm[] }) => {
  const { t, i18n } = useTranslation('norms');
  const other = norms.flatMap(textsOf).map((text) => readingOf(text, i18n.language));
  const fallen = other.find(({ fellBack }) => fellBack);
  if (!fallen) return null;
  return (
    <Text fz="xs" className="wm-quiet">
      {t('otherLanguage', { language: languageName(fallen.language, i18n.language) })}
    </Text>
  );
};
