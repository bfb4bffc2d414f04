import { Button, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListedExport, exportsOf } from '../../../shared/projection';
import { useConsultation } from '../../session';
import { Fold, formatMoment } from '../../ui';
import { CheckFile } from './CheckFile';
import { SinceExport } from './SinceExport';

/** One export: when, by whom, from what, and the digest of each file. */
const ExportRow = ({ exported, onCompare }: { readonly exported: ListedExport; readonly onCompare: () => void }) => {
  const { t, i18n } = useTranslation(['documents', 'domain']);
  const moment = formatMoment(exported.at, i18n.language);
  return (
    <li>
      <Text fw={600} fz="sm">
        <bdi>{exported.by === '' ? moment : t('exported.by', { moment, author: exported.by })}</bdi>
      </Text>
      <Text fz="sm">
        <bdi>{exported.baseline?.name ?? t('exported.present')}</bdi>
      </Text>
      <Text fz="xs" className="wm-quiet">
        {t('exported.release', { release: t(`domain:release.${exported.release}`) })}
      </Text>
      <ul className="wm-export-files">
        {exported.files.map(({ name, sha256 }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <code className="wm-digest">{t('exported.digest', { digest: sha256 })}</code>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={onCompare}
        aria-label={t('exported.compareNamed', { moment })}
      >
        {t('exported.compare')}
      </Button>
    </li>
  );
};

/** What was given out before, read from the log: the latest in sight, the earlier ones folded away. */
export const Exports = () => {
  const { t } = useTranslation('documents');
  const { log } = useConsultation();
  const exports = useMemo(() => exportsOf(log), [log]);
  const [compared, setCompared] = useState<ListedExport | null>(null);
  const [latest, ...earlier] = exports;
  const row = (exported: ListedExport) => (
    <ExportRow key={exported.id} exported={exported} onCompare={() => setCompared(exported)} />
  );
  return (
    <section aria-labelledby="exports">
      <Title order={2} id="exports" mt="lg" mb={4}>
        {t('exported.title')}
      </Title>
      {latest ? (
        <>
          <ul className="wm-exports">{row(latest)}</ul>
          {earlier.length > 0 && (
            <Fold summary={t('exported.more', { count: earlier.length })}>
              {() => <ul className="wm-exports">{earlier.map(row)}</ul>}
            </Fold>
          )}
          <CheckFile exports={exports} />
        </>
      ) : (
        <Text fz="sm" className="wm-quiet">
          {t('exported.none')}
        </Text>
      )}
      {compared && <SinceExport exported={compared} onClose={() => setCompared(null)} />}
    </section>
  );
};
