import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord, Findings } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { favourableIndex } from '../../../shared/scoring';
import { IndexBand } from './IndexBand';
import { countsOf, standingOf } from './view';

interface Props {
  readonly pack: LoadedPack;
  readonly record: ConsultationRecord;
  readonly findings: Findings;
  /** Beneath the finding: what narrows the table. */
  readonly children?: ReactNode;
}

/** The finding as a sentence, and how sure it is. */
export const Summary = ({ pack, record, findings, children }: Props) => {
  const { t } = useTranslation('baseline');
  const standing = standingOf(findings, record);
  const { applicable, known } = countsOf(findings);
  const most = useMemo(() => favourableIndex(pack, record), [pack, record]);
  return (
    <div className="wm-baseline-summary">
      <Stack gap={6}>
        <Title order={2}>
          {t(standing.allAgreed ? 'finding' : 'findingProposed', { count: standing.total, reached: standing.reached })}
        </Title>
        {standing.perhaps > 0 && <Text>{t('perhaps', { count: standing.perhaps })}</Text>}
        {children}
      </Stack>
      <IndexBand index={findings.index} most={most} known={known} applicable={applicable} />
    </div>
  );
};
