import {
  placesOf,
  type Block,
  type Cell,
  type Column,
  type Fact,
  type RoadMapDocument,
  type Section,
  type Table,
} from '../model';
import { escaped } from '../xml';
import { html } from './text';

/** Paragraphs take their direction from their own text, so that one that is not yet translated still reads rightly. */
const paragraph = (tag: string, className: string, text: string): string =>
  `<${tag} class="${className}" dir="auto">${html(text)}</${tag}>`;

const facts = (items: readonly Fact[]): string =>
  `<dl class="facts">${items
    .map(
      ({ term, paragraphs }) =>
        `<div><dt>${html(term)}</dt>${paragraphs.map((text) => `<dd dir="auto">${html(text)}</dd>`).join('')}</div>`,
    )
    .join('')}</dl>`;

const cell = ({ text, level, strong }: Cell): string => {
  if (level === undefined) return `<td dir="auto"${strong === true ? ' class="strong"' : ''}>${html(text)}</td>`;
  const { low, high } = level;
  if (low.label === high.label) return `<td class="level s${low.shade}">${html(text)}</td>`;
  return (
    `<td class="level range"><span class="end s${low.shade}" aria-hidden="true">${html(low.label)}</span>` +
    `<span class="end s${high.shade}" aria-hidden="true">${html(high.label)}</span>` +
    `<span class="said">${html(text)}</span></td>`
  );
};

const row = (cells: readonly Cell[]): string => {
  const [heading, ...rest] = cells;
  return `<tr><th scope="row" dir="auto">${html(heading?.text ?? '')}</th>${rest.map(cell).join('')}</tr>`;
};

/** The columns that paper has room for, with their cells. */
const onPaper = ({ columns, rows }: Table): { columns: readonly Column[]; rows: readonly (readonly Cell[])[] } => ({
  columns: columns.filter(({ share }) => share > 0),
  rows: rows.map((cells) => cells.filter((_, i) => columns[i]!.share > 0)),
});

const table = (printed: RoadMapDocument, number: number, given: Table): string => {
  const { columns, rows } = onPaper(given);
  const caption = placesOf(printed.tableLabel)
    .map(({ text, place }) => (place ? html(text === 'number' ? String(number) : given.caption) : html(text)))
    .join('');
  const widths = columns.map(({ share }) => `<col class="w${share}">`).join('');
  const heads = columns.map(({ heading }) => `<th scope="col">${html(heading)}</th>`).join('');
  return (
    `<table id="table-${number}"><caption dir="auto">${caption}</caption><colgroup>${widths}</colgroup>` +
    `<thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
  );
};

const block = (printed: RoadMapDocument, given: Block): string => {
  switch (given.kind) {
    case 'paragraph':
      return paragraph('p', given.role, given.text);
    case 'list':
      return `<ul>${given.items.map((item) => `<li dir="auto">${html(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return facts(given.facts);
    case 'table':
      return table(printed, given.number, given.table);
    case 'scale':
      return `<ul class="scale" aria-label="${escaped(given.label)}">${given.entries
        .map(({ shade, label }) => `<li class="s${shade}">${html(label)}</li>`)
        .join('')}</ul>`;
  }
};

/** A section and those within it, under headings of one level and the next. */
export const section = (printed: RoadMapDocument, given: Section, level: number): string => {
  const className = [given.newPage === true ? 'page' : '', given.landscape === true ? 'wide' : '']
    .filter(Boolean)
    .join(' ');
  return (
    `<section id="${escaped(given.id)}"${className === '' ? '' : ` class="${className}"`}>` +
    `<h${level} dir="auto">${html(given.title)}</h${level}>` +
    given.blocks.map((each) => block(printed, each)).join('') +
    given.sections.map((each) => section(printed, each, level + 1)).join('') +
    '</section>'
  );
};

export const titleBlock = ({ titlePage }: RoadMapDocument): string =>
  `<header class="title"><p class="draft">${html(titlePage.draft)}</p>` +
  `<p class="programme" dir="auto">${html(titlePage.programme)}</p><h1 class="name">${html(titlePage.title)}</h1>` +
  `<p class="subtitle" dir="auto">${html(titlePage.subtitle)}</p>${facts(titlePage.facts)}` +
  `${titlePage.notices.map((notice) => paragraph('p', 'notice', notice)).join('')}</header>`;
