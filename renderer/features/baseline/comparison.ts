import type {
  ConsultationRecord,
  CriterionFinding,
  Determination,
  Findings,
  RequirementFinding,
} from '../../../shared/model';
import { answerKey } from '../things';

/** A baseline as it is compared: what was recorded, and what the rules made of it. */
export interface Side {
  readonly record: ConsultationRecord;
  readonly findings: Findings;
}

type Given = CriterionFinding['answers'][number];

/** What one interview says of a statement on either side; null where it says nothing. */
export interface AnswerChange {
  readonly interview: string;
  /** The thing that it is about, where the criterion repeats. */
  readonly item: string | undefined;
  readonly was: Given | null;
  readonly is: Given | null;
}

/** What happened to the state of a statement. */
export type StatementTurn =
  'becameKnown' | 'becameUnknown' | 'becameContested' | 'settled' | 'began' | 'ceased' | 'moved' | 'same';

export interface StatementChange {
  readonly criterion: string;
  readonly was: CriterionFinding;
  readonly is: CriterionFinding;
  readonly turn: StatementTurn;
  readonly answers: readonly AnswerChange[];
  /** Null on both sides where no determination was made, given, changed or withdrawn. */
  readonly determination: { readonly was: Determination | null; readonly is: Determination | null } | null;
}

/** What happened to the level of a requirement; `target`: only the target differs; `answers`: only what stands behind it. */
export type LevelTurn = 'rose' | 'fell' | 'surer' | 'lessSure' | 'applicability' | 'target' | 'answers';

export interface RequirementChange {
  readonly was: RequirementFinding;
  readonly is: RequirementFinding;
  readonly turn: LevelTurn;
  readonly statements: readonly StatementChange[];
}

const stateTurn = (was: CriterionFinding, is: CriterionFinding): StatementTurn => {
  if (was.applicable !== is.applicable) return is.applicable ? 'began' : 'ceased';
  if (was.state === is.state) return 'same';
  if (is.state === 'contested') return 'becameContested';
  if (was.state === 'unknown') return 'becameKnown';
  if (is.state === 'unknown') return 'becameUnknown';
  return was.state === 'contested' ? 'settled' : 'moved';
};

const sameAnswer = (a: Given | null, b: Given | null): boolean => a?.value === b?.value && a?.basis === b?.basis;

const answerChanges = (was: CriterionFinding, is: CriterionFinding): readonly AnswerChange[] => {
  const before = new Map(was.answers.map((answer) => [answerKey(answer), answer]));
  const after = new Map(is.answers.map((answer) => [answerKey(answer), answer]));
  const either = new Map([...before, ...after]);
  return [...either]
    .map(([key, { interview, item }]) => ({
      ...{ interview, item },
      was: before.get(key) ?? null,
      is: after.get(key) ?? null,
    }))
    .filter((change) => !sameAnswer(change.was, change.is));
};

const determinationsOf = ({ determinations }: ConsultationRecord): ReadonlyMap<string, Determination> =>
  new Map(determinations.map((determination) => [determination.criterion, determination]));

const levelTurn = (was: RequirementFinding, is: RequirementFinding): LevelTurn => {
  if (was.low === null || was.high === null || is.low === null || is.high === null)
    return was.low === is.low ? 'answers' : 'applicability';
  if (is.low !== was.low) return is.low > was.low ? 'rose' : 'fell';
  if (is.high !== was.high) return is.high < was.high ? 'surer' : 'lessSure';
  return is.target === was.target ? 'answers' : 'target';
};

/**
 * What differs between two baselines of one consultation, requirement by requirement in the order of the pack: the level and
 * the target, the statements behind them, and the answers and determinations that account for it.
 */
export const compare = (before: Side, after: Side): readonly RequirementChange[] => {
  const [decidedThen, decidedNow] = [determinationsOf(before.record), determinationsOf(after.record)];
  const now = new Map(after.findings.requirements.map((requirement) => [requirement.id, requirement]));
  return before.findings.requirements.flatMap((was) => {
    const is = now.get(was.id);
    if (!is) return [];
    const found = new Map(is.criteria.map((criterion) => [criterion.id, criterion]));
    const statements = was.criteria.flatMap((then): StatementChange[] => {
      const present = found.get(then.id);
      if (!present) return [];
      const [old, current] = [decidedThen.get(then.id) ?? null, decidedNow.get(then.id) ?? null];
      const decided = old?.value !== current?.value || old?.rationale !== current?.rationale;
      const answers = answerChanges(then, present);
      const turn = stateTurn(then, present);
      if (turn === 'same' && !decided && answers.length === 0) return [];
      const determination = decided ? { was: old, is: current } : null;
      return [{ criterion: then.id, was: then, is: present, turn, answers, determination }];
    });
    const turn = levelTurn(was, is);
    return turn === 'answers' && statements.length === 0 ? [] : [{ was, is, turn, statements }];
  });
};

/** How much of each kind a comparison holds. */
export const countsOfComparison = (changes: readonly RequirementChange[]) => {
  const turned = (turn: LevelTurn): number => changes.filter((change) => change.turn === turn).length;
  const statements = changes.flatMap((change) => change.statements);
  const became = (...turns: readonly StatementTurn[]): number =>
    statements.filter(({ turn }) => turns.includes(turn)).length;
  return {
    rose: turned('rose'),
    fell: turned('fell'),
    becameKnown: became('becameKnown'),
    settled: became('settled'),
    reopened: became('becameContested', 'becameUnknown'),
    byAnswer: statements.filter(({ turn, answers }) => turn !== 'same' && answers.length > 0).length,
    byDetermination: statements.filter(({ turn, determination }) => turn !== 'same' && determination).length,
  };
};
