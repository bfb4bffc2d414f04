import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftChanges } from '../../../../shared/roadmap';
import { useConsultation } from '../../../session';
import { useCellText } from '../table/useCellText';

/** Edits that stand while the proposal beneath them became another one: each is kept unless a person takes the proposal. */
export const ChangedProposals = ({ proposals }: Pick<DraftChanges, 'proposals'>) => {
  const { t } = useTranslation('roadmap');
  const { edit } = useConsultation();
  const text = useCellText();
  return (
    <Table className="wm-steps" verticalSpacing={6}>
      <Table.Caption className="wm-caption">{t('changes.proposalsCaption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('timeline.step')}</Table.Th>
          <Table.Th scope="col">{t('changes.yours')}</Table.Th>
          <Table.Th scope="col">{t('changes.proposed')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {proposals.map(({ step, field, proposed }) => {
          const about = step.criterion ?? step.safeguard ?? step.id;
          return (
            <Table.Tr key={`${step.id} ${field}`}>
              <Table.Th scope="row">
                <span className="wm-symbol">{about}</span>
                <br />
                <span className="wm-quiet">{field === 'indicator' ? t('indicator.name') : t(`field.${field}`)}</span>
              </Table.Th>
              <Table.Td>
                <bdi>{text(step, field)}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{text(proposed, field)}</bdi>
              </Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('changes.takeProposalOf', { step: about })}
                  onClick={() => void edit([{ kind: 'edit', record: step.id, field, value: null }])}
                >
                  {t('changes.takeProposal')}
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
