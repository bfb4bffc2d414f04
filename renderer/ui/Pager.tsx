import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Pages<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly setPage: (page: number) => void;
  readonly size: number;
  readonly total: number;
}

/**
 * The part of a long list that is shown. A list that became shorter shows its last page.
 * @param begin the place of the row with which to begin
 */
export const usePages = <T,>(all: readonly T[], size: number, begin = 0): Pages<T> => {
  const [wanted, setPage] = useState(Math.floor(begin / size));
  const page = Math.max(0, Math.min(wanted, Math.ceil(all.length / size) - 1));
  return { rows: all.slice(page * size, (page + 1) * size), page, setPage, size, total: all.length };
};

/** Where in a list a row is; the beginning where it is not in it. */
export const placeOf = (rows: readonly { readonly id: string }[], id: string | undefined): number =>
  Math.max(
    0,
    rows.findIndex((row) => row.id === id),
  );

/** Goes through a long list; nothing at all where one page holds it. */
export const Pager = <T,>({ rows, page, setPage, size, total }: Pages<T>) => {
  const { t } = useTranslation('parts');
  if (total <= size) return null;
  const from = page * size + 1;
  return (
    <Group component="nav" aria-label={t('pages')} gap="sm" mt="sm" className="wm-noprint">
      <Button variant="default" size="compact-md" disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('previousRows')}
      </Button>
      <Text fz="xs" aria-live="polite">
        {t('rows', { from, to: from + rows.length - 1, total })}
      </Text>
      <Button
        variant="default"
        size="compact-md"
        disabled={(page + 1) * size >= total}
        onClick={() => setPage(page + 1)}
      >
        {t('nextRows')}
      </Button>
    </Group>
  );
};
