import type { Page } from 'playwright-core';
import { type Axis, timingOf } from '../measure';
import { buildPages, servePages } from './buildPages';
import { type Measured, type Size, startWaymark } from './waymark';

/** Waymark and what it is compared with, in one browser. */
export interface Places {
  readonly waymark: Measured;
  readonly url: string;
}

export type Times = Record<string, number[]>;
export const note = (into: Times, name: string, value: number): void => void (into[name] ??= []).push(value);

const names = {
  enketo: 'Enketo, paged',
  reactHookForm: 'React Hook Form, one page',
  surveyjs: 'SurveyJS, paged',
} as const;
export const peerNames = Object.keys(names) as (keyof typeof names)[];
export const comparedWith = (found: Times, suffix = ''): NonNullable<Axis['peers']> =>
  peerNames.map((name) => ({ name: names[name], timing: timingOf(found[`${name}${suffix}`] ?? []) }));

export const withPlaces = async (
  sizes: readonly Size[] | null,
  task: (places: Places) => Promise<Axis[]>,
): Promise<Axis[]> => {
  const server = await servePages(await buildPages());
  const waymark = await startWaymark(sizes);
  try {
    return await task({ waymark, url: server.url });
  } finally {
    await waymark.close();
    server.close();
  }
};

/** A form of so many questions in a page of its own, and the milliseconds from mounting it until it was painted. */
export const openForm = async (
  { waymark, url }: Places,
  name: string,
  count: number,
): Promise<{ readonly page: Page; readonly took: number }> => {
  const page = await waymark.context.newPage();
  await page.goto(url);
  await page.evaluate(`load(${JSON.stringify(name)})`);
  return { page, took: await page.evaluate<number>(`mount(${count})`) };
};

export const interviews = ({ scopes }: Measured, size: Size): string => `/c/${scopes.get(size)}/interview`;
