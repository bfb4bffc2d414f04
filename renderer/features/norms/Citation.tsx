import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useNormPanel } from './normPanel';
import { normPart } from './part';

interface Props {
  readonly norm: string;
  readonly at?: string | undefined;
}

const Name = ({ norm, at }: Props) => (
  <>
    <bdi className="wm-symbol">{norm}</bdi>
    {at !== undefined && (
      <>
        {' '}
        <bdi>{at}</bdi>
      </>
    )}
  </>
);

/** An instrument, and the place in it, as a way to its entry in the library. */
export const Citation = ({ norm, at }: Props) => {
  const open = useNormPanel();
  return open ? (
    <Anchor component="button" type="button" fz="inherit" className="wm-citation" onClick={() => open({ norm, at })}>
      <Name norm={norm} at={at} />
    </Anchor>
  ) : (
    <Anchor component={Link} href={`/norms/${normPart(norm)}`} fz="inherit" className="wm-citation">
      <Name norm={norm} at={at} />
    </Anchor>
  );
};
