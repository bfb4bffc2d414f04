import { Stack } from '@mantine/core';
import { useConsultation } from '../../session';
import { NamedThingsOfRoster } from './NamedThingsOfRoster';

/** The named things of each roster of the pack: border posts, agencies. Questions that repeat are asked for each of them. */
export const NamedThings = () => {
  const { pack } = useConsultation();
  return (
    <Stack gap={40}>
      {(pack.pack.rosters ?? []).map((roster) => (
        <NamedThingsOfRoster key={roster.id} roster={roster} />
      ))}
    </Stack>
  );
};
