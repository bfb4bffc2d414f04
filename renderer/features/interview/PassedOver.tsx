import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriterionFinding } from '../../../shared/model';
import { useConsultationLater } from '../../session';
import { PackText, StateMark } from '../../ui';
import { conditionsOf } from '../statements';
import type { AgendaItem } from './agenda';

interface Props {
  readonly items: readonly AgendaItem[];
  readonly findings: ReadonlyMap<string, CriterionFinding>;
}

/** Why the last step passed over questions: nothing is left out silently. */
export const PassedOver = ({ items, findings }: Props) => {
  const { t } = useTranslation('interview');
  const { pack } = useConsultationLater();
  if (items.length === 0) return null;
  return (
    <details className="wm-guidance wm-passed" role="note">
      <summary>{t('passed.title', { count: items.length })}</summary>
      <List size="sm" className="wm-measure">
        {items.map(({ criterion, number }) => (
          <List.Item key={criterion.id}>
            {t('passed.question', { number })}{' '}
            <bdi>
              <PackText text={criterion.question} dense />
            </bdi>
            {conditionsOf(pack, findings, criterion).map(({ criterion: other, state }) => (
              <Text key={other.id} fz="xs" className="wm-quiet">
                {t('passed.because')}{' '}
                <bdi>
                  <PackText text={other.statement} dense />
                </bdi>{' '}
                <StateMark state={state} />
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </details>
  );
};
