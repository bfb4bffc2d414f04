import type { Remote } from 'comlink';
import type { Store, Unlocked } from '../../store';

interface Props {
  readonly store: Remote<Store>;
  readonly onOpen: (unlocked: Unlocked) => void;
}

export const UnlockPage = (_: Props) => null;
