import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../shared/model';
import { normsNamedIn } from '../../../shared/norms';
import { Citation } from './Citation';
import { useNorms } from './useNorms';
import './norms.css';

interface Props {
  /** A source in free words. */
  readonly text: LocalText;
}

const Named = ({ text }: Props) => {
  const { t } = useTranslation('norms');
  const named = normsNamedIn(useNorms().library, text);
  if (named.length === 0) return null;
  return (
    <ul className="wm-sources" aria-label={t('named')}>
      {named.map((norm) => (
        <li key={norm}>
          <Citation norm={norm} />
        </li>
      ))}
    </ul>
  );
};

/** The instruments that a source in free words names, as ways to their entries. */
export const NamedNorms = ({ text }: Props) => (
  <Suspense>
    <Named text={text} />
  </Suspense>
);
