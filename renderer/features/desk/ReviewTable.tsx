import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskItem } from '../../../shared/desk';
import { formatDate } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Pager, usePages } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';

const pageSize = 20;

interface Props {
  readonly reviews: readonly Interview[];
  readonly items: readonly DeskItem[];
  readonly go: PhaseProps['go'];
}

/** The desk reviews, one for each institution whose documents were read. */
export const ReviewTable = ({ reviews, items, go }: Props) => {
  const { t, i18n } = useTranslation('desk');
  const { record } = useConsultation();
  const names = new Map(record.institutions.map(({ id, name }) => [id, name]));
  const pages = usePages(reviews, pageSize);
  return (
    <>
      <Table verticalSpacing={6} captionSide="top">
        <Table.Caption className="wm-caption">{t('reviews.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('reviews.institution')}</Table.Th>
            <Table.Th scope="col">{t('reviews.day')}</Table.Th>
            <Table.Th scope="col">{t('reviews.documents')}</Table.Th>
            <Table.Th scope="col">{t('reviews.answers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map(({ id, institution, heldOn }) => {
            const own = items.filter(({ interview }) => interview === id);
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <Anchor
                    component="button"
                    type="button"
                    className="wm-row-link"
                    fw={600}
                    ta="start"
                    onClick={() => go('desk', interviewPart(id))}
                  >
                    <bdi>{names.get(institution) ?? t('noInstitution')}</bdi>
                  </Anchor>
                </Table.Th>
                <Table.Td className="wm-symbol">
                  {heldOn === undefined ? (
                    <Text span className="wm-quiet">
                      {t('noDate')}
                    </Text>
                  ) : (
                    formatDate(heldOn, i18n.language)
                  )}
                </Table.Td>
                <Table.Td>{record.evidence.filter(({ interview }) => interview === id).length}</Table.Td>
                <Table.Td className="wm-symbol">
                  {t('reviews.read', {
                    count: own.length,
                    open: own.filter(({ standing }) => standing === 'toConfirm').length,
                  })}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
