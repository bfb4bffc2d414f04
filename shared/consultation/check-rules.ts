import { quoted } from '../source';
import type { Path } from '../source';
import type { ConsultationCheck } from './check';

/** Periods run forward. Days are written `YYYY-MM-DD`, so that the order of the texts is the order of the days. */
export const checkPeriods = ({ entries, report }: ConsultationCheck): void => {
  const period = (from: string | undefined, to: string | undefined, path: Path, what: string): void => {
    if (from !== undefined && to !== undefined && to < from)
      report('period-reversed', path, `${what} ends on ${to}, before it begins on ${from}.`);
  };
  period(entries.startsOn, entries.endsOn, ['consultation', 'endsOn'], 'The consultation');
  for (const { value, path } of entries.interventions)
    period(value.from, value.to, [...path, 'to'], `The intervention ${quoted(value.id)}`);

  const starts = new Map<string, string>();
  for (const { value } of entries.edits) if (value.field === 'starts') starts.set(value.step, value.value);
  for (const { value, path } of entries.edits)
    if (value.field === 'ends')
      period(starts.get(value.step), value.value, [...path, 'value'], `As edited, ${quoted(value.step)}`);
};

/** The schedule counts months from here; calendars of the far past and future are not what it knows. */
export const checkStart = ({ entries: { roadMapStart }, report }: ConsultationCheck): void => {
  if (roadMapStart !== undefined && (roadMapStart < '2000-01-01' || roadMapStart > '2999-12-31'))
    report(
      'day-out-of-range',
      ['consultation', 'roadMapStart'],
      `The road map begins on ${roadMapStart}; a day between 2000-01-01 and 2999-12-31 was expected.`,
    );
};

/** Only a block can be lifted (design 6): a prohibition by nobody, and the rest withholds nothing. */
export const checkLifts = ({ entries, pack, report }: ConsultationCheck): void => {
  for (const { value, path } of entries.safeguards) {
    const effect = pack.safeguards.get(value.safeguard)?.onNo;
    if (value.lift === undefined || effect === undefined || effect === 'block') continue;
    const reason =
      effect === 'prohibit'
        ? 'prohibits, and nobody can lift a prohibition'
        : `is a ${effect}, which withholds nothing`;
    report('lift-refused', [...path, 'lift'], `The safeguard ${quoted(value.safeguard)} ${reason}; take the lift out.`);
  }
};
