import { byCodePoint, byName, type ContextAnswer, type ContextQuestion } from '../model';
import type { Heard } from './heard';
import type { RoadMapInput } from './input';

/** What one institution answered to a context question. */
export interface PublicContextAnswer {
  readonly question: ContextQuestion;
  readonly institution: string;
  readonly heldOn: string | null;
  /** The name of the thing that it is about, where the question repeats. */
  readonly thing: string | null;
  readonly value: ContextAnswer['value'];
}

/** Answers to context questions that may be laid at their institution's door; every other leaves no trace. */
export const publicContext = ({ pack, record }: RoadMapInput, heard: Heard): readonly PublicContextAnswer[] => {
  if (record.contextAnswers.length === 0) return [];
  const names = new Map([...record.rosterItems].sort(byName).map(({ id, name }) => [id, name]));
  const order = [...names.keys()];
  const placeOf = ({ item }: ContextAnswer): number => (item === undefined ? -1 : order.indexOf(item));
  return (pack.pack.questions ?? []).flatMap((question) =>
    record.contextAnswers
      .filter((answer) => answer.question === question.id)
      .sort((a, b) => placeOf(a) - placeOf(b) || byCodePoint(a.interview, b.interview))
      .flatMap(({ interview, item, value }): PublicContextAnswer[] => {
        const source = heard.namedSource(interview, question.id, item);
        if (source === undefined) return [];
        const { institution, heldOn } = source;
        return [{ question, institution, heldOn, thing: item === undefined ? null : (names.get(item) ?? null), value }];
      }),
  );
};
