import { Button, Group, List, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { type Findings, withEveryList } from '../../../shared/model';
import { evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { EmptyState, PageHeader, formatMoment } from '../../ui';
import { ComparisonTable } from './ComparisonTable';
import { type Side, compare, countsOfComparison } from './comparison';

const present = 'present';

/** What changed between two baselines, or between one and the present state, and why. */
export const CompareView = ({ onBack }: { readonly onBack: () => void }) => {
  const { t, i18n } = useTranslation('baseline');
  const { pack, packHash, packs, record, findings } = useConsultation();
  const baselines = useBaselines();
  const [before, setBefore] = useState(baselines[0]?.id ?? present);
  const [after, setAfter] = useState(present);
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('back')}
    </Button>
  );
  if (baselines.length === 0)
    return <EmptyState whole title={t('compareTitle')} text={t('noneFrozen')} action={back} />;

  const sideOf = (choice: string): Side | null => {
    if (choice === present) return { record, findings };
    const baseline = baselines.find(({ id }) => id === choice);
    const evaluation = baseline && evaluateBaseline(packs, baseline);
    return evaluation ? { record: withEveryList(baseline.file), findings: evaluation.findings } : null;
  };
  const choices = [
    ...baselines.map(({ id, name, takenOn }) => ({
      value: id,
      label: t('baselineOf', { name, moment: formatMoment(Date.parse(takenOn), i18n.language) }),
    })),
    { value: present, label: t('presentState') },
  ];
  const indexOf = ({ index }: Findings): string =>
    index === null ? '–' : formatNumber(Math.round(index * 10) / 10, i18n.language);
  const textOf = (choice: string): string | undefined =>
    choice === present ? packHash : baselines.find(({ id }) => id === choice)?.packHash;
  const [older, newer] = [sideOf(before), sideOf(after)];
  const changes = older && newer ? compare(older, newer) : [];
  const counts = countsOfComparison(changes);
  const kinds = (Object.keys(counts) as (keyof typeof counts)[]).filter((kind) => counts[kind] > 0);
  return (
    <>
      <PageHeader title={t('compareTitle')} task={t('compareTask')} actions={back} />
      <Group align="flex-end" mb="md" grow maw="60rem">
        <NativeSelect
          label={t('from')}
          data={choices}
          value={before}
          onChange={({ currentTarget }) => setBefore(currentTarget.value)}
        />
        <NativeSelect
          label={t('to')}
          data={choices}
          value={after}
          onChange={({ currentTarget }) => setAfter(currentTarget.value)}
        />
      </Group>
      {older && newer ? (
        <>
          <Title order={2}>{t('changed', { count: changes.length, total: older.findings.requirements.length })}</Title>
          {textOf(before) !== textOf(after) && (
            <Text mb="xs" className="wm-measure">
              {t('twoVersions')}
            </Text>
          )}
          <Text mb="xs">{t('indexThenNow', { before: indexOf(older.findings), after: indexOf(newer.findings) })}</Text>
          {kinds.length > 0 && (
            <List mb="md" className="wm-changed">
              {kinds.map((kind) => (
                <List.Item key={kind}>{t(`changedBy.${kind}`, { count: counts[kind] })}</List.Item>
              ))}
            </List>
          )}
          {changes.length > 0 && <ComparisonTable pack={pack} before={older} after={newer} changes={changes} />}
        </>
      ) : (
        <Text>{t('otherPack')}</Text>
      )}
    </>
  );
};
