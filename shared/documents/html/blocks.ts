import {
  placesOf,
  type Bar,
  type Block,
  type Cell,
  type Column,
  type Fact,
  type RoadMapDocument,
  type Section,
  type Table,
  type Timeline,
} from '../model';
import { bars } from '../palette';
import { escaped } from '../../office';
import { html, speaking } from './text';

/** Paragraphs take their direction from their own text, so that one that is not yet translated still reads rightly. */
const paragraph = (tag: string, className: string, text: string): string =>
  `<${tag} class="${className}" ${speaking(text)}>${html(text)}</${tag}>`;

const facts = (items: readonly Fact[]): string =>
  `<dl class="facts">${items
    .map(
      ({ term, paragraphs, short = false }) =>
        `<div${short ? ' class="short"' : ''}><dt>${html(term)}</dt>${paragraphs.map((text) => `<dd ${speaking(text)}>${html(text)}</dd>`).join('')}</div>`,
    )
    .join('')}</dl>`;

/** Words that a reader hears and does not see. */
const heard = (text: string): string => `<span class="said">${html(text)}</span>`;

const contestedSign = '<span aria-hidden="true"> ◆</span>';

/** A level fills its cell; a range fills two halves and is read across them: 1 – 3. */
const levelCell = ({ text, level, sign }: Cell): string => {
  if (level === undefined) {
    if (sign === undefined) return `<td class="level">${html(text)}</td>`;
    return `<td class="level"><span aria-hidden="true">${html(sign)}</span>${heard(text)}</td>`;
  }
  const { low, high, notKnown, contested } = level;
  if (notKnown) return `<td class="level unknown">${html(text)}</td>`;
  const mark = contested ? contestedSign : '';
  if (low.label === high.label) {
    return `<td class="level s${low.shade}"><span aria-hidden="true">${html(low.label)}</span>${mark}${heard(text)}</td>`;
  }
  return (
    `<td class="level range"><span class="end s${low.shade}" aria-hidden="true">${html(low.label)} –</span>` +
    `<span class="end s${high.shade}" aria-hidden="true">${html(high.label)}${mark}</span>${heard(text)}</td>`
  );
};

const textCell = ({ text, strong }: Cell): string =>
  `<td ${speaking(text)}${strong === true ? ' class="strong"' : ''}>${html(text)}</td>`;

const row = (cells: readonly Cell[], isLevel: readonly boolean[]): string => {
  const [heading, ...rest] = cells;
  const others = rest.map((cell, i) => (isLevel[i + 1] === true ? levelCell(cell) : textCell(cell)));
  return `<tr><th scope="row" ${speaking(heading?.text ?? '')}>${html(heading?.text ?? '')}</th>${others.join('')}</tr>`;
};

/** The columns that paper has room for, with their cells. */
const onPaper = ({ columns, rows }: Table): { columns: readonly Column[]; rows: readonly (readonly Cell[])[] } => ({
  columns: columns.filter(({ share }) => share > 0),
  rows: rows.map((cells) => cells.filter((_, i) => columns[i]!.share > 0)),
});

/** A label with its number and caption, such as "Table 3. Matrix of steps". */
const labelled = (label: string, number: number, caption: string): string =>
  placesOf(label)
    .map(({ text, place }) => html(place ? (text === 'number' ? String(number) : caption) : text))
    .join('');

const table = (printed: RoadMapDocument, number: number, given: Table): string => {
  const { columns, rows } = onPaper(given);
  const caption = labelled(printed.tableLabel, number, given.caption);
  const alternative = given.alternative === undefined ? '' : heard(` ${given.alternative}`);
  const isLevel = columns.map((_, i) => rows.some((cells) => cells[i]?.level !== undefined));
  const widths = columns.map(({ share }) => `<col class="w${share}">`).join('');
  const heads = columns.map(({ heading }) => `<th scope="col">${html(heading)}</th>`).join('');
  return (
    `<table id="table-${number}"${given.dense === true ? ' class="dense"' : ''}><caption dir="auto">${caption}${alternative}</caption><colgroup>${widths}</colgroup>` +
    `<thead><tr>${heads}</tr></thead><tbody>${rows.map((cells) => row(cells, isLevel)).join('')}</tbody></table>`
  );
};

const bar = ({ number, text, kind, from, to, said }: Bar, starts: readonly number[], count: number): string => {
  const paper = (start: number, end: number): string =>
    Array.from({ length: end - start }, (_, i) => `<td${starts.includes(start + i) ? ' class="year"' : ''}></td>`).join(
      '',
    );
  return (
    `<tr><td>${html(number)}</td><th scope="row" ${speaking(text)}>${html(text)}</th>${paper(0, from)}` +
    `<td class="bar ${kind}" colspan="${to - from + 1}"><span aria-hidden="true">${bars[kind].sign}</span>` +
    `${heard(said)}</td>${paper(to + 1, count)}</tr>`
  );
};

/** Steps over time as a table, so that it can be read aloud, copied and printed like the rest. */
const timelineFigure = (printed: RoadMapDocument, number: number, timeline: Timeline): string => {
  const { years, legend, heading } = timeline;
  const count = years.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = years.map((_, i) => years.slice(0, i).reduce((sum, { columns }) => sum + columns.length, 0));
  const entries = legend.entries.map(
    ({ kind, label }) =>
      `<li><span class="bar ${kind}" aria-hidden="true">${bars[kind].sign}</span> ${html(label)}</li>`,
  );
  const heads = years.map(
    ({ label, columns }) => `<th scope="colgroup" class="year" colspan="${columns.length}">${html(label)}</th>`,
  );
  const months = years.flatMap(({ columns }) =>
    columns.map((column, i) => `<td${i === 0 ? ' class="year"' : ''} aria-hidden="true">${html(column)}</td>`),
  );
  return (
    `<ul class="legend" aria-label="${escaped(legend.label)}">${entries.join('')}</ul>` +
    `<table class="timeline" id="figure-${number}"><caption dir="auto">${labelled(printed.figureLabel, number, timeline.caption)}` +
    `${heard(` ${timeline.alternative}`)}</caption><colgroup><col class="number"><col class="what"><col span="${count}"></colgroup>` +
    `<thead><tr><td rowspan="2"></td><th scope="col" rowspan="2">${html(heading)}</th>${heads.join('')}</tr>` +
    `<tr>${months.join('')}</tr></thead><tbody>${timeline.bars.map((each) => bar(each, starts, count)).join('')}</tbody></table>`
  );
};

const block = (printed: RoadMapDocument, given: Block): string => {
  switch (given.kind) {
    case 'paragraph':
      return paragraph('p', given.role, given.text);
    case 'list':
      return `<ul>${given.items.map((item) => `<li ${speaking(item)}>${html(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return facts(given.facts);
    case 'table':
      return table(printed, given.number, given.table);
    case 'timeline':
      return timelineFigure(printed, given.number, given.timeline);
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
    `<h${level} ${speaking(given.title)}>${html(given.title)}</h${level}>` +
    given.blocks.map((each) => block(printed, each)).join('') +
    given.sections.map((each) => section(printed, each, level + 1)).join('') +
    '</section>'
  );
};

export const titleBlock = ({ titlePage }: RoadMapDocument): string =>
  `<header class="title"><p class="draft">${html(titlePage.draft)}</p>` +
  `<p class="programme" ${speaking(titlePage.programme)}>${html(titlePage.programme)}</p><h1 class="name">${html(titlePage.title)}</h1>` +
  `<p class="subtitle" dir="auto">${html(titlePage.subtitle)}</p>${facts(titlePage.facts)}` +
  `${titlePage.notices.map((notice) => paragraph('p', 'notice', notice)).join('')}</header>`;
