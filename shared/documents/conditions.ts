import type { Condition, Step } from '../model';
import type { Context } from './context';

/** More unanswered safeguards than this are counted; the annex names them all. */
const namedAtMost = 8;

/**
 * What a step waits for or carries, as sentences: what will settle it, or the number of the step that does. The questions
 * themselves stand once, in the annex, since most of them bear on many steps.
 */
export const conditionTexts = (
  { voice }: Context,
  { conditions }: Step,
  remedyNumbers: ReadonlyMap<string, number>,
): string[] => {
  const sentence = ({ safeguard, standing, question, remedy, lift }: Condition): string => {
    const named = { safeguard: voice.line(safeguard) };
    if (standing === 'lifted' && lift !== null) {
      const { official, reason, until } = lift;
      return voice.say('document:condition.lifted', {
        ...named,
        official: voice.line(official),
        reason: voice.text(reason),
        until: voice.date(until),
      });
    }
    const number = remedyNumbers.get(safeguard);
    if (number !== undefined) return voice.say('document:condition.remedyStep', { ...named, number });
    return voice.say('document:condition.toSettle', { ...named, remedy: voice.pack(remedy ?? question) });
  };
  const idsOf = (some: readonly Condition[]): string[] => some.map(({ safeguard }) => voice.line(safeguard));
  const open = idsOf(conditions.filter(({ standing }) => standing === 'unanswered'));
  const unanswered =
    open.length === 0
      ? []
      : open.length > namedAtMost
        ? [voice.say('document:condition.unansweredCount', { count: open.length })]
        : [voice.say('document:condition.unanswered', { safeguards: voice.list(open) })];
  const settled = conditions.filter(({ standing }) => standing !== 'unanswered');
  // A note stops nothing: its question stands once, in the annex, and not again under each of the steps that it touches.
  const isNote = ({ effect, standing, safeguard }: Condition): boolean =>
    effect === 'note' && standing === 'no' && !remedyNumbers.has(safeguard);
  const noted = idsOf(settled.filter(isNote));
  return [
    ...settled.filter((condition) => !isNote(condition)).map(sentence),
    ...(noted.length === 0 ? [] : [voice.say('document:condition.noted', { safeguards: voice.list(noted) })]),
    ...unanswered,
  ];
};
