import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord, CriterionFinding } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { PackText, StateMark } from '../../ui';
import { AnswerList, Determined, ThingStates } from '../answers';
import { AnswerAside } from './AnswerAside';

/** Ways from a statement to where its answers are; absent where they are those of a frozen baseline. */
export interface Ways {
  readonly openInterview: (interview: string, criterion: string, item?: string) => void;
  readonly reconcile: (criterion: string) => void;
}

interface Props {
  readonly pack: LoadedPack;
  readonly record: ConsultationRecord;
  readonly finding: CriterionFinding;
  readonly ways: Ways | null;
}

/** One statement: how it stands, and everything that was said of it. */
export const CriterionDetail = ({ pack, record, finding, ways }: Props) => {
  const { t } = useTranslation(['baseline', 'domain']);
  const criterion = pack.criteria.get(finding.id)?.criterion;
  const determination = record.determinations.find((known) => known.criterion === finding.id);
  if (!criterion) return null;
  return (
    <Stack component="li" gap={4} className="wm-criterion">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fz="xs" className="wm-quiet wm-symbol">
          {finding.id}
        </Text>
        <Text fz="xs" className="wm-quiet">
          {t('criterionPlace', { level: criterion.level, dimension: t(`domain:dimension.${criterion.dimension}`) })}
        </Text>
      </Group>
      <Text fw={600} fz="xs">
        {finding.hidden ? t('notAsked') : <StateMark state={finding.state} />}
      </Text>
      <Text dir="auto">
        <PackText text={criterion.statement} />
      </Text>
      {determination && <Determined criterion={criterion} determination={determination} />}
      <ThingStates record={record} criterion={criterion} finding={finding} />
      <AnswerList
        record={record}
        criterion={criterion}
        answers={finding.answers}
        open={ways ? (interview, item) => ways.openInterview(interview, finding.id, item) : undefined}
        more={(interview, item) => (
          <AnswerAside record={record} interview={interview} criterion={finding.id} item={item} />
        )}
      />
      {ways &&
        (finding.determined || finding.state === 'unknown' || finding.state === 'contested') &&
        !finding.hidden && (
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('reconcileOf', { criterion: finding.id })}
              onClick={() => ways.reconcile(finding.id)}
            >
              {t('reconcile')}
            </Button>
          </Group>
        )}
    </Stack>
  );
};
