import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareRoadMaps } from '../../../shared/roadmap';
import { evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { PageHeader } from '../../ui';
import { ChangedSteps } from './ChangedSteps';
import { KeptEdits } from './KeptEdits';
import { stepName } from './stepName';

/** What the present answers changed in the road map since a baseline was frozen, and the edits that wait for a decision. */
export const ChangesSection = () => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack, packHash, roadMap, record } = useConsultation();
  const baselines = useBaselines();
  const [chosen, setChosen] = useState(baselines[0]?.id ?? '');
  const baseline = baselines.find(({ id }) => id === chosen);
  const before = baseline && evaluateBaseline(pack, packHash, baseline)?.roadMap;
  const changes = before && compareRoadMaps(before, roadMap);
  const edited = roadMap.steps.filter(({ edited: fields }) => fields.length > 0).length;
  const names = (ids: readonly string[]) => (
    <ul className="wm-cover">
      {ids.map((id) => (
        <li key={id}>
          <span className="wm-quiet wm-symbol">{id.slice(id.indexOf(':') + 1)}</span>{' '}
          <bdi>
            {stepName(
              pack,
              before && !roadMap.steps.some((step) => step.id === id) ? before : roadMap,
              id,
              i18n.language,
            )}
          </bdi>
        </li>
      ))}
    </ul>
  );
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
      {baseline && !changes && <Text>{t('changes.otherPack')}</Text>}
      {changes && (
        <>
          <Title order={2} mb="xs">
            {t('changes.finding', {
              added: changes.added.length,
              removed: changes.removed.length,
              changed: changes.changed.length,
              kept: changes.kept.length,
            })}
          </Title>
          {changes.added.length > 0 && (
            <>
              <Title order={3}>{t('changes.added')}</Title>
              {names(changes.added)}
            </>
          )}
          {changes.removed.length > 0 && (
            <>
              <Title order={3}>{t('changes.removed')}</Title>
              {names(changes.removed)}
            </>
          )}
          {changes.changed.length > 0 && (
            <>
              <Title order={3}>{t('changes.changed')}</Title>
              <ChangedSteps before={before} after={roadMap} changed={changes.changed} record={record} />
            </>
          )}
        </>
      )}
      <Title order={2} mt="xl" mb="xs">
        {t('changes.edits', { count: edited })}
      </Title>
      <KeptEdits />
    </>
  );
};
