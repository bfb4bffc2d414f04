import type { OpenForm } from './form';

/** Every page that Waymark is compared with, by its name; each is loaded alone. */
const pages: Readonly<Record<string, () => Promise<{ open: OpenForm }>>> = {
  plain: () => import('./plain'),
  enketo: () => import('./enketo'),
  reactHookForm: () => import('./reactHookForm'),
  surveyjs: () => import('./surveyjs'),
};

const painted = (): Promise<void> =>
  new Promise((settle) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => settle();
      port2.postMessage(null);
    });
  });

/** Loads a page's code; then `mount` shows its form and tells how many milliseconds it took until it was painted. */
const load = async (name: string): Promise<void> => {
  const page = await pages[name]?.();
  if (!page) throw new Error(`There is no page called ${name}.`);
  const place = document.createElement('div');
  document.body.append(place);
  Object.assign(globalThis, {
    mount: async (count: number): Promise<number> => {
      const start = performance.now();
      await page.open(place, count);
      await painted();
      return performance.now() - start;
    },
  });
};

const measureSaving = async (rounds: number): Promise<Record<string, number[]>> =>
  (await import('./saving')).measureSaving(rounds);

const measureLoading = async (count: number, rounds: number): Promise<Record<string, number[]>> =>
  (await import('./loading')).measureLoading(count, rounds);

Object.assign(globalThis, { load, measureLoading, measureSaving });
