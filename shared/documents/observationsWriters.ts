import type { IStylesOptions } from 'docx';
import type { Direction } from '../messages';
import type { Observations } from '../model';
import { sectionParts } from './docx/body';
import { packaged } from './docx/package';
import { pages } from './docx/pages';
import { styles } from './docx/styles';
import { paragraph } from './docx/text';
import type { Xml } from './docx/xml';
import { section } from './html/blocks';
import { htmlFile } from './html/file';
import { style } from './html/style';
import { html } from './html/text';
import type { RoadMapInput } from './input';
import type { Block, RoadMapDocument, Section } from './model';
import { observationsDocument } from './observations';
import { applicationProperties, coreProperties } from './properties';

export const observationsFormats = ['docx', 'html'] as const;
export type ObservationsFormat = (typeof observationsFormats)[number];

/** Margins of a single page, in twentieths of a point: 20 mm at the sides, 18 mm above and below. */
const margin = { side: 1_134, block: 1_021 } as const;

/** A script that needs more height between its lines still gets it: the factor is of the font's own height. */
const close = (before: number, after: number) => ({ spacing: { before, after, line: 225, lineRule: 'auto' as const } });
const points = (size: number) => ({ size: size * 2, sizeComplexScript: Math.round(size * 2 * 1.15) });

/** The looks of the road map, set closer: five short parts have to stand on one page. */
const compact = (printed: RoadMapDocument): IStylesOptions => {
  const looks = styles(printed);
  const { document: whole, heading1, heading2 } = looks.default ?? {};
  return {
    ...looks,
    default: {
      ...looks.default,
      document: { ...whole, run: { ...whole?.run, ...points(9.5) }, paragraph: close(0, 30) },
      heading1: { ...heading1, run: { ...heading1?.run, ...points(17) }, paragraph: close(120, 20) },
      heading2: {
        ...heading2,
        run: { ...heading2?.run, ...points(11) },
        paragraph: { ...close(130, 30), keepNext: true },
      },
    },
  };
};

/** The opening words stand under the title, without a heading of their own. */
const openingOf = ({ sections }: RoadMapDocument): Section | undefined => sections.find(({ id }) => id === 'opening');
const headed = ({ sections }: RoadMapDocument): readonly Section[] => sections.filter(({ id }) => id !== 'opening');

const withoutHeading = (blocks: readonly Block[], direction: Direction): Xml[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => paragraph(item, direction, { bullet: true }));
    return block.kind === 'paragraph' ? [paragraph(block.text, direction)] : [];
  });

const writeDocx = (printed: RoadMapDocument): Promise<Uint8Array> => {
  const { direction, titlePage } = printed;
  const setting = { printed, width: 11_906 - 2 * margin.side, bookmarks: new Map<string, number>() };
  const body = [
    paragraph(titlePage.title, direction, { style: 'Heading1' }),
    paragraph(titlePage.subtitle, direction),
    ...titlePage.notices.map((notice) => paragraph(notice, direction, { style: 'Small' })),
    ...withoutHeading(openingOf(printed)?.blocks ?? [], direction),
    ...headed(printed).map((each) => sectionParts(setting, each, false, 1)),
  ].join('');
  const { properties, ...running } = pages(false, false);
  const { block: top, side: left } = margin;
  const page = {
    ...properties?.page,
    margin: { ...properties?.page?.margin, top, bottom: top, left, right: left },
  };
  return packaged(printed, [{ ...running, properties: { ...properties, page }, body }], compact(printed), [
    { path: 'docProps/core.xml', data: coreProperties(printed) },
    { path: 'docProps/app.xml', data: applicationProperties },
  ]);
};

const closer = `
h1{margin:.2em 0 0}h2{font-size:16px;margin:1em 0 .2em}p{margin:.2em 0}ul{margin:.2em 0}li{margin:.1em 0}
.subtitle{margin:0 0 .4em}main{padding-block-end:1rem}
@page{margin:16mm 18mm}
@media print{body{font-size:9.2pt;line-height:1.28}h1{font-size:16pt}h2{font-size:11pt;margin:.7em 0 .1em}p,ul,li{margin-block:.1em}.notice,.draft{font-size:8pt}}
`;

const untitled = (markup: string): string => markup.replace(/<h2\b[^>]*>.*?<\/h2>/s, '');

const writeHtml = (printed: RoadMapDocument): Uint8Array => {
  const { titlePage } = printed;
  const opening = openingOf(printed);
  const body = `<main><p class="draft">${html(titlePage.draft)}</p>
<h1>${html(titlePage.title)}</h1><p class="subtitle" dir="auto">${html(titlePage.subtitle)}</p>
${titlePage.notices.map((notice) => `<p class="notice" dir="auto">${html(notice)}</p>`).join('')}
${opening === undefined ? '' : untitled(section(printed, opening, 2))}
${headed(printed)
  .map((each) => section(printed, each, 2))
  .join('\n')}</main>`;
  return htmlFile(printed, `${style(printed)}${closer}`, body);
};

/** The preliminary observations as a file; the same input and the same words give the same bytes. */
export const renderObservations = (
  input: RoadMapInput,
  written: Observations,
  format: ObservationsFormat,
): Promise<Uint8Array> => {
  const printed = observationsDocument(input, written);
  return format === 'docx' ? writeDocx(printed) : Promise.resolve(writeHtml(printed));
};
