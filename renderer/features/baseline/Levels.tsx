import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord, Findings } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { CellPanel } from './CellPanel';
import type { Ways } from './CriterionDetail';
import { Filters } from './Filters';
import { type Cell, HeatMap } from './HeatMap';
import { Legend } from './Legend';
import { Summary } from './Summary';
import { type Aspect, type View, inView } from './view';

interface Props {
  readonly pack: LoadedPack;
  readonly record: ConsultationRecord;
  readonly findings: Findings;
  readonly ways: Ways | null;
  /** The requirement to which the address leads. */
  readonly row?: string | undefined;
}

/** A baseline to be read: the finding, the heat map as it is narrowed, and what is behind a cell. */
export const Levels = ({ pack, record, findings, ways, row }: Props) => {
  const { t } = useTranslation('baseline');
  const [cell, setCell] = useState<Cell | null>(null);
  const [view, setView] = useState<View>('all');
  const [aspect, setAspect] = useState<Aspect>('overall');
  const shown = inView(pack, findings, view, aspect);
  return (
    <>
      <Summary pack={pack} record={record} findings={findings}>
        <Filters {...{ pack, findings, view, aspect }} onView={setView} onAspect={setAspect} />
      </Summary>
      <Legend pack={pack} />
      {shown.length === 0 ? (
        <Text className="wm-quiet" role="status">
          {t('noneInView')}
        </Text>
      ) : (
        <HeatMap {...{ pack, record, findings, aspect, row }} requirements={shown} onOpen={setCell} />
      )}
      <CellPanel {...{ pack, record, findings, cell, setCell, ways }} />
    </>
  );
};
