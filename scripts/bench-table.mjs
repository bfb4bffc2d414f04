// The table of the measurements, as it is printed and as it stands in docs/performance.md.

/** @typedef {import('../tests/bench/measure').Axis} Axis */
/** @typedef {import('../tests/bench/measure').Timing} Timing */

/** @param {number} value */
const figure = (value) => (Math.abs(value) < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

/** @param {Timing} timing @param {string} unit */
const shown = ({ median, low, high }, unit) =>
  low === high ? `${figure(median)} ${unit}` : `${figure(median)} ${unit} (${figure(low)}–${figure(high)})`;

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {Axis} axis */
const row = ({ axis, waymark, limit, limitIs, peers = [], unit = 'ms', goal, result, met, why }) => {
  const against = [{ name: limitIs, timing: limit }, ...peers].map(
    ({ name, timing }) => `${name}: ${shown(timing, unit)}`,
  );
  const end = met ? 'met' : why === undefined ? '**not met**' : `**not met**: ${why}`;
  return `| ${[axis, shown(waymark, unit), against.join('<br>'), goal, result, end].map(cell).join(' | ')} |`;
};

/** One row an axis, in Markdown. @param {Axis[]} axes */
export const tableOf = (axes) =>
  [
    '| axis | Waymark, median (middle half) | against, in the same run | goal | measured | |',
    '|---|---|---|---|---|---|',
    ...axes.map(row),
  ].join('\n');

const [begin, end] = ['<!-- table of npm run bench -- --write -->', '<!-- end of the table -->'];

/** The page with this table in the place that its two marks name. @param {string} page @param {string} table */
export const withTable = (page, table) => {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has lost the marks ${begin} and ${end}.`);
  return `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
};
