/** The phases of a consultation, in the order in which a team goes through them. */
export const phases = ['prepare', 'interview', 'reconcile', 'baseline', 'needs', 'roadmap', 'documents'] as const;
export type Phase = (typeof phases)[number];

/** Other ways to stand before the same data, each a page of its own, with the key that opens it together with Alt. */
export const modes = [
  { page: 'desk', key: '8' },
  { page: 'evening', key: '9' },
  { page: 'wrapup', key: '0' },
  { page: 'checks', key: 'C' },
  { page: 'norms', key: 'I' },
] as const;
export type Mode = (typeof modes)[number]['page'];

/** Every page of a consultation that has an address. */
export type Page = Phase | Mode;
export const pages: readonly Page[] = [...phases, ...modes.map(({ page }) => page)];

/** What a screen is told about its address: the part behind the page, such as the interview that is open. */
export interface PhaseProps {
  readonly part: string | undefined;
  /** The row of that part's list to which the address leads. */
  readonly row?: string | undefined;
  /** Goes to a page, to a part within one, or to a row of that part. */
  readonly go: (page: Page, part?: string, row?: string) => void;
}
