import { Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../ui';
import { CoverageActs } from './CoverageActs';
import { type Detail, CoverageDetail } from './CoverageDetail';
import { CoverageMatrix } from './CoverageMatrix';
import { Section } from './Section';
import type { Coverage } from './coverage';
import './coverage.css';
import { useKindLabel } from './useKindLabel';

interface Props {
  readonly coverage: Coverage;
  readonly onAdd: (kind: string) => void;
  readonly onPlan: (institution: string) => void;
}

const columns = ['kind', 'institutions', 'interviews', 'criteria', 'only'] as const;

const ByKind = ({ kinds }: Pick<Coverage, 'kinds'>) => {
  const { t } = useTranslation('prepare');
  const labelOf = useKindLabel();
  return (
    <Table className="wm-listing">
      <Table.Caption>
        <VisuallyHidden>{t('coverage.caption')}</VisuallyHidden>
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} scope="col">
              {t(`coverage.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map(({ kind, institutions, interviews, criteria, only }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row" fw={400}>
              <bdi>{labelOf(kind)}</bdi>
            </Table.Th>
            <Table.Td>{institutions}</Table.Td>
            <Table.Td>{interviews}</Table.Td>
            <Table.Td>{criteria}</Table.Td>
            <Table.Td>{only}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** Which criteria are to be asked of whom, and first of all what is still asked of nobody. */
export const CoverageView = ({ coverage, onAdd, onPlan }: Props) => {
  const { t } = useTranslation('prepare');
  const [detail, setDetail] = useState<Detail | null>(null);
  const { total, planned, known, nobody } = coverage;
  return (
    <Section id="prepare-coverage" title={t('coverage.title')}>
      <Text className="wm-measure" role="status">
        {t('coverage.line', { total, planned, known, nobody: nobody.length })}
      </Text>
      <CoverageActs coverage={coverage} onAdd={onAdd} onPlan={onPlan} onShow={setDetail} />
      <Stack gap="xs">
        <Title order={3} id="coverage-matrix">
          {t('coverage.matrixTitle')}
        </Title>
        <CoverageMatrix onShow={setDetail} />
      </Stack>
      <Fold summary={t('coverage.caption')}>{() => <ByKind kinds={coverage.kinds} />}</Fold>
      <CoverageDetail detail={detail} onClose={() => setDetail(null)} onPlan={onPlan} />
    </Section>
  );
};
