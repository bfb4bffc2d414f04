import { useTranslation } from 'react-i18next';
import type { Source } from '../../../../shared/model';

/** The clauses that a requirement rests on, and how strongly each binds. */
export const SourceList = ({ sources }: { readonly sources: readonly Source[] }) => {
  const { t } = useTranslation(['roadmap', 'domain']);
  return (
    <ul className="wm-cover">
      {sources.map(({ norm, at, binding, seen = 'original' }) => (
        <li key={`${norm} ${at ?? ''}`}>
          <span className="wm-symbol">{norm}</span> {at !== undefined && <span className="wm-symbol">{at}</span>} (
          {t(`domain:binding.${binding}`)})
          {seen !== 'original' && <span className="wm-quiet"> {t('sight.notSeen')}</span>}
        </li>
      ))}
    </ul>
  );
};
