import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { Pager, usePages } from '../../ui';
import type { Detail } from './CoverageDetail';
import { type Coverage, type CoverageAct, coverageActs } from './coverage';
import { useKindLabel } from './useKindLabel';

interface Props {
  readonly coverage: Coverage;
  readonly onAdd: (kind: string) => void;
  readonly onPlan: (institution: string) => void;
  readonly onShow: (detail: Detail) => void;
}

const pageSize = 8;

/** The work list: what is asked of nobody, by the act that would settle it. */
export const CoverageActs = ({ coverage, onAdd, onPlan, onShow }: Props) => {
  const { t } = useTranslation('prepare');
  const { record } = useConsultation();
  const labelOf = useKindLabel();
  const acts = useMemo(() => coverageActs(coverage, record), [coverage, record]);
  const pages = usePages(acts, pageSize);
  if (acts.length === 0) return null;
  const nameOf = (act: CoverageAct): string => (act.act === 'add' ? labelOf(act.kind) : act.institution.name);
  return (
    <section aria-labelledby="coverage-acts">
      <Title order={3} id="coverage-acts">
        {t('coverage.actsTitle')}
      </Title>
      <Text className="wm-quiet wm-measure" fz="xs">
        {t('coverage.actsText')}
      </Text>
      <Table className="wm-listing" maw={960}>
        <Table.Caption>{t('coverage.actsCaption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('coverage.lack')}</Table.Th>
            <Table.Th scope="col">{t('coverage.settles')}</Table.Th>
            <Table.Th scope="col">{t('coverage.act')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map((act) => {
            const name = nameOf(act);
            const { criteria } = act;
            return (
              <Table.Tr key={`${act.act} ${act.act === 'add' ? act.kind : act.institution.id}`}>
                <Table.Th scope="row" fw={400}>
                  {t(act.act === 'add' ? 'coverage.actKind' : 'coverage.actInstitution', {
                    name,
                    kind: name,
                  })}
                </Table.Th>
                <Table.Td>
                  <Anchor
                    component="button"
                    type="button"
                    aria-label={t('coverage.showNamed', { count: criteria.length, name })}
                    onClick={() =>
                      onShow({
                        title: name,
                        criteria,
                        asked: new Set(),
                        plan: act.act === 'plan' ? act.institution.id : null,
                      })
                    }
                  >
                    {criteria.length}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {act.act === 'add' ? (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('coverage.actAddNamed', { kind: name })}
                      onClick={() => onAdd(act.kind)}
                    >
                      {t('coverage.actAdd')}
                    </Button>
                  ) : (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('coverage.actPlanNamed', { name })}
                      onClick={() => onPlan(act.institution.id)}
                    >
                      {t('coverage.actPlan')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </section>
  );
};
