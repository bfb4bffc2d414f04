import { placesOf, type RoadMapDocument, type Section, type Shade } from '../model';
import { bars, colours, ramp } from '../palette';

/** A text as a CSS string: anything but plain letters and digits as an escape, so that it cannot end the string or the element. */
const cssString = (text: string): string =>
  `"${[...text].map((c) => (/[A-Za-z0-9 .]/.test(c) ? c : `\\${c.codePointAt(0)!.toString(16)} `)).join('')}"`;

const pageCounter = ({ pageLine }: RoadMapDocument): string =>
  placesOf(pageLine)
    .map(({ text, place }) => (place ? `counter(${text === 'page' ? 'page' : 'pages'})` : cssString(text)))
    .join(' ');

const sharesOf = (sections: readonly Section[]): number[] =>
  sections.flatMap(({ blocks, sections: inner }) => [
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.table.columns.map(({ share }) => share) : [])),
    ...sharesOf(inner),
  ]);

const shades = (Object.entries(ramp) as [`${Shade}`, { fill: string; ink: string }][])
  .map(([shade, { fill, ink }]) => `.s${shade}{background:#${fill};color:#${ink}}`)
  .join('\n');

const barLooks = (Object.entries(bars) as [keyof typeof bars, (typeof bars)[keyof typeof bars]][])
  .map(([kind, { fill, ink }]) => `.bar.${kind}{background:#${fill};color:#${ink}}`)
  .join('\n');

/** The one style element of the page: no fonts, pictures or sheets from elsewhere. */
export const style = (printed: RoadMapDocument): string => {
  const widths = [...new Set(sharesOf(printed.sections))]
    .filter((share) => share > 0)
    .sort((a, b) => a - b)
    .map((share) => `.w${share}{width:${share}%}`)
    .join('');
  return `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem 4rem;max-inline-size:56rem;color:#${colours.ink};background:#fff;
font:15px/1.5 "Noto Sans","Noto Sans Arabic","Noto Naskh Arabic","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;break-after:avoid;text-wrap:balance}
h1{font-size:32px;margin:.2em 0}h2{font-size:24px;margin:2.5em 0 .6em;color:#${colours.accent}}
h3{font-size:18px;margin:2em 0 .5em;color:#${colours.accent}}h4{font-size:15px;margin:1.6em 0 .4em;text-wrap:pretty}
p{margin:.5em 0;max-inline-size:75ch;white-space:normal}
.lead{font-weight:600}.small{font-size:13px;color:#${colours.quiet}}
.draft{display:inline-block;padding:.2em .7em;border:1px solid #${colours.ink};font-size:13px;letter-spacing:.02em}
.programme{font-size:18px;color:#${colours.quiet};margin-block-start:3em}.subtitle{font-size:18px}
.title{padding-block-end:2rem;border-block-end:1px solid #${colours.rule}}
.notice{font-size:13px}
nav ol{list-style:none;padding:0}nav ol ol{padding-inline-start:1.5em;font-size:13px}
nav a{display:inline-block;padding-block:.3em;color:#${colours.accent};text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}
ul{padding-inline-start:1.4em;max-inline-size:75ch}
.facts{margin:1em 0;border-block-start:1px solid #${colours.rule}}
.facts div{display:grid;grid-template-columns:11rem 1fr;column-gap:1rem;padding:.35em 0;border-block-end:1px solid #${colours.rule};
break-inside:avoid;font-size:13px;line-height:1.4}
.facts dt{grid-column:1;color:#${colours.quiet}}.facts dd{grid-column:2;margin:0}
table{border-collapse:collapse;inline-size:100%;margin:1em 0;font-size:13px;line-height:1.3;font-variant-numeric:tabular-nums;
table-layout:fixed}
caption{text-align:start;font-weight:600;padding-block-end:.5em;font-size:13px;break-after:avoid}
th,td{text-align:start;vertical-align:top;padding:.4em .5em;border-block-end:1px solid #${colours.rule};hyphens:auto}
thead th{background:#${colours.head};border-block-end:1.5px solid #${colours.ink};hyphens:manual;overflow-wrap:normal}
tbody th{font-weight:400}.strong{font-weight:600}
tr{break-inside:avoid}thead{display:table-header-group}
.unknown{background:repeating-linear-gradient(135deg,#fff 0 4px,#${colours.rule} 4px 5px);font-weight:600}
.level{border:solid #fff;border-width:1px 3px;text-align:center;vertical-align:middle;font-weight:600}
.range{padding:0;position:relative;block-size:2.4em}
.end{position:absolute;inset-block:0;inline-size:50%;display:flex;align-items:center;padding-inline:.25em}
.end:first-child{inset-inline-start:0;justify-content:flex-end}.end:nth-child(2){inset-inline-end:0}
.said{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scale{list-style:none;display:flex;flex-wrap:wrap;gap:0;padding:0;font-size:13px;max-inline-size:none}.scale li{padding:.3em .8em}
.facts{display:grid;grid-template-columns:1fr 1fr;column-gap:1.5rem}.facts div{grid-column:1/-1}.facts .short{grid-column:auto;grid-template-columns:7rem 1fr}
.timeline{font-size:11px;line-height:1.25}.timeline td,.timeline th{padding:.15em .3em;hyphens:manual}
.timeline .number{inline-size:2.2rem}.timeline .what{inline-size:40%}.timeline thead td{text-align:center;color:#${colours.quiet};padding:.1em 0}
.timeline .year{border-inline-start:1px solid #${colours.rule}}.timeline th.year{text-align:start}
.timeline .bar{padding:0;text-align:center;line-height:1}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3em 1.5em;font-size:13px;max-inline-size:none}
.legend .bar{display:inline-block;inline-size:2em;text-align:center}
${barLooks}
.dense{font-size:12px}
.keep{white-space:nowrap}bdi{unicode-bidi:isolate}
${shades}
${widths}
@page{size:A4;margin:22mm 20mm;@bottom-center{content:${pageCounter(printed)};font:10px "Noto Sans",sans-serif;color:#${colours.quiet}}}
@page wide{size:A4 landscape;margin:18mm 16mm}
@page :first{@bottom-center{content:""}}
@media print{
body{max-inline-size:none;padding:0;font-size:10pt}
h1{font-size:24pt}h2{font-size:16pt;margin-block-start:0}h3{font-size:12.5pt}h4{font-size:10.5pt}
.page,nav{break-before:page}.wide{page:wide}.title{border:0;padding-block-start:20mm}
table,.facts div,.small,.notice,.scale{font-size:8.5pt}.dense{font-size:7.5pt}.timeline{font-size:7pt}
.level,.end,.scale li,.bar,thead th,thead td{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p,ul{max-inline-size:none;orphans:3;widows:3}
nav a{color:inherit;padding-block:0}
}
`;
};
