import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/messages';
import type { Step } from '../../../../shared/model';
import type { CriterionSight } from '../../../../shared/pipeline';
import { useConsultation } from '../../../session';
import { PackText, StateMark } from '../../../ui';
import { AnswerList, Determined, ThingStates } from '../../answers';
import { interviewPart } from '../../interview';
import type { PhaseProps } from '../../phase';
import { IndicatorText } from '../IndicatorText';
import { StepLinks } from '../StepLinks';
import { stepPart } from '../part';
import { StepWords } from '../StepWords';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly sight: CriterionSight;
}

/** One criterion: what was asked and must be true, what was answered and found, and what follows. */
export const SightRow = ({ sight, go }: Props) => {
  const { t, i18n } = useTranslation(['roadmap', 'domain']);
  const { record } = useConsultation();
  const { asked, found, determination, steps, remedies, omitted } = sight;
  const { language } = i18n;
  const open = (step: string): void => go('roadmap', stepPart(step));
  const following = (step: Step) => (
    <div key={step.id} className="wm-sight-step">
      <Anchor component="button" type="button" fz="xs" ta="start" fw={600} onClick={() => open(step.id)}>
        <bdi>
          <StepWords step={step} field="action" />
        </bdi>
      </Anchor>
      <Text fz="xs" className="wm-quiet">
        {t('timeline.days', { starts: formatDate(step.starts, language), ends: formatDate(step.ends, language) })}
        {' · '}
        <bdi>{record.institutions.find(({ id }) => id === step.lead)?.name ?? t('noLead')}</bdi>
      </Text>
      {step.recommendation !== null && (
        <Text fz="xs">
          <bdi>
            <StepWords step={step} field="recommendation" />
          </bdi>
        </Text>
      )}
      {typeof step.indicator === 'string' && <Text fz="xs">{step.indicator}</Text>}
      {step.indicator !== null && typeof step.indicator !== 'string' && <IndicatorText indicator={step.indicator} />}
    </div>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <span className="wm-symbol">{asked.id}</span>
        <Text fz="xs" className="wm-quiet">
          {t(`domain:dimension.${asked.dimension}`)}
        </Text>
      </Table.Th>
      <Table.Td>
        <div>
          <PackText text={asked.question} />
        </div>
        <Text fz="xs" className="wm-quiet" mt={4}>
          <PackText text={asked.statement} />
        </Text>
      </Table.Td>
      <Table.Td>
        <StateMark state={found.state} />
        {determination && <Determined criterion={asked} determination={determination} />}
        <ThingStates record={record} criterion={asked} finding={found} />
        <AnswerList
          record={record}
          criterion={asked}
          answers={found.answers}
          open={(interview, item) => go('interview', interviewPart(interview, asked.id, item))}
        />
      </Table.Td>
      <Table.Td>
        {steps.map(following)}
        {omitted !== null && (
          <Text fz="xs">
            {t('changes.because')} <bdi>{omitted}</bdi>
          </Text>
        )}
        {steps.length === 0 && omitted === null && <span className="wm-quiet">{t('sight.noStep')}</span>}
        {remedies.length > 0 && (
          <>
            <Text fz="xs" fw={600} mt={4}>
              {t('sight.first')}
            </Text>
            <StepLinks steps={remedies.map(({ id }) => id)} onOpen={open} />
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
};
