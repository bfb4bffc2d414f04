import type { Page } from 'playwright-core';

/** What a screen shows that it should not, in the words of a person who looks at it. */
export interface InSight {
  /** Texts that are in no catalogue, and in no pack and no record either. */
  readonly untranslated: readonly string[];
  /** Texts that are cut off, stick out of what holds them, or out of the window. */
  readonly cut: readonly string[];
}

/**
 * Looks at every text in the page. In a made-up language all that comes from a catalogue stands in brackets; the rest must
 * be known: of a pack or a record, a day, a number, a key.
 * @param known all texts that come from packs and records, one after the other
 */
export const lookAt = (page: Page, known: string, language: string): Promise<InSight> =>
  page.evaluate(
    ([records, tag]) => {
      const untranslated = new Set<string>();
      const cut = new Set<string>();

      const names = (options: Intl.DateTimeFormatOptions, days: readonly number[]): string[] =>
        [tag, 'en-GB'].flatMap((one) =>
          days.map((day) => new Intl.DateTimeFormat(one, { ...options, timeZone: 'UTC' }).format(day)),
        );
      const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2026, index, 1));
      const week = Array.from({ length: 7 }, (_, index) => Date.UTC(2026, 0, 1 + index));
      const ofDays = [
        ...names({ month: 'long' }, months),
        ...names({ month: 'short' }, months),
        ...names({ month: 'narrow' }, months),
        ...names({ weekday: 'long' }, week),
      ].sort((a, b) => b.length - a.length);

      const unsaid = (text: string): string => {
        let rest = text;
        for (let before = ''; before !== rest;) {
          before = rest;
          rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
        }
        return rest.trim();
      };
      const isKnown = (text: string): boolean => {
        const rest = unsaid(text);
        if (!/\p{L}/u.test(rest) || records.includes(rest) || /^[0-9a-f]{64}$/.test(rest)) return true;
        const parts = rest.split(/\s*[·,;:()–…]\s*|\s+–\s+/).filter((part) => /\p{L}/u.test(part));
        return parts.every((part) => {
          let left = part.trim();
          if (records.includes(left)) return true;
          // A day or a time in words. The narrow name of a month may be one letter of PM; the small words of Arabic are letters of
          // names.
          left = left.replace(/\b(?:AM|PM|at|and)\b/g, '');
          for (const name of ofDays) left = left.replaceAll(name, '');
          left = left.replace(/[صمو]/g, '');
          return !/\p{L}/u.test(left) || records.includes(left.trim());
        });
      };

      const isSeen = (element: Element): boolean => {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
        const { width, height } = element.getBoundingClientRect();
        return width > 2 && height > 2;
      };
      const rectsOf = (node: Node): DOMRect[] => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      };
      const holders = 'button, a, td, th, label, legend, summary, [role="option"], h1, h2, h3, dt, dd, li, p';
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));

      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement;
        const text = (node.textContent ?? '').trim();
        if (!holder || text === '' || holder.closest('script, style, noscript, option')) continue;
        // A document has a language of its own.
        if (holder.closest('[lang]') !== document.documentElement) continue;
        if (!isSeen(holder)) continue;
        // What was found is marked within its text, which is then several nodes.
        const whole = holder.closest('[role="option"]') ? (holder.parentElement?.textContent ?? '') : text;
        const data = holder.closest('kbd, bdi, [translate="no"]') !== null;
        if (!data && !isKnown(text) && !isKnown(whole)) untranslated.add(text.slice(0, 120));
        const rects = rectsOf(node);
        if (rects.length === 0) continue;
        const style = getComputedStyle(holder);
        const clipped = ['hidden', 'clip'].includes(style.overflowX) && holder.scrollWidth > holder.clientWidth + 1;
        if (clipped && style.textOverflow !== 'ellipsis') cut.add(`cut off: ${text.slice(0, 80)}`);
        const box = holder.closest(holders)?.getBoundingClientRect();
        const ellipsis = (element: Element | null): boolean =>
          element !== null &&
          (getComputedStyle(element).textOverflow === 'ellipsis' ||
            ellipsis(element.parentElement?.closest(holders) ?? null));
        for (const rect of rects) {
          if (ellipsis(holder)) continue;
          if (box && (rect.left < box.left - 2 || rect.right > box.right + 2))
            cut.add(`sticks out of what holds it: ${text.slice(0, 80)}`);
          if ((rect.left < -1 || rect.right > innerWidth + 1) && !scrolls(holder))
            cut.add(`sticks out of the window: ${text.slice(0, 80)}`);
        }
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        if (!isSeen(element)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = element.getAttribute(name)?.trim();
          if (text && !isKnown(text)) untranslated.add(`${name}: ${text.slice(0, 120)}`);
        }
      }
      return { untranslated: [...untranslated].sort(), cut: [...cut].sort() };
    },
    [known, language] as const,
  );

/** By how many pixels the page scrolls sideways; 0 is right. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Fields whose text the browser would write into its profile, to restore the page with; none is expected (R11). */
export const keptByBrowser = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
        'input, textarea, select',
      ),
    ]
      .filter((field) => !['radio', 'checkbox', 'file', 'hidden'].includes(field.type))
      .filter((field) => (field instanceof HTMLInputElement ? field : field.form)?.autocomplete !== 'off')
      .map((field) => `${field.tagName} ${field.id} ${field.getAttribute('aria-label') ?? ''}`),
  );
