import type { Check, Severity } from '../../../shared/checks';

/** What the list is narrowed to; empty lets everything pass. */
export interface CheckFilter {
  readonly severity: Severity | '';
  readonly state: 'open' | 'accepted' | '';
  readonly text: string;
}

export const everyCheck: CheckFilter = { severity: '', state: 'open', text: '' };

export const passes = (
  { severity, state, text }: CheckFilter,
  check: Check,
  accepted: boolean,
  words: () => string,
): boolean =>
  (severity === '' || check.severity === severity) &&
  (state === '' || (state === 'accepted') === accepted) &&
  (text.trim() === '' || words().toLowerCase().includes(text.trim().toLowerCase()));
