import { afterEach, describe, expect, it } from 'vitest';
import { checklist, startChecked, type Checked } from './checklist';

const running: Checked[] = [];
const start = async (): Promise<Checked> => {
  const checked = await startChecked();
  running.push(checked);
  return checked;
};
afterEach(() => {
  for (const { application } of running.splice(0)) application.stop();
});

/** R23 (security model): twenty items of twenty, and each of them refuses an application that is weakened there. */
describe('the security checklist of Electron', () => {
  for (const { number, name, holds } of checklist)
    it(`${number} ${name}`, async () => {
      expect(await holds(await start())).toBe(true);
    });

  it('has all its items, and catches an application that is weakened in any of them', async () => {
    const missed: string[] = [];
    let [caught, variants] = [0, 0];
    for (const { number, holds, twins } of checklist) {
      expect(Object.keys(twins), `twins of ${number}`).not.toEqual([]);
      for (const [twin, weaken] of Object.entries(twins)) {
        const checked = await start();
        weaken(checked);
        variants += 1;
        if (await holds(checked)) missed.push(`${number}: ${twin}`);
        else caught += 1;
      }
    }
    console.log(
      `R23: ${checklist.length} of 20 items of the checklist; ${caught} of ${variants} weakened variants caught`,
    );
    expect(checklist.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(missed).toEqual([]);
  });
});

describe('the host, beyond the checklist', () => {
  it('runs no errand of Chromium’s own: no names looked up, no updates, no spell checker, no developer tools', async () => {
    const { application } = await start();
    const { app, session } = application.electron;
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...app.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    );
    expect(session.defaultSession.spellChecker).toBe(false);
    expect(application.window().options.webPreferences).toMatchObject({ spellcheck: false, devTools: false });
  });

  it('saves no download but by its own dialog', async () => {
    const { application } = await start();
    let prevented = false;
    application.electron.session.defaultSession.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});
