import { Suspense, useState } from 'react';
import { normAt } from './part';
import { NormList } from './NormList';
import { NormPage } from './NormPage';
import { NormPanelContext } from './normPanel';
import { Reading } from './Reading';
import './norms.css';

interface Props {
  /** The instrument that the address names. */
  readonly part: string | undefined;
  /** Goes to an instrument, or to the list of all. */
  readonly onOpen: (norm: string | null) => void;
  readonly onSight: ((requirement: string) => void) | null;
}

/** Every instrument that the packs rest on or can start from: the list with its search, or one of them. */
export const NormsPage = ({ part, onOpen, onSight }: Props) => {
  // Kept here while one instrument is looked at, so that the way back leads to where one was.
  const [query, setQuery] = useState('');
  const norm = normAt(part);
  const [last, setLast] = useState(norm);
  if (norm !== null && norm !== last) setLast(norm);
  return (
    <Suspense fallback={<Reading />}>
      <NormPanelContext value={({ norm: other }) => onOpen(other)}>
        {norm === null ? (
          <NormList query={query} setQuery={setQuery} from={last} onOpen={onOpen} onSight={onSight} />
        ) : (
          <NormPage key={norm} id={norm} onOpen={onOpen} onSight={onSight} />
        )}
      </NormPanelContext>
    </Suspense>
  );
};
