import { useTranslation } from 'react-i18next';
import type { Source } from '../../../shared/model';
import { Citation } from './Citation';
import './norms.css';

/** The clauses that a requirement rests on, how strongly each binds, and whether its text was read. */
export const SourceList = ({ sources }: { readonly sources: readonly Source[] }) => {
  const { t } = useTranslation(['norms', 'domain']);
  return (
    <ul className="wm-sources">
      {sources.map(({ norm, at, binding, seen = 'original' }) => (
        <li key={`${norm} ${at ?? ''} ${binding}`}>
          <Citation norm={norm} at={at} /> ({t(`domain:binding.${binding}`)})
          {seen !== 'original' && <span className="wm-quiet"> {t('notSeen')}</span>}
        </li>
      ))}
    </ul>
  );
};
