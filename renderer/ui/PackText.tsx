import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { direction, languageName } from '../../shared/messages';
import type { LocalText, Pack, Reading } from '../../shared/model';
import { usePackReading } from './packReading';
import './packText.css';

interface Props {
  readonly text: LocalText;
  /** The pack that it is of, outside an open consultation. */
  readonly pack?: Pack;
  /** In a row of many: the mark is drawn, and no words for it are in the page. */
  readonly dense?: boolean;
}

interface OtherProps {
  readonly reading: Reading;
  readonly dense: boolean;
}

const InOtherLanguage = ({ reading: { text, language }, dense }: OtherProps) => {
  const { t, i18n } = useTranslation('parts');
  const own = direction(language);
  const told = t('packText.inOther', { language: languageName(language, i18n.language) });
  const short = language.split('-')[0]?.toUpperCase();
  return (
    <span
      lang={language}
      dir={own}
      className="wm-pack-text"
      // A text of the other direction begins at its own edge, also where it fills lines.
      data-across={own === i18n.dir() ? undefined : true}
      data-mark={dense ? short : undefined}
      title={dense ? told : undefined}
    >
      {text}
      {!dense && (
        <>
          {/* The mark stays with the last word. */}
          {'\u00A0'}
          <span className="wm-language-mark" data-mark={short} title={told} aria-hidden="true" />
          <VisuallyHidden lang={i18n.language}>({told})</VisuallyHidden>
        </>
      )}
    </span>
  );
};

/** The reader's language, but made from an earlier wording. */
const OlderThanOriginal = ({ text, dense }: { readonly text: string; readonly dense: boolean }) => {
  const { t } = useTranslation('parts');
  const told = t('packText.olderThan');
  return (
    <span className="wm-pack-text" data-mark={dense ? t('packText.older') : undefined} title={dense ? told : undefined}>
      {text}
      {!dense && (
        <>
          {'\u00A0'}
          <span className="wm-language-mark" data-mark={t('packText.older')} title={told} aria-hidden="true" />
          <VisuallyHidden>({told})</VisuallyHidden>
        </>
      )}
    </span>
  );
};

/**
 * A text of the pack in the reader's language, or, where it is not there, in the pack's own: with its language and direction, and
 * a quiet mark. One whose original has changed since is marked too. No element is added where there is nothing to say.
 */
export const PackText = ({ text, pack, dense = false }: Props) => {
  const reading = usePackReading(pack)(text);
  if (reading.fellBack) return <InOtherLanguage reading={reading} dense={dense} />;
  return reading.older ? <OlderThanOriginal text={reading.text} dense={dense} /> : reading.text;
};
