import {
  byCodePoint,
  type Answer,
  type AnswerState,
  type Criterion,
  type CriterionState,
  type Determination,
  type Repeat,
} from '../model';
import { asDetermined, asOne, corroborate, type Corroborated, type CountingState } from './corroboration';

type GivenState = Corroborated['answers'][number];
type Weighed = Pick<Corroborated, 'state' | 'low' | 'high'>;

const caution: readonly CountingState[] = ['unmet', 'partly', 'met'];
const rank = (state: CountingState): number => caution.indexOf(state);

/** Shares are compared rounded to 6 decimals, as priorities are: two of three reach a share written 0.666667. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** What the states of the things amount to, by the rule of the pack. Never asked with none. */
const byRule = (repeat: Repeat, states: readonly CountingState[]): CountingState => {
  const met = states.filter((state) => state === 'met').length;
  switch (repeat.rule) {
    case 'worst':
      return states.reduce((worst, state) => (rank(state) < rank(worst) ? state : worst));
    case 'best':
      return states.reduce((best, state) => (rank(state) > rank(best) ? state : best));
    case 'share':
      if (rounded(met / states.length) >= rounded(repeat.share)) return 'met';
      return states.every((state) => state === 'unmet') ? 'unmet' : 'partly';
  }
};

/**
 * One state out of those of the things: what does not apply is left out; where the low and the high end come to the same, that
 * is the state; else it is contested if accounts of one of the things differ, and unknown if not.
 */
const asWhole = (repeat: Repeat, things: readonly Weighed[]): Weighed => {
  const counting = things.flatMap(({ low, high }) => (low === null || high === null ? [] : { low, high }));
  if (counting.length === 0) return { state: 'na', low: null, high: null };
  const low = byRule(
    repeat,
    counting.map((thing) => thing.low),
  );
  const high = byRule(
    repeat,
    counting.map((thing) => thing.high),
  );
  if (low === high) return { state: low, low, high };
  return { state: things.some(({ state }) => state === 'contested') ? 'contested' : 'unknown', low, high };
};

/**
 * What one account of several things comes to by the rule of the pack: how an interview that spoke of each of them stands. Never
 * contested; `unknown` where it depends on things of which nothing is known.
 */
export const stateOfThings = (repeat: Repeat, states: readonly AnswerState[]): AnswerState => {
  const { state } = asWhole(
    repeat,
    states.map((one) => asOne(new Set([one]))),
  );
  return state === 'contested' ? 'unknown' : state;
};

interface Said {
  /** Answers about this thing, by its id. */
  readonly named: ReadonlyMap<string, readonly Answer[]>;
  /** Answers that name none: they are about every thing that the same interview says nothing of by name. */
  readonly ofAll: readonly Answer[];
}

const sorted = (answers: readonly Answer[]): Said => {
  const named = new Map<string, Answer[]>();
  const ofAll: Answer[] = [];
  for (const answer of answers) {
    if (answer.item === undefined) ofAll.push(answer);
    else {
      const same = named.get(answer.item);
      if (same === undefined) named.set(answer.item, [answer]);
      else same.push(answer);
    }
  }
  return { named, ofAll };
};

/** The answers about one thing, in the order of their interviews: its own, and what was said of all. */
const aboutThing = (own: readonly Answer[], ofAll: readonly Answer[]): readonly Answer[] => {
  const byName = new Set(own.map(({ interview }) => interview));
  const rest = ofAll.filter(({ interview }) => !byName.has(interview));
  return rest.length === 0 ? own : [...own, ...rest].sort((a, b) => byCodePoint(a.interview, b.interview));
};

/**
 * Weighs the answers to a criterion that repeats per thing of a roster: each thing by the ordinary corroboration, then one state
 * by the rule of the pack; a determination of the whole wins. With no thing named yet, what was said of all of them is weighed as
 * for any other criterion. Linear in answers and things, unless interviews speak of all things and also of many by name.
 * @param things the ids of the roster's things, sorted
 */
export const corroborateThings = (
  criterion: Criterion & { readonly repeat: Repeat },
  things: readonly string[],
  given: readonly Answer[] = [],
  determination?: Determination,
): Corroborated => {
  const { named, ofAll } = sorted(given);
  const found = new Map<string, Corroborated>();
  const counts = new Set<Answer>();
  const weigh = (weighed: readonly Answer[]): Corroborated => {
    const thing = corroborate(criterion, weighed);
    for (const [index, answer] of thing.answers.entries()) if (answer.counts) counts.add(weighed[index]!);
    return thing;
  };
  let shared: Corroborated | null = null;
  for (const item of things) {
    const own = named.get(item);
    found.set(item, own === undefined ? (shared ??= weigh(ofAll)) : weigh(aboutThing(own, ofAll)));
  }
  const states = [...found].map(([item, { state }]): { item: string; state: CriterionState } => ({ item, state }));
  const whole = things.length === 0 ? weigh(ofAll) : asWhole(criterion.repeat, [...found.values()]);
  const answers = corroborate(criterion, given).answers.map((answer, index): GivenState => {
    const { item } = given[index]!;
    return { ...answer, ...(item === undefined ? {} : { item }), counts: counts.has(given[index]!) };
  });
  const { state, low, high } = determination === undefined ? whole : asDetermined(criterion, determination);
  return { state, low, high, determined: determination !== undefined, answers, items: states };
};
