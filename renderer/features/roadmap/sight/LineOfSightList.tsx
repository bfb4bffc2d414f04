import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../shared/model';
import { explainStep } from '../../../../shared/pipeline';
import { useConsultation } from '../../../session';
import { LevelFace, PackText, StateMark } from '../../../ui';
import { AnswerList, Determined, ThingStates } from '../../answers';
import { interviewPart } from '../../interview';
import { NamedNorms, SourceList } from '../../norms';
import type { PhaseProps } from '../../phase';
import { IndicatorText } from '../IndicatorText';
import { StepLinks } from '../StepLinks';
import { sightPart } from '../part';
import { StepWords } from '../StepWords';
import './sight.css';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly step: Step;
  readonly onOpen: (step: string) => void;
}

const Link = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <li>
    <Text fz="xs" className="wm-quiet">
      {title}
    </Text>
    {children}
  </li>
);

/** Where a step comes from: from the clause, by the question and the answers, to the gap. */
export const LineOfSightList = ({ step, onOpen, go }: Props) => {
  const { t } = useTranslation(['roadmap', 'domain']);
  const { pack, record, findings, roadMap } = useConsultation();
  const sight = explainStep(pack, record, { findings, roadMap }, step.id);
  if (!sight) return null;
  const { requirement, criterion, interventions, guards } = sight;
  const safeguard = step.safeguard === null ? undefined : pack.safeguards.get(step.safeguard);
  return (
    <section aria-labelledby="line-of-sight">
      <Title order={3} id="line-of-sight">
        {t('sight.title')}
      </Title>
      <ol className="wm-sight">
        {requirement && (
          <>
            <Link title={t('sight.sources')}>
              <SourceList sources={step.sources} />
            </Link>
            <Link title={t('sight.requirement')}>
              <Text>
                <span className="wm-symbol">{requirement.asked.id}</span> <PackText text={requirement.asked.title} />
              </Text>
              <Text fz="xs">
                <LevelFace range={requirement.found} levels={pack.pack.levels} />{' '}
                {t('sight.gap', { target: requirement.found.target, count: requirement.found.gap ?? 0 })}
              </Text>
            </Link>
          </>
        )}
        {criterion && (
          <>
            <Link title={t('sight.question')}>
              <Text>
                <PackText text={criterion.asked.question} />
              </Text>
            </Link>
            <Link title={t('sight.statement')}>
              <Text>
                <PackText text={criterion.asked.statement} />
              </Text>
            </Link>
            <Link title={t('sight.answers')}>
              <AnswerList
                record={record}
                criterion={criterion.asked}
                answers={criterion.found.answers}
                open={(interview, item) => go('interview', interviewPart(interview, criterion.asked.id, item))}
              />
            </Link>
            <Link title={t('sight.finding')}>
              <StateMark state={criterion.found.state} />
              <ThingStates record={record} criterion={criterion.asked} finding={criterion.found} />
              {criterion.determination && (
                <Determined criterion={criterion.asked} determination={criterion.determination} />
              )}
            </Link>
          </>
        )}
        {step.recommendation !== null && (
          <Link title={t('field.recommendation')}>
            <Text fz="xs">
              <bdi>
                <StepWords step={step} field="recommendation" />
              </bdi>
            </Text>
          </Link>
        )}
        <Link title={t('timeline.step')}>
          <Text>
            <bdi>
              <StepWords step={step} field="action" />
            </bdi>
          </Text>
        </Link>
        {step.indicator !== null && (
          <Link title={t('indicator.name')}>
            {typeof step.indicator === 'string' ? (
              <Text fz="xs">{step.indicator}</Text>
            ) : (
              <IndicatorText indicator={step.indicator} />
            )}
          </Link>
        )}
        {interventions.length > 0 && (
          <Link title={t('sight.interventions')}>
            <ul className="wm-cover">
              {interventions.map(({ id, title, provider, status }) => (
                <li key={id}>
                  <bdi>{title}</bdi> (<bdi>{provider}</bdi>; {t(`domain:interventionStatus.${status}`)})
                </li>
              ))}
            </ul>
          </Link>
        )}
        {safeguard && (
          <Link title={t('sight.safeguard')}>
            <Text>
              <span className="wm-symbol">{safeguard.id}</span> <PackText text={safeguard.question} />
            </Text>
            <Text fz="xs" className="wm-quiet">
              <PackText text={safeguard.source} />
            </Text>
            <NamedNorms text={safeguard.source} />
          </Link>
        )}
        {guards.length > 0 && (
          <Link title={t('sight.guards')}>
            <StepLinks steps={guards} onOpen={onOpen} />
          </Link>
        )}
      </ol>
      {step.criterion !== null && (
        <Anchor
          component="button"
          type="button"
          fz="xs"
          onClick={() => step.criterion !== null && go('roadmap', sightPart(step.criterion))}
        >
          {t('sight.onePage')}
        </Anchor>
      )}
    </section>
  );
};
