import { Anchor, Button, Table, Text } from '@mantine/core';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { momentOf } from '../../../shared/log';
import { textIn } from '../../../shared/model';
import { recordOfLog } from '../../../shared/projection';
import type { ShippedPack } from '../../packs/library';
import type { ConsultationSession } from '../../session';
import { formatMoment } from '../../ui';
import { ProgressText } from './ProgressText';
import type { Removal } from './RemoveConsultation';
import { furthestPhase, progressOf } from './progress';

interface Props {
  readonly session: ConsultationSession;
  readonly packs: readonly ShippedPack[];
  readonly onRemove: (removal: Removal) => void;
}

/** One consultation in the list: which, for which programme, how far, and when it was last saved. */
export const ConsultationRow = ({ session, packs, onRemove }: Props) => {
  const { t, i18n } = useTranslation('home');
  const { log, save } = useSyncExternalStore(session.subscribe, session.getView);
  const record = useMemo(() => recordOfLog(log).record, [log]);
  const reference = record?.consultation.pack;
  const shipped = packs.find(({ loaded }) => loaded.reference === reference);
  const progress = useMemo(() => (record && shipped ? progressOf(shipped.loaded, record) : null), [record, shipped]);
  const phase = useMemo(() => (record ? furthestPhase(record, log) : 'prepare'), [record, log]);
  const title = record?.consultation.title ?? t('row.unreadable');
  const removal = (): Removal => ({
    scope: session.scope,
    title,
    state: record?.consultation.memberState ?? null,
    answers: record?.answers.length ?? 0,
    interviews: record?.interviews.length ?? 0,
  });
  return (
    <Table.Tr>
      <Table.Td>{record?.consultation.memberState}</Table.Td>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} href={`/c/${session.scope}/${phase}`} className="wm-row-link">
          <bdi>{title}</bdi>
        </Anchor>
        <Text fz="xs" className="wm-quiet">
          {shipped ? textIn(shipped.loaded.pack.title, i18n.language) : t('row.unknownPack', { pack: reference })}
        </Text>
      </Table.Th>
      <Table.Td>{record && t(`phase.${phase}`)}</Table.Td>
      <Table.Td>{progress && <ProgressText progress={progress} />}</Table.Td>
      <Table.Td>
        {log.latest && formatMoment(Date.parse(momentOf(log.latest)), i18n.language)}
        {save.kind === 'failed' && (
          <Text fz="xs" c="var(--wm-block)">
            {t('row.unsaved')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('row.removeNamed', { title })}
          onClick={() => onRemove(removal())}
        >
          {t('row.remove')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
};
