import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { stepPart } from '../roadmap';
import { FirstOnes } from './FirstOnes';
import type { Mismatch } from './interventionCover';
import type { SectionProps } from './section';

interface Props extends SectionProps {
  readonly missed: readonly Mismatch[];
  readonly onOpen: (intervention: string) => void;
}

/** Interventions that miss in time the step that they cover: in words, since no number of the road map changes by it. */
export const Mismatches = ({ missed, go, onOpen }: Props) => {
  const { t, i18n } = useTranslation('needs');
  const day = (value: string | undefined): string => (value === undefined ? '' : formatDate(value, i18n.language));
  if (missed.length === 0) return null;
  return (
    <section aria-labelledby="mismatches">
      <Title order={2} id="mismatches" mt="lg" mb="xs">
        <span aria-hidden="true" className="wm-needs-warn">
          ▲
        </span>{' '}
        {t('interventions.missed', { count: missed.length })}
      </Title>
      <ul className="wm-cover">
        {[...new Set(missed.map(({ intervention }) => intervention))].map((intervention) => (
          <li key={intervention.id}>
            <Anchor component="button" type="button" fz="xs" ta="start" onClick={() => onOpen(intervention.id)}>
              <bdi>{intervention.title}</bdi>
            </Anchor>
            <FirstOnes items={missed.filter((mismatch) => mismatch.intervention === intervention)} first={10}>
              {(own) => (
                <ul>
                  {own.map(({ criterion, step, timing }) => (
                    <li key={criterion}>
                      {t(`interventions.timing.${timing}`, {
                        date: day(timing === 'beginsAfter' ? intervention.from : intervention.to),
                        starts: day(step.starts),
                        ends: day(step.ends),
                      })}{' '}
                      <Anchor
                        component="button"
                        type="button"
                        fz="xs"
                        className="wm-symbol"
                        aria-label={t('priority.openStep', { criterion })}
                        onClick={() => go('roadmap', stepPart(step.id))}
                      >
                        {criterion}
                      </Anchor>
                    </li>
                  ))}
                </ul>
              )}
            </FirstOnes>
          </li>
        ))}
      </ul>
    </section>
  );
};
