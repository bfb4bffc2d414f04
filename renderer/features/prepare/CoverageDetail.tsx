import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import type { Criterion } from '../../../shared/model';
import { PackText, Pager, SidePanel, usePages } from '../../ui';
import { useKindLabel } from './useKindLabel';

/** The criteria behind a count of the matrix or of the work list. */
export interface Detail {
  readonly title: string;
  readonly criteria: readonly Criterion[];
  readonly asked: ReadonlySet<string>;
  /** The institution with which an interview can be planned from here. */
  readonly plan: string | null;
}

interface Props {
  readonly detail: Detail | null;
  readonly onClose: () => void;
  readonly onPlan: (institution: string) => void;
}

const pageSize = 25;

const Criteria = ({ detail, onPlan }: { readonly detail: Detail; readonly onPlan: Props['onPlan'] }) => {
  const { t, i18n } = useTranslation('prepare');
  const labelOf = useKindLabel();
  const { criteria, asked, plan } = detail;
  const pages = usePages(criteria, pageSize);
  return (
    <Stack gap="md">
      <Text className="wm-quiet">{t('coverage.detailText', { count: criteria.length, asked: asked.size })}</Text>
      {plan !== null && (
        <Group>
          <Button variant="default" onClick={() => onPlan(plan)}>
            {t('coverage.actPlan')}
          </Button>
        </Group>
      )}
      <ul className="wm-criteria">
        {pages.rows.map(({ id, question, ask }) => (
          <li key={id}>
            <Group gap="xs" justify="space-between">
              <Text span fz="xs" className="wm-symbol wm-quiet">
                {id}
              </Text>
              <Text span fz="xs" className="wm-quiet">
                {t(asked.has(id) ? 'coverage.detailAsked' : 'coverage.detailNot')}
              </Text>
            </Group>
            <bdi>
              <PackText text={question} dense />
            </bdi>
            <Text fz="xs" className="wm-quiet">
              {formatList(ask.map(labelOf), i18n.language)}
            </Text>
          </li>
        ))}
      </ul>
      <Pager {...pages} />
    </Stack>
  );
};

export const CoverageDetail = ({ detail, onClose, onPlan }: Props) => (
  <SidePanel opened={detail !== null} title={detail && <bdi>{detail.title}</bdi>} onClose={onClose}>
    {detail && <Criteria detail={detail} onPlan={onPlan} />}
  </SidePanel>
);
