import type { Page, PhaseProps } from '../phase';
import { ContextPage } from './ContextPage';
import './context.css';
import { RoomSide } from './RoomSide';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  /** Leaves the context questions for the present question, or another one. */
  readonly onLeave: () => void;
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
  readonly onLarge: (() => void) | null;
  readonly home: Page;
  readonly go: PhaseProps['go'];
}

/** An interview while its context questions are asked. */
export const ContextRoom = ({ room, onLeave, single, onSingle, onLarge, home, go }: Props) => (
  <div className="wm-interview">
    <div className="wm-interview-middle">
      <ContextPage room={room} items={room.context} onQuestions={room.criterion ? onLeave : null} />
    </div>
    <RoomSide
      room={room}
      criterion={null}
      onContext={onLeave}
      onChoose={(criterion) => {
        onLeave();
        room.choose(criterion);
      }}
      single={single}
      onSingle={onSingle}
      onLarge={onLarge}
      home={home}
      go={go}
    />
  </div>
);
