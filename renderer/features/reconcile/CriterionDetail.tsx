import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { PackText, StateMark } from '../../ui';
import { ThingStates } from '../answers';
import type { PhaseProps } from '../phase';
import { statementsOf } from '../statements';
import { DeterminationForm } from './DeterminationForm';
import { StatementTable } from './StatementTable';
import { WhoToAsk } from './WhoToAsk';
import type { WorkItem } from './workList';

interface Props {
  readonly item: WorkItem;
  /** Goes to the next point of the list; null at its end. */
  readonly onNext: (() => void) | null;
  /** Whether one came here by that: the keyboard then begins at the statement. */
  readonly arrived: boolean;
  /** Whether the address leads here. */
  readonly named: boolean;
  readonly go: PhaseProps['go'];
}

/** One statement of the pack: what was said of it, what that amounts to now, and the determination. */
export const CriterionDetail = ({
  item: { criterion, requirement, finding, group },
  onNext,
  arrived,
  named,
  go,
}: Props) => {
  const { t } = useTranslation(['reconcile', 'domain']);
  const { record } = useConsultation();
  const statements = useMemo(() => statementsOf(record, finding), [record, finding]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  useHotkeys([['mod+Enter', () => onNext?.()]], []);
  return (
    <Stack gap="lg">
      <div>
        <Text fz="xs" className="wm-quiet">
          <PackText text={requirement.title} dense />
          {' · '}
          <span className="wm-symbol">{criterion.id}</span>
          {' · '}
          {t(`domain:dimension.${criterion.dimension}`)}
        </Text>
        <Title
          order={2}
          ref={heading}
          tabIndex={-1}
          className="wm-reconciled"
          dir="auto"
          data-arrival={named || undefined}
        >
          <PackText text={criterion.statement} />
        </Title>
        <Text className="wm-quiet" dir="auto">
          <PackText text={criterion.question} dense />
        </Text>
        <Text mt={4}>
          {t('detail.state')}{' '}
          <strong>
            <StateMark state={finding.state} />
          </strong>
        </Text>
      </div>
      <ThingStates record={record} criterion={criterion} finding={finding} />
      {statements.length > 0 && (
        <StatementTable criterion={criterion} finding={finding} statements={statements} go={go} />
      )}
      {group !== null && group !== 'determined' && <WhoToAsk criterion={criterion} finding={finding} go={go} />}
      <DeterminationForm criterion={criterion} />
      {onNext && (
        <Group>
          <Button
            rightSection={<Kbd aria-hidden="true">Ctrl ↵</Kbd>}
            aria-keyshortcuts="Control+Enter"
            onClick={onNext}
          >
            {t('detail.next')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
