import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../shared/model';
import { useConsultation } from '../../session';
import { SidePanel } from '../../ui';
import type { PhaseProps } from '../phase';
import { LeaveOut } from './LeaveOut';
import { LineOfSightList } from './sight/LineOfSightList';
import { StepFacts } from './StepFacts';
import { StepForm } from './StepForm';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly opened: string | null;
  readonly setOpened: (step: string | null) => void;
  /** The steps that are shown beneath, in their order: where "next" goes. */
  readonly among: readonly Step[];
}

/** One step: what a person may change in it, what it stands on, and where it comes from. */
export const StepPanel = ({ opened, setOpened, among, go }: Props) => {
  const { t } = useTranslation(['roadmap', 'domain']);
  const { roadMap } = useConsultation();
  const step = roadMap.steps.find(({ id }) => id === opened);
  const place = among.findIndex(({ id }) => id === opened);
  const turn = (by: number) => {
    const other = place < 0 ? undefined : among[place + by];
    return (
      <Button
        variant="default"
        size="compact-md"
        disabled={other === undefined}
        onClick={() => setOpened(other?.id ?? null)}
      >
        {t(by < 0 ? 'panel.previous' : 'panel.next')}
      </Button>
    );
  };
  const close = (): void => setOpened(null);
  return (
    <SidePanel
      opened={opened !== null}
      title={step ? t('panel.title', { about: step.criterion ?? step.safeguard }) : t('panel.none')}
      onClose={close}
    >
      {step ? (
        <Stack gap="md" key={step.id}>
          <Group justify="space-between">
            <Text fz="xs" className="wm-quiet">
              {t(`domain:stepKind.${step.kind}`)}
            </Text>
            <Group gap="xs">
              {turn(-1)}
              {turn(1)}
            </Group>
          </Group>
          <StepForm step={step} />
          <StepFacts step={step} onOpen={setOpened} />
          <LineOfSightList step={step} onOpen={setOpened} go={go} />
          <LeaveOut step={step} onDone={close} />
        </Stack>
      ) : (
        opened !== null && <Text>{t('panel.gone')}</Text>
      )}
    </SidePanel>
  );
};
