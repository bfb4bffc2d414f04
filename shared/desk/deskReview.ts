import type { ConsultationRecord, CriterionFinding, Criterion, Findings, Interview } from '../model';
import type { LoadedPack } from '../pack';
import { determinedState } from '../scoring';

/**
 * What became of an answer that was read from documents: a meeting or a determination says the same, says otherwise, or
 * nobody has said anything yet.
 */
export type DeskStanding = 'confirmed' | 'contradicted' | 'toConfirm';

/** A desk review reads an institution's documents before the mission; what it answers was not asked of anybody. */
export const isDeskReview = ({ mode }: Pick<Interview, 'mode'>): boolean => mode === 'deskReview';

type Given = CriterionFinding['answers'][number];
type Finding = Pick<CriterionFinding, 'state' | 'determined' | 'answers'>;

/**
 * Compares an answer from documents with what was said in meetings. A determination decides; otherwise one meeting that
 * says something else contradicts, whatever others say. What nobody knows settles nothing, and documents that are silent
 * (state unknown) can only be answered, not contradicted.
 * Where the criterion repeats, meetings that spoke of the same thing are looked at, or of all of them.
 * @param read the answer from documents
 * @param desk the ids of the desk reviews of the consultation
 */
const deskStanding = (read: Given, finding: Finding, desk: ReadonlySet<string>): DeskStanding => {
  const said = finding.determined
    ? [finding.state]
    : finding.answers
        .filter(({ interview, item }) => !desk.has(interview) && (item === read.item || item === undefined))
        .map(({ state }) => state);
  const known = said.filter((state) => state !== 'unknown');
  if (known.length === 0) return 'toConfirm';
  return read.state === 'unknown' || known.every((state) => state === read.state) ? 'confirmed' : 'contradicted';
};

/**
 * What became of each answer to a criterion that was read from documents, by desk review and, after a space, the thing that it is
 * about; empty where there is none.
 * @param answers the answers of the criterion's finding
 */
export const deskStandings = (
  record: Pick<ConsultationRecord, 'interviews' | 'determinations'>,
  criterion: Criterion,
  answers: CriterionFinding['answers'],
): ReadonlyMap<string, DeskStanding> => {
  const desk = new Set(record.interviews.filter(isDeskReview).map(({ id }) => id));
  const read = answers.filter(({ interview }) => desk.has(interview));
  if (read.length === 0) return new Map();
  const determination = record.determinations.find((known) => known.criterion === criterion.id);
  const determined = determination !== undefined;
  const state = determined ? (determinedState(criterion, determination.value) ?? 'unknown') : 'unknown';
  return new Map(
    read.map((answer) => [
      `${answer.interview} ${answer.item ?? ''}`,
      deskStanding(answer, { state, determined, answers }, desk),
    ]),
  );
};

/** One answer from documents on the work list. */
export interface DeskItem {
  readonly criterion: Criterion;
  /** The desk review that holds the answer. */
  readonly interview: string;
  readonly answer: CriterionFinding['answers'][number];
  readonly standing: DeskStanding;
  /** Whether a document is named for it. */
  readonly evidenced: boolean;
  /** The institutions that can confirm it: those of a kind that the pack asks, in the order of the record. */
  readonly toAsk: readonly string[];
}

/** Every answer from documents, in the order of the pack, with what became of it and who can confirm it. */
export const deskWork = (pack: LoadedPack, record: ConsultationRecord, findings: Findings): readonly DeskItem[] => {
  const desk = new Set(record.interviews.filter(isDeskReview).map(({ id }) => id));
  if (desk.size === 0) return [];
  const evidenced = new Set(
    record.evidence.flatMap(({ interview, supports }) => supports.map(({ criterion }) => `${interview} ${criterion}`)),
  );
  return findings.requirements.flatMap(({ criteria }) =>
    criteria.flatMap((finding): DeskItem[] => {
      const criterion = pack.criteria.get(finding.id)?.criterion;
      if (!criterion) return [];
      const toAsk = record.institutions.filter(({ kind }) => criterion.ask.includes(kind)).map(({ id }) => id);
      return finding.answers
        .filter(({ interview }) => desk.has(interview))
        .map((answer) => ({
          criterion,
          interview: answer.interview,
          answer,
          standing: deskStanding(answer, finding, desk),
          evidenced: evidenced.has(`${answer.interview} ${criterion.id}`),
          toAsk,
        }));
    }),
  );
};
