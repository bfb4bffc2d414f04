import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../ui';

interface Props<T> {
  readonly items: readonly T[];
  /** How many are in sight before the rest is asked for. */
  readonly first: number;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** The first ones of a list that may be long; the others are a key away, and cost nothing before. */
export const FirstOnes = <T,>({ items, first, children }: Props<T>) => {
  const { t } = useTranslation('needs');
  const others = items.slice(first);
  return (
    <>
      {children(items.slice(0, first))}
      {others.length > 0 && <Fold summary={t('more', { count: others.length })}>{() => children(others)}</Fold>}
    </>
  );
};
