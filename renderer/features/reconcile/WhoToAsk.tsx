import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDeskReview } from '../../../shared/desk';
import { formatDate, formatList } from '../../../shared/messages';
import type { Criterion, CriterionFinding } from '../../../shared/model';
import { useConsultation } from '../../session';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { useKindLabel } from '../prepare/useKindLabel';

interface Props {
  readonly criterion: Criterion;
  readonly finding: CriterionFinding;
  readonly go: PhaseProps['go'];
}

/** Institutions of the kinds that can answer, and their interviews in which this was not asked yet. */
export const WhoToAsk = ({ criterion, finding, go }: Props) => {
  const { t, i18n } = useTranslation('reconcile');
  const { record } = useConsultation();
  const kindLabel = useKindLabel();
  const asked = new Set(finding.answers.map(({ interview }) => interview));
  const able = record.institutions.filter(({ kind }) => criterion.ask.includes(kind));
  return (
    <section>
      <Title order={3}>{t('ask.title')}</Title>
      <Text fz="xs" className="wm-quiet">
        {t('ask.kinds', { kinds: formatList(criterion.ask.map(kindLabel), i18n.language) })}
      </Text>
      {able.length === 0 ? (
        <Group gap="sm">
          <Text>{t('ask.nobody')}</Text>
          <Button variant="default" size="compact-md" onClick={() => go('prepare')}>
            {t('ask.prepare')}
          </Button>
        </Group>
      ) : (
        <ul className="wm-ask">
          {able.map(({ id, name }) => {
            const interviews = record.interviews.filter((one) => one.institution === id && !isDeskReview(one));
            const open = interviews.filter((interview) => !asked.has(interview.id));
            return (
              <li key={id}>
                <bdi>{name}</bdi>
                {interviews.length === 0 && <span className="wm-quiet"> {t('ask.noInterview')}</span>}
                {interviews.length > 0 && open.length === 0 && <span className="wm-quiet"> {t('ask.everyTime')}</span>}
                {open.map(({ id: interview, heldOn }) => (
                  <Anchor
                    key={interview}
                    component="button"
                    type="button"
                    className="wm-statement-open"
                    onClick={() => go('interview', interviewPart(interview, criterion.id))}
                  >
                    {heldOn === undefined
                      ? t('ask.openUndated')
                      : t('ask.open', { day: formatDate(heldOn, i18n.language) })}
                  </Anchor>
                ))}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
