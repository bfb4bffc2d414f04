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
import type { Removal } from './RemoveConsultation';
import { progressOf } from './progress';

interface Props {
  readonly session: ConsultationSession;
  readonly packs: readonly ShippedPack[];
  readonly onRemove: (removal: Removal) => void;
}

/** One consultation in the list: which, for which programme, how far, and when it was last changed. */
export const ConsultationRow = ({ session, packs, onRemove }: Props) => {
  const { t, i18n } = useTranslation(['home', 'shell']);
  const { log } = useSyncExternalStore(session.subscribe, session.getView);
  const record = useMemo(() => recordOfLog(log).record, [log]);
  const reference = record?.consultation.pack;
  const shipped = packs.find(({ loaded }) => loaded.reference === reference);
  const progress = useMemo(
    () => (record && shipped ? progressOf(shipped.loaded, record, log) : null),
    [record, shipped, log],
  );
  const title = record?.consultation.title ?? t('row.unreadable');
  const address = `/c/${session.scope}/${progress?.next ?? 'prepare'}`;
  return (
    <Table.Tr>
      <Table.Td>{record?.consultation.memberState}</Table.Td>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} href={address}>
          <bdi>{title}</bdi>
        </Anchor>
      </Table.Th>
      <Table.Td>
        {shipped ? textIn(shipped.loaded.pack.title, i18n.language) : t('row.unknownPack', { pack: reference })}
      </Table.Td>
      <Table.Td>
        {progress && (
          <>
            {t('row.progress', { ...progress })}
            {progress.contested > 0 && (
              <Text fz="xs" component="div">
                {t('row.contested', { count: progress.contested })}
              </Text>
            )}
          </>
        )}
      </Table.Td>
      <Table.Td>{progress && t(`shell:phase.${progress.next}`)}</Table.Td>
      <Table.Td>{log.latest && formatMoment(Date.parse(momentOf(log.latest)), i18n.language)}</Table.Td>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('row.removeNamed', { title })}
          onClick={() => onRemove({ scope: session.scope, title, state: record?.consultation.memberState ?? null })}
        >
          {t('row.remove')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
};
