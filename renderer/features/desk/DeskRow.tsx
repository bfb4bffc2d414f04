import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeskItem, isDeskReview } from '../../../shared/desk';
import { formatDate, formatList } from '../../../shared/messages';
import { useConsultation } from '../../session';
import { PackText, useAnswerWords } from '../../ui';
import { useThingName } from '../answers';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { useSaid } from './useSaid';

interface Props {
  readonly item: DeskItem;
  readonly go: PhaseProps['go'];
}

/** The documents that an answer rests on, or that none is named yet. */
const Documents = ({ item: { interview, criterion, evidenced } }: Pick<Props, 'item'>) => {
  const { t, i18n } = useTranslation('desk');
  const { record } = useConsultation();
  if (!evidenced)
    return (
      <Text fz="xs" className="wm-guarded-mark">
        <span aria-hidden="true">▲</span> {t('work.noDocument')}
      </Text>
    );
  const named = record.evidence.flatMap(({ interview: of, title, supports }) => {
    const support = of === interview ? supports.find((one) => one.criterion === criterion.id) : undefined;
    if (!support) return [];
    return [support.at === undefined ? title : t('work.place', { title, at: support.at })];
  });
  return (
    <Text fz="xs">
      <bdi>{formatList(named, i18n.language)}</bdi>
    </Text>
  );
};

/** Who can confirm it: each institution that the pack asks, with the meeting in which it can be asked. */
const Whom = ({ item: { criterion, toAsk }, go }: Props) => {
  const { t, i18n } = useTranslation('desk');
  const { record } = useConsultation();
  if (toAsk.length === 0) return <Text fz="xs">{t('work.nobody')}</Text>;
  return (
    <ul className="wm-answers">
      {toAsk.map((id) => {
        const name = record.institutions.find((known) => known.id === id)?.name ?? t('noInstitution');
        const meeting = record.interviews.findLast((one) => one.institution === id && !isDeskReview(one));
        return (
          <li key={id}>
            <span>
              {meeting ? (
                <Anchor
                  component="button"
                  type="button"
                  fz="xs"
                  ta="start"
                  onClick={() => go('interview', interviewPart(meeting.id, criterion.id))}
                >
                  <bdi>{name}</bdi>
                </Anchor>
              ) : (
                <bdi>{name}</bdi>
              )}{' '}
              <span className="wm-quiet">
                {!meeting
                  ? t('work.noMeeting')
                  : meeting.heldOn === undefined
                    ? t('noDate')
                    : formatDate(meeting.heldOn, i18n.language)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** One answer from documents: the question, what was read and where, and what became of it. */
export const DeskRow = ({ item, go }: Props) => {
  const { t } = useTranslation('desk');
  const { record } = useConsultation();
  const words = useAnswerWords();
  const said = useSaid(item);
  const { criterion, interview, answer, standing } = item;
  const thing = useThingName(record)(criterion, answer.item);
  const review = record.interviews.find(({ id }) => id === interview);
  const institution = record.institutions.find(({ id }) => id === review?.institution);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor
          component="button"
          type="button"
          className="wm-row-link"
          ta="start"
          fw={500}
          onClick={() => go('desk', interviewPart(interview, criterion.id, answer.item))}
        >
          <bdi>
            <PackText text={criterion.question} dense />
          </bdi>
        </Anchor>
        <Text fz="xs" fw={400} className="wm-quiet wm-symbol">
          {criterion.id}
        </Text>
      </Table.Th>
      <Table.Td>
        {thing !== null && (
          <Text fz="xs">
            <bdi>{thing}</bdi>
          </Text>
        )}
        <Text fw={600}>
          <bdi>{words(criterion, answer.value)}</bdi>
        </Text>
        <Text fz="xs" className="wm-quiet">
          <bdi>{institution?.name ?? t('noInstitution')}</bdi>
        </Text>
        <Documents item={item} />
      </Table.Td>
      <Table.Td>
        {standing === 'toConfirm' ? (
          <Whom item={item} go={go} />
        ) : (
          <ul className="wm-answers">
            {said.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Table.Td>
    </Table.Tr>
  );
};
