import { fieldValue, recordsOf } from '../../../shared/log';
import type { ConsultationSession } from '../../session';

/** What a consultation is found and sorted by, without reading all of it. */
export interface Listing {
  readonly session: ConsultationSession;
  readonly state: string;
  readonly title: string;
  readonly pack: string;
  /** The stamp of its last change; empty if there is none. */
  readonly latest: string;
}

export const orders = ['latest', 'state', 'title'] as const;
export type Order = (typeof orders)[number];

export const listingOf = (session: ConsultationSession): Listing => {
  const { log } = session.getView();
  const [record] = recordsOf(log, 'consultation');
  const text = (field: string): string => {
    const value = fieldValue(record, field);
    return typeof value === 'string' ? value : '';
  };
  return { session, state: text('memberState'), title: text('title'), pack: text('pack'), latest: log.latest ?? '' };
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those in which every word that was typed occurs: in State, title, or pack. */
export const found = (listings: readonly Listing[], query: string): readonly Listing[] => {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  return listings.filter(({ state, title, pack }) => {
    const text = plain(`${state} ${title} ${pack}`);
    return words.every((word) => text.includes(word));
  });
};

/** In the order of a language's alphabet, or the one changed last first; equal ones by what was changed last. */
export const inOrder = (listings: readonly Listing[], order: Order, language: string): readonly Listing[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const newest = (a: Listing, b: Listing): number => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0);
  return [...listings].sort((a, b) =>
    order === 'latest' ? newest(a, b) : compare(a[order], b[order]) || newest(a, b),
  );
};
