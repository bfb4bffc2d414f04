import { Anchor, CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatKnownDate } from '../../../shared/messages';
import { type Norm, normKinds } from '../../../shared/model';
import { findNorms } from '../../../shared/norms';
import { EmptyState, PageHeader } from '../../ui';
import { FoundUses } from './FoundUses';
import { NormText, OtherLanguage } from './NormText';
import { Reading } from './Reading';
import { UseCount } from './UseCount';
import { useNorms } from './useNorms';

interface Props {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** The instrument from which one came back. */
  readonly from: string | null;
  readonly onOpen: (norm: string | null) => void;
  readonly onSight: ((requirement: string) => void) | null;
}

/** All instruments by kind, or those that were looked for with everything that rests on them. */
export const NormList = ({ query, setQuery, from, onOpen, onSight }: Props) => {
  const { t, i18n } = useTranslation('norms');
  const { library, index } = useNorms();
  const asked = useDeferredValue(query.trim());
  const found = findNorms(index, asked);
  const back = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // After the frame has begun the page from its title: who comes back goes on where they were.
  useEffect(() => {
    queueMicrotask(() => back.current?.focus());
  }, []);
  const row = (norm: Norm) => (
    <li key={norm.id} className="wm-norm-row">
      <Anchor
        component="button"
        type="button"
        ref={norm.id === from ? back : undefined}
        className="wm-norm-link"
        onClick={() => onOpen(norm.id)}
      >
        <bdi className="wm-norm-symbol">{norm.symbol ?? norm.id}</bdi>{' '}
        <bdi>
          <NormText text={norm.title} />
        </bdi>
      </Anchor>
      <span className="wm-norm-side">{norm.date !== undefined && formatKnownDate(norm.date, i18n.language)}</span>
      <span className="wm-norm-side">
        <Suspense>
          <UseCount norm={norm.id} />
        </Suspense>
      </span>
    </li>
  );
  const kinds = normKinds.filter((kind) => found.some(({ norm }) => norm.kind === kind));
  return (
    <div className="wm-page wm-norm">
      <PageHeader title={t('title')} task={t('task', { count: library.norms.length })} />
      <TextInput
        readOnly={false}
        ref={field}
        className="wm-norm-search"
        label={t('search')}
        description={t('searchHint')}
        value={query}
        maxLength={200}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') setQuery('');
        }}
        rightSection={
          query !== '' && (
            <CloseButton
              aria-label={t('clear')}
              onClick={() => {
                setQuery('');
                field.current?.focus();
              }}
            />
          )
        }
      />
      <OtherLanguage norms={library.norms} />
      <VisuallyHidden role="status">{asked !== '' && t('found', { count: found.length })}</VisuallyHidden>
      {found.length === 0 && <EmptyState title={t('none.title')} text={t('none.text')} />}
      {asked === '' ? (
        kinds.map((kind) => (
          <section key={kind}>
            <h2>{t(`kinds.${kind}`)}</h2>
            <ul className="wm-norm-list">{library.norms.filter((norm) => norm.kind === kind).map(row)}</ul>
          </section>
        ))
      ) : (
        <>
          {found.length > 0 && (
            <section>
              <h2>{t('instruments', { count: found.length })}</h2>
              <ul className="wm-norm-list">{found.map(({ norm }) => row(norm))}</ul>
            </section>
          )}
          <Suspense fallback={<Reading />}>
            <FoundUses key={asked} found={found} onSight={onSight} />
          </Suspense>
        </>
      )}
    </div>
  );
};
