import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftChanges } from '../../../../shared/roadmap';
import { useConsultation } from '../../../session';
import { stepName } from '../stepName';
import { ChangedProposals } from './ChangedProposals';
import { ChangedSteps } from './ChangedSteps';

/** What differs between the steps of another time and the present ones. */
export const ChangesSince = ({ changes }: { readonly changes: DraftChanges }) => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack, roadMap } = useConsultation();
  const { added, removed, changed, proposals, kept } = changes;
  const edited = new Set([...roadMap.obsolete, ...roadMap.omitted.map(({ step }) => step)]);
  const list = (title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <>
        <Title order={3}>{title}</Title>
        <ul className="wm-cover">
          {ids.map((id) => (
            <li key={id}>
              <span className="wm-quiet wm-symbol">{id.slice(id.indexOf(':') + 1)}</span>{' '}
              <bdi>{stepName(pack, roadMap, id, i18n.language)}</bdi>
              {edited.has(id) && <strong> {t('changes.editsBelow')}</strong>}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <Title order={2} mb="xs">
        {t('changes.finding', { added: added.length, removed: removed.length, changed: changed.length, kept })}
      </Title>
      {list(
        t('changes.added'),
        added.map(({ id }) => id),
      )}
      {list(t('changes.removed'), removed)}
      {changed.length > 0 && (
        <>
          <Title order={3}>{t('changes.changed')}</Title>
          <ChangedSteps changed={changed} />
        </>
      )}
      {proposals.length > 0 && (
        <>
          <Title order={3}>{t('changes.proposals', { count: proposals.length })}</Title>
          <ChangedProposals proposals={proposals} />
        </>
      )}
    </>
  );
};
