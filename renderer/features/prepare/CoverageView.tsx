import { Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import { textIn } from '../../../shared/model';
import { Pager, usePages } from '../../ui';
import { Section } from './Section';
import type { Coverage } from './coverage';
import { useKindLabel } from './useKindLabel';

const pageSize = 10;
const columns = ['kind', 'institutions', 'interviews', 'criteria', 'only'] as const;

/** How many criteria can be asked of whom, and those that nobody listed can answer. */
export const CoverageView = ({ coverage }: { readonly coverage: Coverage }) => {
  const { t, i18n } = useTranslation('prepare');
  const labelOf = useKindLabel();
  const pages = usePages(coverage.nobody, pageSize);
  const { total, planned, known, nobody } = coverage;
  return (
    <Section id="prepare-coverage" title={t('coverage.title')}>
      <Text className="wm-measure" role="status">
        {t('coverage.line', { total, planned, known, nobody: nobody.length })}
      </Text>
      {nobody.length > 0 && nobody.length < total && (
        <Stack gap="xs">
          <Title order={3}>{t('coverage.nobodyTitle')}</Title>
          <Text className="wm-quiet">{t('coverage.nobodyText')}</Text>
          <Table className="wm-listing">
            <Table.Caption>{t('coverage.nobodyCaption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('coverage.criterion')}</Table.Th>
                <Table.Th scope="col">{t('coverage.question')}</Table.Th>
                <Table.Th scope="col">{t('coverage.could')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.rows.map(({ id, question, ask }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400} className="wm-symbol">
                    {id}
                  </Table.Th>
                  <Table.Td>
                    <bdi>{textIn(question, i18n.language)}</bdi>
                  </Table.Td>
                  <Table.Td>{formatList(ask.map(labelOf), i18n.language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Pager {...pages} />
        </Stack>
      )}
      <details>
        <summary>{t('coverage.caption')}</summary>
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
            {coverage.kinds.map(({ kind, institutions, interviews, criteria, only }) => (
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
      </details>
    </Section>
  );
};
