import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '../../../../shared/messages';
import { textIn } from '../../../../shared/model';
import { firstSteps } from '../../../../shared/roadmap';
import { useConsultation } from '../../../session';
import { PageHeader } from '../../../ui';
import type { PhaseProps } from '../../phase';
import { StepMarks } from '../StepMarks';
import { StepWords } from '../StepWords';
import { stepPart } from '../part';
import './first.css';

/** The steps that a State begins with, on one page: what, who, when, why and how one will know. */
export const FirstSteps = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t, i18n } = useTranslation('roadmap');
  const { record, roadMap } = useConsultation();
  const { language } = i18n;
  const steps = firstSteps(roadMap.steps);
  return (
    <div className="wm-first-page">
      <PageHeader
        title={t('first.title', { count: steps.length })}
        task={t('first.task')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <ol className="wm-first">
        {steps.map((step, index) => {
          const lead = record.institutions.find(({ id }) => id === step.lead)?.name;
          return (
            <li key={step.id}>
              <span className="wm-first-number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h2>
                  <button type="button" className="wm-first-name" onClick={() => go('roadmap', stepPart(step.id))}>
                    <bdi>
                      <StepWords step={step} field="action" />
                    </bdi>
                  </button>
                </h2>
                <Text fz="xs">
                  <strong>
                    <bdi>{lead ?? t('noLead')}</bdi>
                  </strong>
                  {' · '}
                  <span className="wm-symbol">
                    {t('timeline.days', {
                      starts: formatDate(step.starts, language),
                      ends: formatDate(step.ends, language),
                    })}
                  </span>
                  {step.partners.length > 0 && (
                    <>
                      {' · '}
                      <bdi>{t('first.with', { partners: formatList(step.partners, language) })}</bdi>
                    </>
                  )}
                </Text>
                <StepMarks step={step} />
                {step.recommendation !== null && (
                  <p className="wm-first-why">
                    <bdi>
                      <StepWords step={step} field="recommendation" />
                    </bdi>
                  </p>
                )}
                {step.indicator !== null && (
                  <p className="wm-first-why wm-quiet">
                    <bdi>
                      {t('first.known', {
                        indicator:
                          typeof step.indicator === 'string' ? step.indicator : textIn(step.indicator.name, language),
                      })}
                    </bdi>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
