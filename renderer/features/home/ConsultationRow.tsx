import { Anchor, Button, Table, Text } from '@mantine/core';
import { Suspense, use, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { momentOf } from '../../../shared/log';
import { type ConsultationRecord, textIn } from '../../../shared/model';
import { recordOfLog } from '../../../shared/projection';
import { type ShelvedPack, findPack } from '../../packs/shelf';
import { type ConsultationSession, readShelved } from '../../session';
import { formatMoment } from '../../ui';
import { ProgressText } from './ProgressText';
import type { Removal } from './RemoveConsultation';
import { furthestPhase, progressOf } from './progress';

interface Props {
  readonly session: ConsultationSession;
  readonly packs: readonly ShelvedPack[];
  readonly onRemove: (removal: Removal) => void;
}

const Counted = ({ pack, record }: { readonly pack: ShelvedPack; readonly record: ConsultationRecord }) => {
  const { loaded } = use(readShelved(pack));
  const progress = useMemo(() => (loaded ? progressOf(loaded, record) : null), [loaded, record]);
  return progress && <ProgressText progress={progress} />;
};

/** One consultation in the list: which, for which programme, how far, and when it was last saved. */
export const ConsultationRow = ({ session, packs, onRemove }: Props) => {
  const { t, i18n } = useTranslation('home');
  const { log, save } = useSyncExternalStore(session.subscribe, session.getView);
  const record = useMemo(() => recordOfLog(log).record, [log]);
  const reference = record?.consultation.pack;
  const shelved = reference === undefined ? undefined : findPack(packs, reference, record?.consultation.packHash);
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
          {shelved ? textIn(shelved.header.title, i18n.language) : t('row.unknownPack', { pack: reference })}
        </Text>
      </Table.Th>
      <Table.Td>{record && t(`phase.${phase}`)}</Table.Td>
      <Table.Td>
        {/* The list is there before the packs are read that it takes to count. */}
        <Suspense>{record && shelved && <Counted pack={shelved} record={record} />}</Suspense>
      </Table.Td>
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
