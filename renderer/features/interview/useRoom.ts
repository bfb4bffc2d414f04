import { type RefObject, useCallback, useMemo, useState } from 'react';
import { type Offer, offersFor } from '../../../shared/answerOnce';
import { isDeskReview } from '../../../shared/desk';
import { type RecordState, fieldValue } from '../../../shared/log';
import type { Criterion, CriterionFinding, Institution, Interview } from '../../../shared/model';
import { useConsultation, useOtherConsultations } from '../../session';
import { type AgendaItem, type Progress, agendaOf } from './agenda';
import { answerRecord, progressOf } from './marks';
import type { Mark } from './marks';
import { type Beside, useBeside } from './useBeside';
import { type Answering, useAnswering } from './useAnswering';
import type { ContextItem } from './contextAgenda';
import { useContextItems } from './useContextItems';
import { useInterview } from './useInterview';
import { type Things, useThings } from './useThings';
import { type Ways, passedOver, useWay, waysFrom } from './useWay';

/** One interview while it is led: where it stands, and every act on the question that is being asked. */
export interface Room {
  readonly interview: Interview;
  readonly institution: Institution | undefined;
  readonly desk: boolean;
  readonly agenda: readonly AgendaItem[];
  readonly marks: readonly Mark[];
  /** All questions of the pack, by which one is found. */
  readonly whole: readonly AgendaItem[];
  readonly findings: ReadonlyMap<string, CriterionFinding>;
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
  readonly record: RecordState | undefined;
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

export const useRoom = (interview: Interview, begin: string | null, thingToBegin?: string, evidence?: string): Room => {
  const {
    pack,
    log,
    record: { consultation },
  } = useConsultation();
  const others = useOtherConsultations(consultation.memberState, consultation.id);
  const [everything, setEverything] = useState(false);
  const [passed, setPassed] = useState(nothing);
  const { wanted, choose, heading, place } = useWay(interview.id, begin);
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
  const context = useContextItems(interview, institution, everything);
  const ways = waysFrom(agenda, marks, at);
  const beside = useBeside();
  const asked = criterion?.id;
  const offers = useMemo(
    () => (asked === undefined ? [] : offersFor(pack, { consultation }, asked, others)),
    [pack, consultation, asked, others],
  );
  const things = useThings(interview, criterion, begin, thingToBegin);
  const thing = things?.current.item;
  const answering = useAnswering(interview, criterion, thing);
  const record = criterion && answerRecord(log, interview.id, criterion.id, thing);

  const step = (to: string | null): void => {
    if (to === null || criterion === undefined) return;
    setPassed(passedOver(agenda, marks, criterion.id, to));
    choose(to);
  };
  const goTo = useCallback(
    (to: string | null): void => {
      if (to === null) return;
      setPassed(nothing);
      choose(to);
    },
    [choose],
  );
  return {
    interview,
    institution,
    desk: isDeskReview(interview),
    agenda,
    marks,
    whole,
    findings,
    progress: progressOf(marks),
    everything,
    setEverything,
    item,
    criterion,
    things,
    context,
    record,
    ways,
    passed,
    choose: goTo,
    next: () => {
      if (things?.next() !== true) step(ways.next);
    },
    previous: () => {
      if (things?.previous() !== true) step(ways.previous);
    },
    open: () => goTo(ways.open),
    park: () => {
      const parked = fieldValue(record, 'parked') === true;
      answering.write('parked', parked ? null : true);
      if (!parked) goTo(ways.open);
    },
    takeUp: () => goTo(ways.parked),
    offers,
    answering,
    beside,
    arrival: { criterion: begin, evidence },
    heading,
    place,
  };
};
