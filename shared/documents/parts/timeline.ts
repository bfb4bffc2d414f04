import type { Context } from '../context';
import type { Bar, Timeline } from '../model';
import type { StepText } from '../steps';

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDay = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** How many months a column takes, and the most columns that a page set across can show. */
const widths = [1, 3, 12, 60] as const;
const mostColumns = 40;

/** One line of the picture holds about so many characters; the matrix has the whole text. */
const lineAtMost = 66;

const shortened = (action: string): string => {
  const line = action.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= lineAtMost) return line;
  const cut = characters.slice(0, lineAtMost).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > lineAtMost / 2 ? cut.slice(0, word) : cut}…`;
};

const kinds = ['need', 'establish', 'remedy'] as const;

/** The steps over time, in the order of the road map; null where there is none. */
export const timelineOf = ({ voice }: Context, steps: readonly StepText[]): Timeline | null => {
  if (steps.length === 0) return null;
  const { say } = voice;
  const starts = steps.map(({ step }) => monthOf(step.starts));
  const first = Math.min(...starts);
  const last = Math.max(...steps.map(({ step }) => monthOf(step.ends)), first);
  const width = widths.find((months) => (last - first) / months < mostColumns - 1) ?? 120;
  const begin = first - (first % width);
  const count = Math.floor((last - begin) / width) + 1;
  const years: { label: string; columns: string[] }[] = [];
  for (let column = 0; column < count; column += 1) {
    const day = firstDay(begin + column * width);
    const label = day.slice(0, 4);
    if (years.at(-1)?.label !== label) years.push({ label, columns: [] });
    years.at(-1)!.columns.push(width === 1 ? voice.month(day) : width === 3 ? voice.quarter(day) : '');
  }
  const columnOf = (day: string): number => Math.floor((monthOf(day) - begin) / width);
  const bars = steps.map(({ step, number, action }): Bar => {
    const from = columnOf(step.starts);
    return {
      number: String(number),
      text: shortened(action),
      kind: step.kind,
      from,
      // An end that a person set before the start still shows the step, where it starts.
      to: Math.max(from, columnOf(step.ends)),
      said: say('document:timeline.bar', { starts: voice.date(step.starts), ends: voice.date(step.ends) }),
    };
  });
  const days = [...steps.map(({ step }) => step.ends)].sort();
  const span = {
    count: steps.length,
    first: voice.date(firstDay(first)),
    last: voice.date(days.at(-1) ?? firstDay(last)),
  };
  return {
    caption: say('document:timeline.caption', span),
    alternative: say('document:timeline.alternative', span),
    heading: say('document:column.step'),
    years,
    legend: {
      label: say('document:timeline.legend'),
      entries: kinds
        .filter((kind) => steps.some(({ step }) => step.kind === kind))
        .map((kind) => ({ kind, label: say(`domain:stepKind.${kind}`) })),
    },
    bars,
  };
};
