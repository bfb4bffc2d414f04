import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { english } from '../../messages/catalogue';

type Known = keyof (typeof english)['prepare']['kind'];

/** A kind as a person names it, as an id: an id has no spaces and none of `: # |`. */
export const kindOf = (name: string): string =>
  name
    .trim()
    .replace(/[\s:#|]+/gu, '-')
    .slice(0, 120);

/** What to call a kind of institution: in known words, else in those of its id. */
export const useKindLabel = (): ((kind: string) => string) => {
  const { t, i18n } = useTranslation('prepare');
  return useCallback(
    (kind) => {
      const known = (id: string): id is Known => i18n.exists(`kind.${id}`, { ns: 'prepare' });
      if (known(kind)) return t(`kind.${kind}`);
      const words = kind.replaceAll('-', ' ');
      return words.charAt(0).toLocaleUpperCase(i18n.language) + words.slice(1);
    },
    [i18n, t],
  );
};
