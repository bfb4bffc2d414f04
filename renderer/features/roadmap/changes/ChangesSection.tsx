import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBaselines, useConsultation } from '../../../session';
import { PageHeader, formatMoment } from '../../../ui';
import { ChangesSince } from './ChangesSince';
import { KeptEdits } from './KeptEdits';
import { differs, useChangesSinceBaseline, useDraft } from './useDraft';

const sinceDraft = '';

/** What a regeneration changed since the draft was looked at or a baseline was frozen, and the edits that wait for a decision. */
export const ChangesSection = () => {
  const { t, i18n } = useTranslation('roadmap');
  const { packHash, roadMap } = useConsultation();
  const baselines = useBaselines();
  const { draft, changes, take } = useDraft();
  const [chosen, setChosen] = useState(draft === null ? (baselines[0]?.id ?? sinceDraft) : sinceDraft);
  const [told, setTold] = useState<'taken' | 'notTaken' | null>(null);
  const baseline = baselines.find(({ id }) => id === chosen);
  const sinceBaseline = useChangesSinceBaseline(baseline);
  const shown = baseline ? sinceBaseline : changes;
  const current = draft !== null && changes !== null && !differs(changes);
  const accept = async (): Promise<void> => setTold((await take()) ? 'taken' : 'notTaken');
  return (
    <div className="wm-page">
      <PageHeader
        title={t('changes.title')}
        task={t('changes.task')}
        actions={
          roadMap.steps.length > 0 &&
          !current && (
            <Button onClick={() => void accept()}>{t(draft === null ? 'changes.takeFirst' : 'changes.accept')}</Button>
          )
        }
      />
      <Text role="status" className="wm-status" mb="sm">
        {told !== null && t(`changes.${told}`)}
      </Text>
      {draft === null && <Text className="wm-quiet wm-measure">{t('changes.noDraft')}</Text>}
      {(draft !== null || baselines.length > 0) && (
        <NativeSelect
          label={t('changes.since')}
          w={420}
          mb="md"
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            ...(draft === null
              ? []
              : [
                  {
                    value: sinceDraft,
                    label: t('changes.draftOf', { moment: formatMoment(Date.parse(draft.takenOn), i18n.language) }),
                  },
                ]),
            ...baselines.map(({ id, name }) => ({ value: id, label: t('changes.baseline', { name }) })),
          ]}
        />
      )}
      {baseline && !sinceBaseline && <Text>{t('changes.otherPack')}</Text>}
      {!baseline && draft !== null && draft.packHash !== packHash && <Text>{t('changes.packChanged')}</Text>}
      {shown && <ChangesSince changes={shown} />}
      <Title order={2} mt="xl" mb="xs">
        {t('changes.edits', { count: roadMap.steps.filter(({ edited }) => edited.length > 0).length })}
      </Title>
      <KeptEdits />
    </div>
  );
};
