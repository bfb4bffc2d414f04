import { CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeskStanding, deskStandings } from '../../../shared/desk';
import { formatDate } from '../../../shared/messages';
import {
  type Criterion,
  type CriterionFinding,
  type Determination,
  attributionOf,
  takenOverFrom,
} from '../../../shared/model';
import { useConsultationLater } from '../../session';
import { StateMark, useAnswerWords } from '../../ui';
import { Determined, FromDocuments, TakenOver, useThingName } from '../answers';
import type { Statement } from '../statements';

interface Props {
  readonly criterion: Criterion;
  readonly finding: CriterionFinding | undefined;
  /** What was said in the other interviews. */
  readonly statements: readonly Statement[];
  readonly determination: Determination | undefined;
  readonly onClose: () => void;
}

/** Who may be named where others can read the screen, as the interview allows. */
const Who = ({ statement: { interview, institution, answer } }: { readonly statement: Statement }) => {
  const { t } = useTranslation('interview');
  if (attributionOf(interview, answer) === 'unattributed') return <Text fw={600}>{t('others.unattributed')}</Text>;
  return (
    <Text fw={600}>
      <bdi>{institution?.name ?? t('noInstitution')}</bdi>
    </Text>
  );
};

const About = ({ name }: { readonly name: string | null }) =>
  name !== null && (
    <Text fz="xs">
      <bdi>{name}</bdi>
    </Text>
  );

const Read = ({ standing }: { readonly standing: DeskStanding | undefined }) =>
  standing && (
    <Text fz="xs">
      <FromDocuments standing={standing} />
    </Text>
  );

/** What other institutions said of the criterion that is being asked. Confidential statements are not shown in the room. */
export const Others = ({ criterion, finding, statements, determination, onClose }: Props) => {
  const { t, i18n } = useTranslation(['interview', 'domain']);
  const { record } = useConsultationLater();
  const words = useAnswerWords();
  const thingName = useThingName(record);
  const shown = statements.filter(({ interview, answer }) => attributionOf(interview, answer) !== 'confidential');
  const standings = deskStandings(record, criterion, finding?.answers ?? []);
  const confidential = statements.length - shown.length;
  return (
    <aside className="wm-others" aria-labelledby="others-title">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} id="others-title">
          {t('others.title')}
        </Title>
        <CloseButton aria-label={t('others.hide')} onClick={onClose} />
      </Group>
      {finding && (
        <Text fz="xs">
          {t('others.together')} <StateMark state={finding.state} />
        </Text>
      )}
      {determination && <Determined criterion={criterion} determination={determination} />}
      {shown.length === 0 && <Text className="wm-quiet">{t('others.none')}</Text>}
      <ul className="wm-plain-list">
        {shown.map((statement) => (
          <li key={statement.key}>
            <Stack gap={2} py="xs">
              <About name={thingName(criterion, statement.answer.item)} />
              <Who statement={statement} />
              <Text fz="xs" className="wm-quiet">
                {statement.interview.heldOn === undefined
                  ? t('noDate')
                  : formatDate(statement.interview.heldOn, i18n.language)}
              </Text>
              <Text>
                <Text span fw={600}>
                  <bdi>{words(criterion, statement.answer.value)}</bdi>
                </Text>
                {', '}
                {t(`domain:basis.${statement.finding.basis}`)}
              </Text>
              <Read standing={standings.get(statement.key)} />
              <TakenOver from={takenOverFrom(statement.interview, statement.answer)} />
              {statement.answer.note !== undefined && (
                <Text fz="xs" className="wm-note">
                  <bdi>{statement.answer.note}</bdi>
                </Text>
              )}
            </Stack>
          </li>
        ))}
      </ul>
      {confidential > 0 && (
        <Text fz="xs" className="wm-quiet">
          {t('others.confidential', { count: confidential })}
        </Text>
      )}
    </aside>
  );
};
