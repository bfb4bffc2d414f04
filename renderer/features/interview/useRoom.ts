import { shallowEqual } from '@mantine/hooks';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { type Offer, offersFor } from '../../../shared/answerOnce';
import { isDeskReview } from '../../../shared/desk';
import { fieldValue } from '../../../shared/log';
import type { Criterion, CriterionFinding, Determination, Institution, Interview } from '../../../shared/model';
import {
  type OpenConsultation,
  alike,
  useConsultationLater,
  useConsultationNow,
  useOtherConsultations,
  useSteady,
} from '../../session';
import { type Condition, type Statement, conditionsOf, statementsOf } from '../statements';
import { type AgendaItem, type Progress, agendaOf } from './agenda';
import { type Mark, answerRecord, progressOf } from './marks';
import { type Beside, useBeside } from './useBeside';
import { type Answering, useAnswering } from './useAnswering';
import type { ContextItem } from './contextAgenda';
import { useContextItems } from './useContextItems';
import { interviewOf, useInterview } from './useInterview';
import { type Things, useThings } from './useThings';
import { type Ways, passedOver, useWay, waysFrom } from './useWay';

/** What is known of the question from outside this interview. */
export interface Elsewhere {
  /** What was said in the other interviews. */
  readonly statements: readonly Statement[];
  readonly finding: CriterionFinding | undefined;
  readonly determination: Determination | undefined;
}

/**
 * One interview while it is led: where it stands, and every act on the question that is being asked. It follows an answer a
 * moment later, and is the same object until something in it changes; the answer itself is read where it is shown.
 */
export interface Room {
  readonly interview: Interview;
  readonly institution: Institution | undefined;
  readonly desk: boolean;
  readonly agenda: readonly AgendaItem[];
  readonly marks: readonly Mark[];
  /** All questions of the pack, by which one is found. */
  readonly whole: readonly AgendaItem[];
  readonly findings: ReadonlyMap<string, CriterionFinding>;
  /** On what it depends whether this question is asked; empty where nothing hides it. */
  readonly hiddenBy: readonly Condition[];
  readonly elsewhere: Elsewhere;
  readonly progress: Progress;
  readonly everything: boolean;
  readonly setEverything: (everything: boolean) => void;
  /** The question that is being asked; undefined where there is none. */
  readonly item: AgendaItem | undefined;
  readonly criterion: Criterion | undefined;
  /** The things for which it is asked; null where it is asked once. */
  readonly things: Things | null;
  /** What is asked beside and never scored. */
  readonly context: readonly ContextItem[];
  readonly ways: Ways;
  /** Questions that the last step passed over. */
  readonly passed: readonly AgendaItem[];
  readonly choose: (criterion: string) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly open: () => void;
  /** Sets the question aside and goes on, or takes it up again. */
  readonly park: () => void;
  readonly takeUp: () => void;
  /** What other consultations of the State established on the same fact. */
  readonly offers: readonly Offer[];
  readonly answering: Answering;
  /** The second language in which questions are shown. */
  readonly beside: Beside;
  /** Where the address leads: to a question, or to a document beneath it. */
  readonly arrival: { readonly criterion: string | null; readonly evidence: string | undefined };
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly place: RefObject<HTMLDivElement | null>;
}

const nobody: ReadonlySet<string> = new Set();
const nothing: readonly AgendaItem[] = [];

const elsewhereOf = (
  { record }: OpenConsultation,
  interview: Interview,
  finding: CriterionFinding | undefined,
): Elsewhere => ({
  statements: finding ? statementsOf(record, finding).filter((one) => one.interview.id !== interview.id) : [],
  finding,
  determination: finding && record.determinations.find(({ criterion }) => criterion === finding.id),
});

export const useRoom = (interview: Interview, begin: string | null, thingToBegin?: string, evidence?: string): Room => {
  const open = useConsultationLater();
  const { pack } = open;
  const { consultation } = open.record;
  const now = useConsultationNow();
  const others = useOtherConsultations(consultation.memberState, consultation.id);
  const [everything, setEverything] = useState(false);
  const [passed, setPassed] = useState(nothing);
  const { wanted, choose: goThere, heading, place } = useWay(interview.id, begin);
  const { institution, agenda, marks, findings } = useInterview(interview, everything, wanted);
  const whole = useMemo(() => agendaOf(pack, undefined, nobody, true), [pack]);
  const [start] = useState(() =>
    Math.max(
      0,
      marks.findIndex(({ answer, hidden }) => answer === null && !hidden),
    ),
  );
  const chosen = agenda.findIndex(({ criterion }) => criterion.id === wanted);
  const at = chosen >= 0 ? chosen : Math.min(start, agenda.length - 1);
  const item = agenda[at];
  const criterion = item?.criterion;
  const asked = criterion?.id ?? null;
  const finding = asked === null ? undefined : findings.get(asked);
  const elsewhere = useSteady(elsewhereOf(open, interview, finding), alike);
  const hiddenBy = useSteady(
    criterion && finding?.hidden === true ? conditionsOf(pack, findings, criterion) : [],
    alike,
  );
  const context = useContextItems(interview, institution, everything);
  const progress = useMemo(() => progressOf(marks), [marks]);
  const ways = useSteady(waysFrom(agenda, marks, at), alike);
  const beside = useBeside();
  const offers = useMemo(
    () => (asked === null ? [] : offersFor(pack, { consultation }, asked, others)),
    [pack, consultation, asked, others],
  );
  const things = useThings(interview, criterion, begin, thingToBegin);
  const thing = things?.current.item;
  const answering = useAnswering(interview, criterion, thing);

  const choose = useCallback(
    (to: string | null): void => {
      if (to === null) return;
      setPassed(nothing);
      goThere(to);
    },
    [goThere],
  );
  const ahead = useMemo(() => {
    // An answer may show or hide what comes next, and the next key may come before that is drawn.
    const stands = () => {
      const known = interviewOf(now(), interview, everything, asked);
      const here = known.agenda.findIndex((one) => one.criterion.id === asked);
      return { ...known, ways: waysFrom(known.agenda, known.marks, here) };
    };
    const step = (way: 'next' | 'previous'): void => {
      const known = stands();
      const to = known.ways[way];
      if (to === null || asked === null) return;
      setPassed(passedOver(known.agenda, known.marks, asked, to));
      goThere(to);
    };
    return {
      next: () => {
        if (things?.next() !== true) step('next');
      },
      previous: () => {
        if (things?.previous() !== true) step('previous');
      },
      open: () => choose(stands().ways.open),
      park: () => {
        const parked =
          asked !== null && fieldValue(answerRecord(now().log, interview.id, asked, thing), 'parked') === true;
        const { open } = stands().ways;
        answering.write('parked', parked ? null : true);
        if (!parked) choose(open);
      },
      takeUp: () => choose(stands().ways.parked),
    };
  }, [now, interview, everything, asked, thing, things, answering, choose, goThere]);
  const arrival = useMemo(() => ({ criterion: begin, evidence }), [begin, evidence]);
  const room: Room = {
    interview,
    institution,
    desk: isDeskReview(interview),
    agenda,
    marks,
    whole,
    findings,
    hiddenBy,
    elsewhere,
    progress,
    everything,
    setEverything,
    item,
    criterion,
    things,
    context,
    ways,
    passed,
    choose,
    ...ahead,
    offers,
    answering,
    beside,
    arrival,
    heading,
    place,
  };
  return useSteady(room, shallowEqual);
};
