import type { RoadMapDocument, Section } from '../model';
import { escaped } from '../../office';
import { section, titleBlock } from './blocks';
import { htmlFile } from './file';
import { style } from './style';
import { html } from './text';

const links = (sections: readonly Section[], depth: number): string =>
  sections.length === 0 || depth === 0
    ? ''
    : `<ol>${sections
        .map(
          ({ id, title, sections: inner }) =>
            `<li dir="auto"><a href="#${escaped(id)}">${html(title)}</a>${links(inner, depth - 1)}</li>`,
        )
        .join('')}</ol>`;

/**
 * The document as one HTML file: no scripts, nothing from elsewhere; it reads on a screen and prints on A4.
 * @param nonce lets the styles in where the page is shown within another one whose policy asks for it; files have none
 */
export const writeHtml = (printed: RoadMapDocument, nonce?: string): Uint8Array => {
  const body = `<main aria-label="${escaped(printed.name)}">
${titleBlock(printed)}
<nav aria-labelledby="contents"><h2 id="contents">${html(printed.contentsTitle)}</h2>${links(printed.sections, 2)}</nav>
${printed.sections.map((each) => section(printed, each, 2)).join('\n')}
</main>`;
  return htmlFile(printed, style(printed), body, nonce);
};
