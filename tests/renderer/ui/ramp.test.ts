import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ramp } from '../../../shared/documents/palette';
import { type Shade, shadeOf } from '../../../shared/model';

const styles = readFileSync(new URL('../../../renderer/styles.css', import.meta.url), 'utf8');
const light = styles.slice(0, styles.indexOf("[data-mantine-color-scheme='light']"));

/** Relative luminance of a colour written as six hexadecimal digits (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const shades = [0, 1, 2, 3, 4] as const satisfies readonly Shade[];

describe('the ramp of levels', () => {
  it.each(shades)('has the same shade %s on paper and on a light screen', (shade) => {
    expect(light).toContain(`--wm-level-${shade}: #${ramp[shade].fill.toLowerCase()};`);
  });

  it('darkens at every step, so that it is read in grey', () => {
    const greys = shades.map((shade) => luminance(ramp[shade].fill));
    for (const [place, grey] of greys.entries()) expect(greys[place - 1] ?? 1).toBeGreaterThan(grey);
  });

  it('keeps its lightest shade for what is not in place, and its deepest for the highest level of the pack', () => {
    expect([0, 1, 2, 3, 4].map((level) => shadeOf(level, 4))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3].map((level) => shadeOf(level, 3))).toEqual([0, 2, 3, 4]);
    expect([0, 1, 2].map((level) => shadeOf(level, 2))).toEqual([0, 2, 4]);
    expect(shadeOf(1, 20)).toBe(1);
  });
});
