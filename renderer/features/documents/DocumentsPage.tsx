import { Button, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import type { DocumentFormat, RoadMapInput } from '../../../shared/documents';
import { withEveryList } from '../../../shared/model';
import { type FrozenBaseline, evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import type { PhaseProps } from '../phase';
import { ChecksSummary } from '../checks';
import { Choices } from './Choices';
import { ConsultationFileExport } from './ConsultationFileExport';
import { Exports } from './Exports';
import { LeftOut } from './LeftOut';
import { Preview } from './Preview';
import './documents.css';
import { exportPart } from './part';
import { useExport } from './useExport';

/** The present state, named apart from the ids of baselines. */
const present = '';

/** What the document is drawn from; null where the pack with which a baseline was frozen is not here. */
const useInput = (baseline: FrozenBaseline | undefined, language: string): RoadMapInput | null => {
  const { pack, packHash, packs, record, findings, roadMap } = useConsultation();
  const common = { language, application: version };
  if (!baseline) return { ...common, pack, packHash, record, findings, roadMap, snapshot: null };
  const evaluation = evaluateBaseline(packs, baseline);
  const frozenWith = packs.get(baseline.packHash);
  if (!evaluation || !frozenWith) return null;
  const { id, name, takenOn } = baseline;
  return {
    ...common,
    pack: frozenWith,
    packHash: baseline.packHash,
    record: withEveryList(baseline.file),
    ...evaluation,
    snapshot: { id, name, takenOn },
  };
};

/** The road map as files: what goes in, what stays out, what to look at before, and a preview. */
export const DocumentsPage = ({ part, go }: PhaseProps) => {
  const { t, i18n } = useTranslation('documents');
  const { roadMap } = useConsultation();
  const baselines = useBaselines();
  const [state, setState] = useState(baselines[0]?.id ?? present);
  const [language, setLanguage] = useState(i18n.language);
  const [formats, setFormats] = useState<readonly DocumentFormat[]>(['docx']);
  const input = useInput(
    baselines.find(({ id }) => id === state),
    language,
  );
  const { running, told, start, cancel } = useExport();
  if (roadMap.steps.length === 0 && baselines.length === 0)
    return (
      <>
        <PageHeader title={t('title')} task={t('task')} />
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={() => go('interview')}>{t('toInterviews')}</Button>}
        />
        <ConsultationFileExport />
      </>
    );
  return (
    <>
      <PageHeader
        title={t('title')}
        task={t('task')}
        actions={
          running ? (
            <Button variant="default" onClick={cancel}>
              {t('cancel')}
            </Button>
          ) : (
            <Button
              disabled={!input || formats.length === 0}
              data-arrival={part === exportPart || undefined}
              onClick={() => input && void start(input, formats)}
            >
              {t('export', { count: formats.length })}
            </Button>
          )
        }
      />
      <div role="status">
        <ul className="wm-told">
          {told.map(({ key, text, problem }) => (
            <li key={key} data-problem={problem ? true : undefined}>
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div className="wm-documents">
        <div>
          <Choices {...{ state, setState, present, baselines, language, setLanguage, formats, setFormats }} />
          <ChecksSummary go={go} />
          <Exports />
          <LeftOut record={input?.record} />
          <ConsultationFileExport />
        </div>
        {input ? (
          <Suspense fallback={<Text className="wm-quiet">{t('preview.opening')}</Text>}>
            <Preview input={input} />
          </Suspense>
        ) : (
          <Text>{t('otherPack')}</Text>
        )}
      </div>
    </>
  );
};
