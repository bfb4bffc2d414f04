import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriterionFinding, Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Fold, PackText, Pager, StateMark, usePages } from '../../ui';
import type { PhaseProps } from '../phase';
import { DeterminationForm, StatementTable } from '../reconcile';
import { statementsOf } from '../statements';
import { PutMenu } from './PutMenu';
import { usePut } from './usePut';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly contested: readonly CriterionFinding[];
  readonly coming: readonly Interview[];
}

/** What accounts differ on since this day, each with both statements and what can be done about it. */
export const ContestedToday = ({ contested, coming, go }: Props) => {
  const { t } = useTranslation('evening');
  const { pack, record } = useConsultation();
  const { put } = usePut();
  const pages = usePages(contested, 10);
  return (
    <>
      <ul className="wm-evening-contested">
        {pages.rows.map((finding) => {
          const criterion = pack.criteria.get(finding.id)?.criterion;
          if (!criterion) return null;
          return (
            <li key={finding.id}>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <Title order={4} fz="sm" fw={600} dir="auto">
                  <span className="wm-symbol wm-quiet">{finding.id}</span> <PackText text={criterion.statement} dense />
                </Title>
                <Text fz="xs" className="wm-symbol">
                  {finding.determined && <>{t('contested.determined')} </>}
                  <StateMark state={finding.state} />
                </Text>
              </Group>
              <StatementTable
                criterion={criterion}
                finding={finding}
                statements={statementsOf(record, finding)}
                go={go}
              />
              <Group gap="xs" mt={4} align="flex-start">
                <PutMenu
                  criterion={criterion}
                  label={t('menu.put')}
                  interviews={coming}
                  onChoose={(chosen) => put(chosen, finding.id, true)}
                />
                <Button variant="subtle" size="compact-sm" onClick={() => go('reconcile', finding.id)}>
                  {t('contested.reconcile')}
                </Button>
              </Group>
              <Fold summary={t('contested.determine')}>{() => <DeterminationForm criterion={criterion} />}</Fold>
            </li>
          );
        })}
      </ul>
      <Pager {...pages} />
    </>
  );
};
