/** How the paragraphs of a style are set. The styles of the file and the estimate of its pages are both made from this. */
export interface Look {
  /** Size in points. */
  readonly points: number;
  readonly bold?: boolean;
  /** Space before and after in twentieths of a point. */
  readonly before: number;
  readonly after: number;
  /** Line height in 240ths of the font's own. */
  readonly line: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const normal: Look = { points: 10, before: 0, after: 120, line: 276 };

/** By style id, as Word knows them. */
export const looks = {
  Normal: normal,
  Draft: { ...normal, points: 9, after: 1800 },
  Programme: { ...normal, points: 13, before: 600 },
  Title: { points: 23, bold: true, before: 0, after: 200, line: 264 },
  Subtitle: { ...normal, points: 14, after: 480 },
  Heading1: { points: 18, bold: true, before: 360, after: 240, line: 264, keepNext: true },
  Heading2: { points: 13, bold: true, before: 440, after: 120, line: 264, keepNext: true },
  Heading3: { points: 10.5, bold: true, before: 320, after: 100, line: 264, keepNext: true },
  Heading4: { points: 10, bold: true, before: 240, after: 80, line: 264, keepNext: true },
  Caption: { ...normal, points: 8.5, bold: true, before: 160, after: 80, keepNext: true },
  Lead: { ...normal, bold: true, before: 80, after: 80, keepNext: true },
  Reason: { ...normal, before: 140, after: 60 },
  Small: { points: 8.5, before: 100, after: 80, line: 252 },
  Notice: { points: 9, before: 0, after: 100, line: 264 },
  FirstNotice: { points: 9, before: 600, after: 100, line: 264 },
  ListBullet: { ...normal, after: 60 },
  TableText: { points: 8.5, before: 20, after: 20, line: 245 },
  TableHead: { points: 8, bold: true, before: 40, after: 40, line: 245, keepNext: true },
  TableStrong: { points: 8.5, bold: true, before: 20, after: 20, line: 245 },
  FactTerm: { points: 8.5, before: 20, after: 20, line: 245 },
  LevelText: { points: 9, bold: true, before: 0, after: 0, line: 230 },
  TableDense: { points: 7.5, before: 10, after: 10, line: 240 },
  TableDenseStrong: { points: 7.5, bold: true, before: 10, after: 10, line: 240 },
  HeatText: { points: 7.5, before: 0, after: 0, line: 240 },
  HeatHead: { points: 6.5, bold: true, before: 20, after: 20, line: 240, keepNext: true },
  TimelineText: { points: 7, before: 0, after: 0, line: 240 },
  Contents: { points: 16, bold: true, before: 0, after: 240, line: 276 },
  TOC1: { ...normal, bold: true, before: 90, after: 20, line: 252 },
  TOC2: { ...normal, points: 9.5, after: 10, line: 252 },
  Header: { ...normal, points: 8, after: 0 },
  Footer: { ...normal, points: 8, after: 0 },
} as const satisfies Readonly<Record<string, Look>>;

export type StyleId = keyof typeof looks;

/** Space around the text of a cell, in twentieths of a point: above and below, and at the sides. */
export const cellMargin = { block: 30, inline: 70, heat: 15 } as const;
