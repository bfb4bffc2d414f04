import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { Fold, PackText } from '../../ui';
import { FirstOnes } from './FirstOnes';
import { type CoveredNeed, byRequirement, overlapsOf, providersOf } from './interventionCover';

const NeedsOf = ({ needs, naming }: { readonly needs: readonly CoveredNeed[]; readonly naming: boolean }) => {
  const { t } = useTranslation('needs');
  const { pack } = useConsultation();
  if (needs.length === 0) return null;
  return (
    <ul className="wm-cover">
      {needs.map((need) => (
        <li key={need.criterion}>
          <span className="wm-quiet wm-symbol">{need.criterion}</span>{' '}
          <span dir="auto">
            <PackText text={pack.criteria.get(need.criterion)?.criterion.statement ?? ''} dense />
          </span>{' '}
          {naming && <strong>{t('interventions.providers', { count: providersOf(need).length })}</strong>}
          {naming && (
            <ul>
              {need.by.map(({ id, title, provider }) => (
                <li key={id}>
                  <bdi>{title}</bdi> (<bdi>{provider}</bdi>)
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Where interventions overlap, and the needs that none covers. */
export const InterventionCover = ({ cover }: { readonly cover: readonly CoveredNeed[] }) => {
  const { t } = useTranslation('needs');
  const { pack } = useConsultation();
  const overlaps = overlapsOf(cover);
  const orphans = cover.filter(({ by }) => by.length === 0);
  if (cover.length === 0) return null;
  return (
    <>
      <Title order={2} mt="xl" mb="xs">
        {t('interventions.overlaps', { count: overlaps.length })}
      </Title>
      <FirstOnes items={overlaps} first={20}>
        {(needs) => <NeedsOf needs={needs} naming />}
      </FirstOnes>
      <Title order={2} mt="xl" mb="xs">
        {t('interventions.orphans', { count: orphans.length, total: cover.length })}
      </Title>
      {byRequirement(pack, orphans).map(([requirement, needs]) => (
        <Fold
          key={requirement}
          summary={
            <>
              <Text span fz="xs" className="wm-quiet wm-symbol">
                {requirement}
              </Text>{' '}
              <span dir="auto">
                <PackText text={pack.requirements.get(requirement)?.title ?? ''} dense />
              </span>{' '}
              <span className="wm-quiet">{t('interventions.some', { count: needs.length })}</span>
            </>
          }
        >
          {() => <NeedsOf needs={needs} naming={false} />}
        </Fold>
      ))}
    </>
  );
};
