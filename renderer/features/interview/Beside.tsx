import { NativeSelect, Text } from '@mantine/core';
import { type ReactNode, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { direction, languageName } from '../../../shared/messages';
import { type LocalText, sourceLanguage, wordsIn } from '../../../shared/model';
import { usePackInUse } from '../../session';
import { placeKeys } from './answerKeys';
import './beside.css';
import type { Beside } from './useBeside';

interface ChoiceProps {
  readonly beside: Beside;
}

const Choice = ({ beside: { offered, shown, choose } }: ChoiceProps) => {
  const { t, i18n } = useTranslation('interview');
  if (offered.length === 0) return null;
  return (
    <label className="wm-beside-choice">
      <span>{t('beside.label')}</span>
      <NativeSelect
        size="xs"
        value={shown ?? ''}
        aria-keyshortcuts={placeKeys.beside}
        onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : currentTarget.value)}
        data={[
          { value: '', label: t('beside.none') },
          ...offered.map((language) => ({ value: language, label: languageName(language, i18n.language) })),
        ]}
      />
    </label>
  );
};

/** Which second language questions are shown in. Nothing where the pack has only one. */
export const BesideChoice = memo(Choice);

interface Props {
  readonly text: LocalText;
  /** The second language; null: the first stands alone. */
  readonly language: string | null;
  readonly className?: string;
  /** The text in the reader's language. */
  readonly children: ReactNode;
}

/** A text of the pack with the same in a second language beside it, quieter, read in its own direction. */
export const InBoth = ({ text, language, className = '', children }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const pack = usePackInUse();
  if (language === null || pack === null) return children;
  const words = wordsIn(text, language, sourceLanguage(pack));
  return (
    <div className={`wm-both ${className}`}>
      <div className="wm-both-first">{children}</div>
      <div className="wm-both-second">
        {words === null ? (
          <Text fz="xs" className="wm-quiet">
            {t('beside.missing', { language: languageName(language, i18n.language) })}
          </Text>
        ) : (
          <p lang={language} dir={direction(language)}>
            {words}
          </p>
        )}
      </div>
    </div>
  );
};
