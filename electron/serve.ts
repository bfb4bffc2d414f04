import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { callNames, calls, type CallName, type Handlers } from '../shared/bridge';

type Frame = Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'parent' | 'url'>;

/** Who called: the top frame of a window, and the window's contents. */
export interface Sender {
  readonly sender: unknown;
  readonly senderFrame: Frame | null;
}

/**
 * Registers every call of the contract and nothing else. No handler can skip the checks: the caller must be our own page
 * in our own window, and what it sends must be what the contract says, in shape and size.
 */
export const serve = (
  ipc: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  isTrusted: (sender: Sender) => boolean,
): void => {
  const register = <Name extends CallName>(name: Name): void => {
    const { input, output } = calls[name];
    ipc.handle(name, async (event, raw: unknown) => {
      if (!isTrusted(event)) throw new Error(`${name} was refused: it did not come from the page of Waymark.`);
      const parsed = input.safeParse(raw);
      if (!parsed.success) throw new Error(`${name} was refused: what was sent is not what the contract says.`);
      return output.parse(await handlers[name](parsed.data as never));
    });
  };
  callNames.forEach(register);
};
