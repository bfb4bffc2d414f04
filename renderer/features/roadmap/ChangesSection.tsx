import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { PageHeader } from '../../ui';
import { ChangesSince } from './ChangesSince';
import { KeptEdits } from './KeptEdits';

/** What the present answers changed in the road map since a baseline was frozen, and the edits that wait for a decision. */
export const ChangesSection = () => {
  const { t } = useTranslation('roadmap');
  const { pack, packHash, roadMap } = useConsultation();
  const baselines = useBaselines();
  const [chosen, setChosen] = useState(baselines[0]?.id ?? '');
  const baseline = baselines.find(({ id }) => id === chosen);
  const before = baseline && evaluateBaseline(pack, packHash, baseline)?.roadMap;
  return (
    <>
      <PageHeader title={t('changes.title')} task={t('changes.task')} />
      {baselines.length === 0 ? (
        <Text className="wm-quiet wm-measure">{t('changes.noBaseline')}</Text>
      ) : (
        <NativeSelect
          label={t('changes.since')}
          w={360}
          mb="md"
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={baselines.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {baseline && !before && <Text>{t('changes.otherPack')}</Text>}
      {before && <ChangesSince before={before} />}
      <Title order={2} mt="xl" mb="xs">
        {t('changes.edits', { count: roadMap.steps.filter(({ edited }) => edited.length > 0).length })}
      </Title>
      <KeptEdits />
    </>
  );
};
