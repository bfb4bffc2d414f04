import { translator } from '../messages';
import type { Voice } from './voice';

/** Items that are too long for a list with commas, set apart by the semicolons of the language: A; B; C. */
export const series = ({ language }: Voice, items: readonly string[]): string => {
  const { t } = translator(language);
  return items.slice(1).reduce((before, next) => t('document:series', { before, next }), items[0] ?? '');
};
