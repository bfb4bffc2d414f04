import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '../../../shared/messages';
import type { Step } from '../../../shared/model';
import { priorityBand } from '../../../shared/needs';
import { useConsultation } from '../../session';
import { PackText, PriorityBar } from '../../ui';
import { Citation } from '../norms';
import { StepLinks } from './StepLinks';

interface Props {
  readonly step: Step;
  readonly onOpen: (step: string) => void;
}

/** What the rules say of a step: priority, assistance, due diligence with its conditions, and its order. */
export const StepFacts = ({ step, onOpen }: Props) => {
  const { t, i18n } = useTranslation(['roadmap', 'domain', 'norms']);
  const { pack, roadMap } = useConsultation();
  const { language } = i18n;
  const area = step.assistance === null ? undefined : pack.assistance.get(step.assistance);
  const titles = new Map(pack.pack.norms.map(({ id, title }) => [id, title]));
  const models = step.criterion === null ? [] : (pack.criteria.get(step.criterion)?.criterion.step?.models ?? []);
  const after = roadMap.steps.filter(({ dependsOn }) => dependsOn.includes(step.id)).map(({ id }) => id);
  return (
    <section aria-labelledby="step-facts">
      <Title order={3} id="step-facts">
        {t('facts.title')}
      </Title>
      <dl className="wm-particulars">
        <div>
          <dt>{t('priority')}</dt>
          <dd>
            {Math.round(step.priority)} {t(`domain:priority.${priorityBand(step.priority)}`)}
            {step.parts && <PriorityBar points={step.parts} />}
          </dd>
        </div>
        {area && (
          <div>
            <dt>{t('facts.assistance')}</dt>
            <dd>
              <PackText text={area.title} />
              {area.offeredBy.length > 0 && (
                <>
                  {' '}
                  (<bdi>{formatList(area.offeredBy, language)}</bdi>)
                </>
              )}
            </dd>
          </div>
        )}
        {step.coverage && (
          <div>
            <dt>{t('facts.coverage')}</dt>
            <dd>{t(`domain:coverage.${step.coverage}`)}</dd>
          </div>
        )}
        {step.dueDiligence && (
          <div>
            <dt>{t('facts.dueDiligence')}</dt>
            <dd>{t(`domain:dueDiligence.${step.dueDiligence}`)}</dd>
          </div>
        )}
      </dl>
      {models.length > 0 && step.kind === 'need' && (
        <>
          <Text fz="xs" fw={600}>
            {t('norms:canStartFrom')}
          </Text>
          <ul className="wm-cover">
            {models.map(({ norm, at }) => (
              <li key={`${norm} ${at ?? ''}`}>
                <Citation norm={norm} at={at} /> <PackText text={titles.get(norm) ?? ''} dense />
              </li>
            ))}
          </ul>
        </>
      )}
      {step.conditions.length > 0 && (
        <ul className="wm-cover">
          {step.conditions.map((condition) => (
            <li key={condition.safeguard}>
              <span className="wm-quiet wm-symbol">{condition.safeguard}</span> <PackText text={condition.question} />{' '}
              <strong>{t(`domain:standing.${condition.standing}`)}</strong> ({t(`domain:effect.${condition.effect}`)})
              {condition.lift && (
                <Text fz="xs">
                  {t('facts.lift', { ...condition.lift, until: formatDate(condition.lift.until, language) })}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {step.dependsOn.length > 0 && (
        <>
          <Text fz="xs" fw={600}>
            {t('facts.dependsOn')}
          </Text>
          <StepLinks steps={step.dependsOn} onOpen={onOpen} />
        </>
      )}
      {after.length > 0 && (
        <>
          <Text fz="xs" fw={600}>
            {t('facts.before')}
          </Text>
          <StepLinks steps={after} onOpen={onOpen} />
        </>
      )}
    </section>
  );
};
