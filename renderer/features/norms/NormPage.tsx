import { Button } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, PageHeader } from '../../ui';
import { NormFacts } from './NormFacts';
import { NormText } from './NormText';
import { NormUsesView } from './NormUsesView';
import { Reading } from './Reading';
import { useNorms } from './useNorms';

interface Props {
  readonly id: string;
  readonly onOpen: (norm: string | null) => void;
  readonly onSight: ((requirement: string) => void) | null;
}

/** The whole entry of one instrument. */
export const NormPage = ({ id, onOpen, onSight }: Props) => {
  const { t } = useTranslation('norms');
  const norm = useNorms().library.byId.get(id);
  // The library may have been read after the frame looked for a title to begin from.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('page-title')?.focus({ preventScroll: true });
  }, []);
  const all = (
    <Button variant="default" onClick={() => onOpen(null)}>
      {t('all')}
    </Button>
  );
  if (!norm) return <EmptyState whole title={t('unlistedTitle')} text={t('unlisted')} action={all} />;
  return (
    <div className="wm-page wm-norm">
      <PageHeader
        title={<NormText text={norm.title} />}
        task={<bdi className="wm-symbol">{norm.symbol ?? norm.id}</bdi>}
        actions={all}
      />
      <NormFacts norm={norm} />
      <Suspense fallback={<Reading />}>
        <NormUsesView heading="h2" norm={norm} at={undefined} onSight={onSight} />
      </Suspense>
    </div>
  );
};
