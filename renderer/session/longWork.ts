import { type ProxyMarked, proxy } from 'comlink';
import type { Progress } from '../store';

/** One long piece of work of the store: tells how far it has come, in whole percents, and stops it when it is asked to. */
export class LongWork {
  private stopped = false;
  private percent = -1;

  constructor(private readonly tell: (percent: number) => void) {}

  /** To be handed to the store. */
  readonly progress: Progress & ProxyMarked = proxy((done: number, total: number) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    if (percent !== this.percent) this.tell((this.percent = percent));
    return this.stopped ? 'stop' : undefined;
  });

  readonly stop = (): void => {
    this.stopped = true;
  };
}
