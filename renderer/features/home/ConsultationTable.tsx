import { Table, VisuallyHidden } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { shippedPacks } from '../../packs/library';
import type { ConsultationSession } from '../../session';
import { ConsultationRow } from './ConsultationRow';
import type { Removal } from './RemoveConsultation';
import './home.css';

interface Props {
  readonly sessions: readonly ConsultationSession[];
  readonly onRemove: (removal: Removal) => void;
}

const columns = ['state', 'consultation', 'programme', 'progress', 'next', 'changed'] as const;

const latest = (session: ConsultationSession): string => session.getView().log.latest ?? '';

/** Every consultation on this computer, the one changed last first. */
export const ConsultationTable = ({ sessions, onRemove }: Props) => {
  const { t } = useTranslation('home');
  const packs = use(shippedPacks());
  const sorted = [...sessions].sort((a, b) => (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0));
  return (
    <Table className="wm-consultations" highlightOnHover>
      <Table.Caption>{t('table.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} scope="col">
              {t(`table.${column}`)}
            </Table.Th>
          ))}
          <Table.Th scope="col">
            <VisuallyHidden>{t('table.act')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((session) => (
          <ConsultationRow key={session.scope} session={session} packs={packs} onRemove={onRemove} />
        ))}
      </Table.Tbody>
    </Table>
  );
};
