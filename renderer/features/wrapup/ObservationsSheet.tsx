import { Button, NativeSelect, Text } from '@mantine/core';
import { use, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import type { RoadMapInput } from '../../../shared/documents';
import { resources } from '../../../shared/messages';
import { observationParts } from '../../../shared/model';
import { observationsOf } from '../../../shared/projection';
import { useConsultation, useRecordForm } from '../../session';
import { PageHeader } from '../../ui';
import { writers } from '../documents/writers';
import { ObservationFields, type ObservationTexts } from './fields';
import { linesOfPage, linesUsed } from './pageRoom';
import { Part } from './Part';
import { PrintedSheet } from './PrintedSheet';
import { useObservationsFile } from './useObservationsFile';
import './wrapup.css';

interface EditorProps {
  readonly language: string;
  readonly setLanguage: (language: string) => void;
}

/** The page in one language: what the findings give, what a person wrote instead, and the ways out. */
const Editor = ({ language, setLanguage }: EditorProps) => {
  const { t, i18n } = useTranslation('wrapup');
  const { log, pack, packHash, record, findings, roadMap, edit } = useConsultation();
  const { generatedObservations, observationsDocument } = use(writers());
  const { said, save } = useObservationsFile();
  const input = useMemo<RoadMapInput>(
    () => ({ pack, packHash, record, findings, roadMap, language, application: version, snapshot: null }),
    [pack, packHash, record, findings, roadMap, language],
  );
  const generated = useMemo(() => generatedObservations(input), [generatedObservations, input]);
  const written = useMemo(() => observationsOf(log, language), [log, language]);
  const printed = useMemo(() => observationsDocument(input, written), [observationsDocument, input, written]);
  const { control, formState } = useRecordForm<ObservationTexts>({
    schema: ObservationFields,
    kind: 'observations',
    record: language,
    empty: generated,
    whole: true,
  });
  const lines = linesUsed(printed);
  const long = lines > linesOfPage;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <>
      <div className="wm-noprint wm-observations">
        <PageHeader
          title={t('title')}
          task={t('task')}
          actions={
            <>
              <Button variant="default" onClick={() => window.print()}>
                {t('print')}
              </Button>
              <Button variant="default" onClick={() => void save(input, written, 'html')}>
                {t('saveHtml')}
              </Button>
              <Button onClick={() => void save(input, written, 'docx')}>{t('saveDocx')}</Button>
            </>
          }
        />
        <Text role="status" className="wm-status" mb="sm" c={said?.problem ? 'var(--wm-block)' : undefined}>
          {said?.text}
        </Text>
        <div className="wm-observations-head">
          <NativeSelect
            label={t('language')}
            description={t('languageHint')}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
            data={Object.keys(resources).map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
          />
          <Text fz="xs" className={long ? 'wm-observations-long' : 'wm-quiet'} role="status">
            {t(long ? 'tooManyLines' : 'lines', { lines, room: linesOfPage })}
          </Text>
        </div>
        <Text fz="xs" className="wm-quiet wm-measure" mb="md">
          {t('explained')}
        </Text>
        {observationParts.map((part) => (
          <Part
            key={part}
            part={part}
            heading={t(`part.${part}`)}
            language={language}
            control={control}
            generated={generated[part]}
            written={written[part] !== undefined}
            shown={written[part] ?? generated[part]}
            fault={formState.errors[part]}
            direction={printed.direction}
            onGenerate={() => void edit([{ kind: 'observations', record: language, field: part, value: null }])}
          />
        ))}
        <Text fz="xs" className="wm-quiet wm-measure" mt="lg">
          {t('safe')}
        </Text>
      </div>
      <PrintedSheet printed={printed} />
    </>
  );
};

/** Preliminary observations for the closing meeting, in the language of those who receive them. */
export const ObservationsSheet = () => {
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState(i18n.language in resources ? i18n.language : 'en');
  return <Editor key={language} language={language} setLanguage={setLanguage} />;
};
