import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoadMap } from '../../../shared/model';
import { compareRoadMaps } from '../../../shared/roadmap';
import { useConsultation } from '../../session';
import { ChangedSteps } from './ChangedSteps';
import { stepName } from './stepName';
import { useChangeWords } from './useChangeWords';

/** What differs between the steps of a frozen baseline and the present ones. */
export const ChangesSince = ({ before }: { readonly before: RoadMap }) => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack, roadMap, record } = useConsultation();
  const { added, removed, changed, kept } = compareRoadMaps(before, roadMap);
  const said = useChangeWords(before, roadMap, changed, record);
  const list = (title: string, ids: readonly string[], among: RoadMap) =>
    ids.length > 0 && (
      <>
        <Title order={3}>{title}</Title>
        <ul className="wm-cover">
          {ids.map((id) => (
            <li key={id}>
              <span className="wm-quiet wm-symbol">{id.slice(id.indexOf(':') + 1)}</span>{' '}
              <bdi>{stepName(pack, among, id, i18n.language)}</bdi>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <Title order={2} mb="xs">
        {t('changes.finding', {
          added: added.length,
          removed: removed.length,
          changed: said.length,
          kept: kept.length + changed.length - said.length,
        })}
      </Title>
      {list(t('changes.added'), added, roadMap)}
      {list(t('changes.removed'), removed, before)}
      {said.length > 0 && (
        <>
          <Title order={3}>{t('changes.changed')}</Title>
          <ChangedSteps changed={said} />
        </>
      )}
    </>
  );
};
