import { useLocalStorage, useSessionStorage } from '@mantine/hooks';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { Interview } from '../../../shared/model';
import { DrawnLater } from '../../session';
import type { Page, PhaseProps } from '../phase';
import { placeKeys } from './answerKeys';
import { ContextRoom } from './ContextRoom';
import { InTheRoom } from './InTheRoom';
import { contextPlace } from './part';
import { NothingToAsk } from './NothingToAsk';
import { RoomPage } from './RoomPage';
import { useInterviewKeys } from './useInterviewKeys';
import { useRoom } from './useRoom';

interface Props {
  readonly interview: Interview;
  /** The criterion to begin with, where the address names one. */
  readonly begin: string | null;
  /** The thing of it to begin with, where it repeats and the address names one. */
  readonly item?: string | undefined;
  /** The document to begin with, where the address leads to one. */
  readonly evidence?: string | undefined;
  /** The page that lists what this is one of. */
  readonly home: Page;
  readonly go: PhaseProps['go'];
}

const nothing = (): void => undefined;
const openHistory = (): void => document.querySelector<HTMLElement>('#answer-history summary')?.click();
const openOffers = (): void => document.querySelector<HTMLElement>('#answer-offers summary')?.click();

const Room = ({ interview, begin, item: thing, evidence, home, go }: Props) => {
  const room = useRoom(interview, begin === contextPlace ? null : begin, thing, evidence);
  const [single, setSingle] = useLocalStorage({
    key: 'waymark-interview-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  // Remembered until the window is closed: whoever looks something up between two questions comes back to the large type.
  const [large, setLarge] = useSessionStorage({
    key: 'waymark-in-the-room',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  // What others said is hidden again in each interview, so that no interviewee sees it by accident.
  const [others, setOthers] = useState(false);
  const [goTo, setGoTo] = useState<string | null>(null);
  const [context, setContext] = useState(begin === contextPlace);
  const inContext = context && room.context.length > 0;
  const inRoom = large && !room.desk && !inContext && room.criterion !== undefined;
  const { answering, heading } = room;
  // Whoever leaves the context questions goes on with the question that stands there now.
  const cameFromContext = useRef(inContext);
  useEffect(() => {
    if (cameFromContext.current && !inContext) heading.current?.focus({ preventScroll: true });
    cameFromContext.current = inContext;
  }, [inContext, heading]);

  const enter = useCallback((): void => {
    setContext(false);
    setOthers(false);
    setLarge(true);
  }, [setLarge]);
  const toContext = useCallback(() => setContext(true), []);
  const letter = (pressed: string): boolean => {
    if (pressed === placeKeys.context && room.context.length > 0 && !inRoom) {
      setContext(!inContext);
      return true;
    }
    if (inContext) return false;
    switch (pressed) {
      case placeKeys.jump:
        room.open();
        return true;
      case placeKeys.park:
        room.park();
        return true;
      case placeKeys.parked:
        room.takeUp();
        return true;
      case placeKeys.number:
        setGoTo('');
        return true;
      case placeKeys.room:
        if (inRoom) setLarge(false);
        else if (!room.desk) enter();
        return true;
      case placeKeys.beside:
        room.beside.turn();
        return true;
      case placeKeys.others:
        if (!inRoom) setOthers(!others);
        return true;
      case placeKeys.same:
        return room.things?.sameForRest() === true;
      case placeKeys.offers:
        openOffers();
        return true;
      case placeKeys.history:
        openHistory();
        return true;
      default:
        return answering.letter(pressed);
    }
  };
  useInterviewKeys(
    {
      letter,
      digit: (pressed) => {
        if (inContext) return false;
        if (room.criterion?.answer !== 'status') return answering.digit(pressed);
        setGoTo(String(pressed));
        return true;
      },
      next: () => {
        if (inContext) setContext(false);
        else room.next();
      },
      previous: inContext ? nothing : room.previous,
      clear: inContext ? nothing : answering.clear,
      find: () => document.getElementById('find-question')?.focus(),
      leave: () => heading.current?.focus({ preventScroll: true }),
      escape: () => {
        if (inRoom) setLarge(false);
        else heading.current?.focus({ preventScroll: true });
      },
    },
    single,
  );

  const jump =
    goTo === null
      ? null
      : {
          begin: goTo,
          choose: (criterion: string) => {
            setGoTo(null);
            room.choose(criterion);
          },
          close: () => setGoTo(null),
        };
  const { item, criterion } = room;
  if (inContext)
    return (
      <ContextRoom
        room={room}
        onLeave={() => setContext(false)}
        single={single}
        onSingle={setSingle}
        onLarge={room.desk || !criterion ? null : enter}
        home={home}
        go={go}
      />
    );
  if (!item || !criterion) return <NothingToAsk room={room} onContext={toContext} home={home} go={go} />;
  if (inRoom)
    return <InTheRoom room={room} item={item} criterion={criterion} jump={jump} onLeave={() => setLarge(false)} />;
  return (
    <RoomPage
      room={room}
      item={item}
      criterion={criterion}
      jump={jump}
      others={others}
      onOthers={setOthers}
      onContext={toContext}
      single={single}
      onSingle={setSingle}
      onLarge={room.desk ? null : enter}
      home={home}
      go={go}
    />
  );
};

/** One interview, or one desk review: led at the desk with all that is known, or in the room with one question alone. */
export const InterviewRoom = memo((props: Props) => (
  <DrawnLater>
    <Room {...props} />
  </DrawnLater>
));
InterviewRoom.displayName = 'InterviewRoom';
