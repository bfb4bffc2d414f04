import { eraseKey } from '../features/unlock/eraseKey';
import { modes, phases } from '../features/phase';

/** The keys that work everywhere, as the component library takes them. */
export const hotkeys = {
  find: 'mod+K',
  undo: 'mod+Z',
  redo: 'mod+shift+Z',
  lock: 'mod+shift+L',
  erase: eraseKey,
  help: 'shift+?',
} as const;

/** The pages of a consultation with the key that opens each together with Alt. */
export const pageKeys = [
  ...phases.map((page, index) => ({ page, key: String(index + 1), label: `phase.${page}` as const })),
  ...modes.map(({ page, key }) => ({ page, key, label: `mode.${page}` as const })),
];
