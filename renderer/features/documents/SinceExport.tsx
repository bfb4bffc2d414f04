import { Modal, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadMap } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { type ListedExport, logAtExport, recordOfLog } from '../../../shared/projection';
import { type DraftChanges, changesSince, draftOf } from '../../../shared/roadmap';
import { evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { formatMoment } from '../../ui';
import { ChangesSince } from '../roadmap';

interface Before {
  readonly roadMap: RoadMap | null;
  readonly exact: boolean;
}

/** The road map as it was when an export was drawn; null where it cannot be read any more. */
const useRoadMapAt = (exported: ListedExport): Before => {
  const { log, pack, packHash, packs } = useConsultation();
  const baselines = useBaselines();
  return useMemo(() => {
    if (exported.baseline !== null) {
      const baseline = baselines.find(({ id }) => id === exported.baseline?.id);
      return { roadMap: (baseline && evaluateBaseline(packs, baseline)?.roadMap) ?? null, exact: true };
    }
    if (exported.packHash !== packHash) return { roadMap: null, exact: true };
    const then = logAtExport(log, exported);
    const { record } = recordOfLog(then.log);
    return { roadMap: record && evaluate(pack, record).roadMap, exact: then.exact };
  }, [exported, log, pack, packHash, packs, baselines]);
};

/** As it was printed: who wrote a field makes no difference to somebody who reads it. */
const asPrinted = (roadMap: RoadMap): RoadMap => ({
  ...roadMap,
  steps: roadMap.steps.map((step) => ({ ...step, edited: [] })),
});

const changesBetween = (before: RoadMap, after: RoadMap): DraftChanges => {
  const [then, now] = [asPrinted(before), asPrinted(after)];
  return changesSince(draftOf(then, then), now, now);
};

interface Props {
  readonly exported: ListedExport;
  readonly onClose: () => void;
}

/** What changed in the steps since an export. */
export const SinceExport = ({ exported, onClose }: Props) => {
  const { t, i18n } = useTranslation(['documents', 'parts']);
  const { roadMap, exact } = useRoadMapAt(exported);
  const { roadMap: present } = useConsultation();
  const changes = useMemo(() => roadMap && changesBetween(roadMap, present), [roadMap, present]);
  return (
    <Modal
      opened
      size="70rem"
      onClose={onClose}
      title={t('exported.compareTitle', { moment: formatMoment(exported.at, i18n.language) })}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
      transitionProps={{ duration: 120 }}
    >
      {!exact && (
        <Text fz="sm" mb="xs">
          {t('exported.inexact')}
        </Text>
      )}
      {changes ? <ChangesSince changes={changes} /> : <Text>{t('exported.gone')}</Text>}
    </Modal>
  );
};
