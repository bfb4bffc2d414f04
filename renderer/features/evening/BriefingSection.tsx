import { Anchor, Button, Checkbox, Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Fold, PackText, Pager, usePages } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import type { Briefing } from './briefing';
import { PutMenu } from './PutMenu';
import { usePut } from './usePut';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly briefing: Briefing;
  readonly coming: readonly Interview[];
}

/** What one institution is to be asked on the coming day. */
export const BriefingSection = ({ briefing: { interview, toAsk, elsewhere }, coming, go }: Props) => {
  const { t } = useTranslation(['evening', 'domain']);
  const { record } = useConsultation();
  const { put, askInstead, nameOf } = usePut();
  const title = useId();
  const pages = usePages(toAsk, 12);
  const name = record.institutions.find(({ id }) => id === interview.institution)?.name ?? t('noInstitution');
  const others = coming.filter(({ id }) => id !== interview.id);
  return (
    <section aria-labelledby={title} className="wm-briefing">
      <Title order={3} id={title}>
        <bdi>{name}</bdi>{' '}
        <Text span className="wm-quiet" fw={400}>
          {t('briefing.count', { count: toAsk.length })}
        </Text>
      </Title>
      {toAsk.length > 0 && (
        <Table verticalSpacing={6} className="wm-evening-table" aria-labelledby={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('briefing.put')}</Table.Th>
              <Table.Th scope="col">{t('briefing.statement')}</Table.Th>
              <Table.Th scope="col">{t('briefing.level')}</Table.Th>
              <Table.Th scope="col">{t('briefing.why')}</Table.Th>
              <Table.Th scope="col">
                <span className="wm-spoken">{t('briefing.act')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pages.rows.map((point) => {
              const { criterion } = point;
              return (
                <Table.Tr key={criterion.id}>
                  <Table.Td>
                    <Checkbox
                      checked={point.put}
                      aria-label={t('briefing.putNamed', { criterion: criterion.id, institution: name })}
                      onChange={({ currentTarget }) => put(interview.id, criterion.id, currentTarget.checked)}
                    />
                  </Table.Td>
                  <Table.Th scope="row">
                    <Anchor
                      component="button"
                      type="button"
                      className="wm-row-link"
                      onClick={() => go('interview', interviewPart(interview.id, criterion.id))}
                    >
                      <span className="wm-symbol wm-quiet">{criterion.id}</span>{' '}
                      <span dir="auto">
                        <PackText text={criterion.statement} dense />
                      </span>
                    </Anchor>
                  </Table.Th>
                  <Table.Td>{criterion.level}</Table.Td>
                  <Table.Td className="wm-symbol">{t(`why.${point.why}`)}</Table.Td>
                  <Table.Td>
                    <PutMenu
                      criterion={criterion}
                      label={t('menu.instead')}
                      interviews={others}
                      onChoose={(chosen) => askInstead(interview.id, criterion.id, chosen)}
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      <Pager {...pages} />
      {elsewhere.length > 0 && (
        <Fold summary={t('briefing.elsewhere', { count: elsewhere.length })}>
          {() => (
            <ul className="wm-evening-points">
              {elsewhere.map(({ criterion, instead }) => {
                const other = record.interviews.find(({ id }) => id === instead);
                return (
                  <li key={criterion.id}>
                    <span>
                      <span className="wm-symbol wm-quiet">{criterion.id}</span>{' '}
                      <span dir="auto">
                        <PackText text={criterion.statement} dense />
                      </span>
                    </span>
                    {other && <bdi className="wm-evening-reason">{nameOf(other)}</bdi>}
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('briefing.backNamed', { criterion: criterion.id, institution: name })}
                      onClick={() => askInstead(interview.id, criterion.id, null)}
                    >
                      {t('briefing.back')}
                    </Button>
                  </li>
                );
              })}
            </ul>
          )}
        </Fold>
      )}
    </section>
  );
};
