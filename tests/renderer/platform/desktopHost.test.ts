import { beforeEach, describe, expect, it } from 'vitest';
import { desktopHost } from '../../../renderer/platform/desktopHost';
import { calls, type Bridge } from '../../../shared/bridge';

describe('the desktop host, as the screens see it', () => {
  const made: [string, unknown][] = [];
  let toldToLock: (closing: boolean) => void = () => undefined;
  const bridge: Bridge = {
    call: (name, input) => {
      made.push([name, calls[name].input.parse(input)]);
      return new Promise(() => undefined);
    },
    onLock: (listener) => {
      toldToLock = listener;
      return () => undefined;
    },
  };
  beforeEach(() => {
    made.length = 0;
  });

  it('restarts at once when it is told to lock and there is nothing to save yet', () => {
    desktopHost(bridge);
    toldToLock(false);
    expect(made).toEqual([['restartRenderer', null]]);
  });

  it('leaves it to the screens to save first, as long as they listen, and says whether the window is closing', () => {
    const host = desktopHost(bridge);
    const told: boolean[] = [];
    const stop = host.onLock((closing) => told.push(closing));
    toldToLock(false);
    toldToLock(true);
    expect([told, made]).toEqual([[false, true], []]);
    stop();
    toldToLock(false);
    expect([told, made]).toEqual([[false, true], [['restartRenderer', null]]]);
  });

  it('sends the bytes that are meant, and not the whole buffer that they are a part of', () => {
    const whole = new Uint8Array([1, 2, 3, 4]);
    void desktopHost(bridge).journal?.append('a.journal', 0, whole.subarray(1, 3));
    const [, input] = made[0] as [string, { bytes: Uint8Array }];
    expect([...input.bytes]).toEqual([2, 3]);
    expect(input.bytes.buffer.byteLength).toBe(2);
  });

  it('proposes a file name that every system takes, whatever the title', () => {
    const titles = [
      'XAA: road map <draft>',
      '../../etc/passwd',
      'report\u202excod.exe',
      '...',
      ' a. ',
      'x'.repeat(500),
      '🧭'.repeat(300),
      'خارطة الطريق',
      'a\nb\0c',
      '',
    ];
    for (const title of titles) void desktopHost(bridge).saveFile(title, new Uint8Array());
    expect(made.map(([, input]) => (input as { name: string }).name)).toEqual([
      'XAA- road map -draft-',
      '-..-etc-passwd',
      'report-xcod.exe',
      'waymark',
      'a',
      'x'.repeat(100),
      '🧭'.repeat(100),
      'خارطة الطريق',
      'a-b-c',
      'waymark',
    ]);
  });
});
