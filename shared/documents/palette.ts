import type { BarKind, Shade } from './model';

/**
 * The ramp of levels: one hue from light to deep, told apart without colour vision and in grey print, with text on it at a
 * contrast of at least 4.5 to 1. The same in every format.
 */
export const ramp: Readonly<Record<Shade, { readonly fill: string; readonly ink: string }>> = {
  0: { fill: 'F4F5F7', ink: '1B2430' },
  1: { fill: 'D3E3F2', ink: '1B2430' },
  2: { fill: '97BFE0', ink: '1B2430' },
  3: { fill: '2F6DA3', ink: 'FFFFFF' },
  4: { fill: '143A61', ink: 'FFFFFF' },
};

export const colours = {
  ink: '1B2430',
  quiet: '4A5563',
  accent: '1F4E79',
  rule: 'C4CBD4',
  head: 'E9EDF2',
  entry: 'FFF9E3',
} as const;

/** The bars of the timeline: three shades that grey print keeps apart, each with a sign of its own. */
export const bars: Readonly<Record<BarKind, { readonly fill: string; readonly ink: string; readonly sign: string }>> = {
  need: { fill: '2F6DA3', ink: 'FFFFFF', sign: '■' },
  establish: { fill: 'CFDDEB', ink: '1B2430', sign: '○' },
  remedy: { fill: '1B2430', ink: 'FFFFFF', sign: '◆' },
};
