import type { Indicator, Step } from '../model';
import type { Context } from './context';

/** An indicator as a log-frame prints it. */
export interface IndicatorText {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly verification: string;
}

type Measure = Indicator['baseline'];

/** Units that are written after the figure; a unit such as "yes/no" describes the answer and is not. */
const followsFigures = (unit: string): boolean => unit !== '' && !unit.includes('/');

/** `answered`: a plain text is what somebody answered, and no text of the pack. */
const measured = ({ voice }: Context, value: Exclude<Measure, undefined>, unit: string, answered: boolean): string => {
  if (typeof value !== 'number') {
    const text = answered && typeof value === 'string' ? voice.text(value) : voice.pack(value);
    return /^[\d.,–]+$/.test(text) && followsFigures(unit)
      ? voice.say('document:indicator.measure', { value: text, unit })
      : text;
  }
  const figure = voice.number(value);
  return followsFigures(unit) ? voice.say('document:indicator.measure', { value: figure, unit }) : figure;
};

/**
 * The indicator of a step; null if it has none. One that a person wrote says all in one text, and the rest is empty. A baseline that may not be said, or is not yet known, is to be
 * measured.
 */
export const indicatorText = (context: Context, { indicator }: Step): IndicatorText | null => {
  const { voice } = context;
  if (indicator === null) return null;
  if (typeof indicator === 'string') {
    return { name: voice.text(indicator), unit: '', baseline: '', target: '', verification: '' };
  }
  const open = voice.say('document:indicator.toAgree');
  const unit = indicator.unit === undefined ? '' : voice.packLine(indicator.unit);
  const { baseline, target, verification } = indicator;
  return {
    name: voice.pack(indicator.name),
    unit,
    baseline:
      baseline === undefined || baseline === 'from-answer'
        ? voice.say('document:indicator.toMeasure')
        : measured(context, baseline, unit, true),
    target: target === undefined ? open : measured(context, target, unit, false),
    verification: verification === undefined ? open : voice.pack(verification),
  };
};
