import { sourceLanguage } from '../model';
import type { ContextQuestion, Criterion, Requirement, Safeguard } from '../model';
import type { LoadedPack, PlacedCriterion } from '../pack';
import { same, sameText, translationsOf } from './texts';

/** What of a criterion changes what an answer to it says: a person decides whether the answer still holds. */
export const weighty = [
  'statement',
  'question',
  'level',
  'dimension',
  'moved',
  'answer',
  'metWhen',
  'choiceNames',
  'repeat',
] as const;
/** What leaves an answer as it is: how and of whom it is asked, what follows from it, how it is translated. */
export const light = [
  'guidance',
  'ask',
  'evidence',
  'when',
  'bounds',
  'repeatRule',
  'sameAs',
  'step',
  'translation',
] as const;
export type CriterionAspect = (typeof weighty)[number] | (typeof light)[number];

export type RequirementAspect = 'title' | 'summary' | 'sources' | 'target' | 'weight';
export type SafeguardAspect = 'question' | 'effect' | 'when' | 'remedy' | 'source';
export type QuestionAspect = 'question' | 'answer' | 'choices' | 'bounds' | 'repeat' | 'when' | 'guidance' | 'ask';

/** One thing of a pack in two versions: null on a side where it is not. `what` is empty where it was added or removed. */
export interface Changed<Thing, Aspect extends string> {
  readonly id: string;
  readonly before: Thing | null;
  readonly after: Thing | null;
  readonly what: readonly Aspect[];
}

export type CriterionChange = Changed<PlacedCriterion, CriterionAspect>;

/** Everything in which two versions of a pack differ, each list in the order of the newer version, then what is gone. */
export interface PackChanges {
  readonly requirements: readonly Changed<Requirement, RequirementAspect>[];
  readonly criteria: readonly CriterionChange[];
  readonly safeguards: readonly Changed<Safeguard, SafeguardAspect>[];
  readonly questions: readonly Changed<ContextQuestion, QuestionAspect>[];
  /** The names or numbers of the levels. */
  readonly levels: boolean;
}

const noted = <Aspect extends string>(differs: Readonly<Record<Aspect, boolean>>): Aspect[] =>
  (Object.keys(differs) as Aspect[]).filter((aspect) => differs[aspect]);

const metWhenOf = (criterion: Criterion): unknown =>
  criterion.answer === 'status'
    ? null
    : criterion.answer === 'number'
      ? criterion.metWhen.replace(/\s+/gu, '')
      : criterion.metWhen;

const choiceNamesOf = (criterion: Criterion): Readonly<Record<string, unknown>> =>
  criterion.answer === 'choice' ? (criterion.choices ?? {}) : {};

const criterionAspects = (a: PlacedCriterion, b: PlacedCriterion, source: string): CriterionAspect[] => {
  const [was, is] = [a.criterion, b.criterion];
  const names = [choiceNamesOf(was), choiceNamesOf(is)] as const;
  const reworded = {
    statement: !sameText(was.statement, is.statement, source),
    question: !sameText(was.question, is.question, source),
  };
  return noted<CriterionAspect>({
    ...reworded,
    level: was.level !== is.level,
    dimension: was.dimension !== is.dimension,
    moved: a.requirement.id !== b.requirement.id,
    answer: was.answer !== is.answer,
    metWhen: was.answer === is.answer && !same(metWhenOf(was), metWhenOf(is)),
    choiceNames: Object.keys({ ...names[0], ...names[1] }).some(
      (choice) => !sameText(names[0][choice] as string | undefined, names[1][choice] as string | undefined, source),
    ),
    repeat: was.repeat?.over !== is.repeat?.over,
    guidance: !sameText(was.guidance, is.guidance, source),
    ask: !same(was.ask, is.ask),
    evidence: !same(was.evidence ?? [], is.evidence ?? []),
    when: !same(was.when ?? {}, is.when ?? {}),
    bounds: !same('bounds' in was ? was.bounds : null, 'bounds' in is ? is.bounds : null),
    repeatRule: was.repeat?.over === is.repeat?.over && !same(was.repeat, is.repeat),
    sameAs: !same(was.sameAs ?? [], is.sameAs ?? []),
    step: !same(was.step, is.step),
    translation: [was.question, was.statement].some(
      (text, at) => !same(translationsOf(text, source), translationsOf([is.question, is.statement][at], source)),
    ),
  });
};

const changedIn = <Thing, Aspect extends string>(
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
  aspects: (was: Thing, is: Thing) => readonly Aspect[],
): Changed<Thing, Aspect>[] =>
  [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    const what = was !== null && is !== null ? aspects(was, is) : [];
    return was !== null && is !== null && what.length === 0 ? [] : [{ id, before: was, after: is, what }];
  });

export const questionsOf = ({ pack }: LoadedPack): ReadonlyMap<string, ContextQuestion> =>
  new Map((pack.questions ?? []).map((question) => [question.id, question]));

/**
 * What differs between two versions of a pack. Texts are compared in the language in which the older one is written: a
 * translation that was mended rewords nothing.
 */
export const comparePacks = (before: LoadedPack, after: LoadedPack): PackChanges => {
  const source = sourceLanguage(before.pack);
  const other = (a: unknown, b: unknown): boolean => !same(a, b);
  const reworded = (a: Parameters<typeof sameText>[0], b: Parameters<typeof sameText>[1]): boolean =>
    !sameText(a, b, source);
  return {
    requirements: changedIn(before.requirements, after.requirements, (a, b) =>
      noted<RequirementAspect>({
        title: reworded(a.title, b.title),
        summary: reworded(a.summary, b.summary),
        sources: other(a.sources, b.sources),
        target: other(a.target, b.target),
        weight: other(a.weight ?? 1, b.weight ?? 1),
      }),
    ),
    criteria: changedIn(before.criteria, after.criteria, (a, b) => criterionAspects(a, b, source)),
    safeguards: changedIn(before.safeguards, after.safeguards, (a, b) =>
      noted<SafeguardAspect>({
        question: reworded(a.question, b.question),
        effect: a.onNo !== b.onNo,
        when: other(a.when ?? {}, b.when ?? {}),
        remedy: other(a.remedy, b.remedy),
        source: reworded(a.source, b.source),
      }),
    ),
    questions: changedIn(questionsOf(before), questionsOf(after), (a, b) =>
      noted<QuestionAspect>({
        question: reworded(a.question, b.question),
        answer: a.answer !== b.answer,
        choices: other(a.choices ?? {}, b.choices ?? {}),
        bounds: other(a.bounds, b.bounds),
        repeat: other(a.repeat, b.repeat),
        when: other(a.when ?? {}, b.when ?? {}),
        guidance: reworded(a.guidance, b.guidance),
        ask: other(a.ask ?? [], b.ask ?? []),
      }),
    ),
    levels: other(before.pack.levels, after.pack.levels),
  };
};
