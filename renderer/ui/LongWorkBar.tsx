import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Below this, work is over before a bar could be read, in milliseconds. */
const noticeable = 300;

interface Props {
  /** What is being done, where nothing else says so. */
  readonly text?: string | undefined;
  /** What the bar measures, for whoever does not see it. */
  readonly measure: string;
  readonly percent: number;
  readonly onStop: () => void;
}

const Bar = ({ text, measure, percent, onStop }: Props) => {
  const { t } = useTranslation('parts');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [stopping, setStopping] = useState(false);
  // Whoever pressed Stop is taken back to where the work was begun.
  useLayoutEffect(() => {
    const [before, stop] = [document.activeElement, button.current];
    return () => {
      if (document.activeElement === stop && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <Stack gap={4} maw="42rem">
      {text !== undefined && <Text fz="xs">{text}</Text>}
      <Group gap="sm" wrap="nowrap">
        <Progress id={id} flex={1} value={percent} aria-label={measure} />
        <Button
          ref={button}
          variant="default"
          size="compact-md"
          aria-describedby={id}
          aria-disabled={stopping}
          onClick={() => {
            setStopping(true);
            onStop();
          }}
        >
          {t(stopping ? 'stopping' : 'stop')}
        </Button>
      </Group>
    </Stack>
  );
};

/** How far a long piece of work has come, and the way to stop it; nothing at all where it is over in a moment. */
export const LongWorkBar = (props: Props) => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), noticeable);
    return () => clearTimeout(timer);
  }, []);
  return slow && <Bar {...props} />;
};
