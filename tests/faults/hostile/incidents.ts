import type { Page } from 'playwright-core';
import { report } from '../figure';

export interface Incidents {
  readonly run: string[];
  readonly asked: string[];
  readonly complained: string[];
}

/** Whatever a page does that a text alone must not bring about. */
export const watch = (page: Page, own: string): Incidents => {
  const incidents: Incidents = { run: [], asked: [], complained: [] };
  page.on('dialog', (dialog) => {
    incidents.run.push(dialog.message());
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(blob|data|about):/.test(url)) incidents.asked.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.complained.push(message.text());
  });
  page.on('pageerror', (error) => incidents.complained.push(String(error)));
  return incidents;
};

/** What is demanded. */
export const none: Incidents = { run: [], asked: [], complained: [] };

export const tell = (
  tried: string,
  cases: number,
  { run, asked, complained }: Incidents,
  more = '',
  demanded = '0 each',
) =>
  report({
    figure: 'R25',
    tried,
    cases,
    found: `${run.length} scripts run, ${asked.length} requests, ${complained.length} violations or errors${more}`,
    demanded,
    seed: null,
  });
