import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Piece, changedWords } from '../../../shared/packVersions';
import type { Difference } from './useDifferences';

const Marked = ({ pieces, as: Mark }: { readonly pieces: readonly Piece[]; readonly as: 'del' | 'ins' }) => (
  <span dir="auto">
    {pieces.map(({ text, changed }, at) =>
      // Pieces have no other name than their place.
      changed && text.trim() !== '' ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
    )}
  </span>
);

/** Before and after side by side, with the words that changed marked by more than colour. */
export const Differences = ({
  about,
  differences,
}: {
  readonly about: string;
  readonly differences: readonly Difference[];
}) => {
  const { t } = useTranslation('migration');
  if (differences.length === 0) return null;
  return (
    <table className="wm-differences">
      <caption>
        <VisuallyHidden>{t('differences', { about })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, before, after, language }) => {
          const [was, is] = changedWords(before, after);
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td lang={before === '' ? undefined : language}>
                {before === '' ? t('none') : <Marked pieces={was} as="del" />}
              </td>
              <td lang={after === '' ? undefined : language}>
                {after === '' ? t('none') : <Marked pieces={is} as="ins" />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
