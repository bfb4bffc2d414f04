import { Button, Group, Kbd, Stack, Switch, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import type { PhaseProps } from '../phase';
import { conditionsOf, statementsOf } from '../statements';
import { agendaOf } from './agenda';
import { Answer } from './Answer';
import { placeKeys } from './answerKeys';
import { FindQuestion } from './FindQuestion';
import { KeyButton } from './KeyButton';
import { KeysHere } from './KeysHere';
import { answerRecord, progressOf } from './marks';
import { Navigator } from './Navigator';
import { Others } from './Others';
import { Question } from './Question';
import { RoomTask } from './RoomTask';
import { useAnswering } from './useAnswering';
import { useInterview } from './useInterview';
import { useInterviewKeys } from './useInterviewKeys';
import { useWay, waysFrom } from './useWay';

interface Props {
  readonly interview: Interview;
  /** The criterion to begin with, where the address names one. */
  readonly begin: string | null;
  readonly go: PhaseProps['go'];
}

const usePreference = (name: string, usual: boolean) =>
  useLocalStorage({ key: `waymark-interview-${name}`, defaultValue: usual, getInitialValueInEffect: false });

const nobody: ReadonlySet<string> = new Set();

/** One interview: the questions, the one that is being asked, its answer, and what others said of it. */
export const InterviewRoom = ({ interview, begin, go }: Props) => {
  const { t } = useTranslation('interview');
  const { pack, log, record } = useConsultation();
  const [everything, setEverything] = useState(false);
  const [single, setSingle] = usePreference('keys', true);
  const [othersShown, setOthersShown] = usePreference('others', false);
  const [guidance, setGuidance] = usePreference('guidance', true);
  const { wanted, choose, heading, place } = useWay(interview.id, begin);
  const { institution, agenda, marks, findings } = useInterview(interview, everything, wanted);
  const whole = useMemo(() => agendaOf(pack, undefined, nobody, true), [pack]);
  const [start] = useState(() =>
    Math.max(
      0,
      marks.findIndex(({ answer, hidden }) => answer === null && !hidden),
    ),
  );

  const chosen = agenda.findIndex(({ criterion }) => criterion.id === wanted);
  const at = chosen >= 0 ? chosen : Math.min(start, agenda.length - 1);
  const item = agenda[at];
  const criterion = item?.criterion;
  const ways = waysFrom(agenda, marks, at);
  const to = (id: string | null): (() => void) | null => (id === null ? null : () => choose(id));
  const { write, clear, letter, digit } = useAnswering(interview.id, criterion);

  useInterviewKeys(
    {
      digit,
      clear,
      letter: (pressed) => {
        if (pressed === placeKeys.others) setOthersShown(!othersShown);
        else if (pressed === placeKeys.jump) to(ways.open)?.();
        else if (pressed === placeKeys.history) document.querySelector<HTMLElement>('#answer-history summary')?.click();
        else return letter(pressed);
        return true;
      },
      next: () => to(ways.next)?.(),
      previous: () => to(ways.previous)?.(),
      find: () => document.getElementById('find-question')?.focus(),
      leave: () => heading.current?.focus(),
    },
    single,
  );

  const progress = progressOf(marks);
  const header = (
    <PageHeader
      title={t('room.title', { institution: institution?.name ?? t('noInstitution') })}
      task={<RoomTask interview={interview} progress={progress} />}
    />
  );
  if (!item || !criterion)
    return (
      <>
        {header}
        <EmptyState
          title={t('room.nothing.title')}
          text={t('room.nothing.text')}
          action={
            <Group>
              <Button onClick={() => setEverything(true)}>{t('room.nothing.act')}</Button>
              <Button variant="default" onClick={() => go('interview')}>
                {t('room.all')}
              </Button>
            </Group>
          }
        />
      </>
    );

  const finding = findings.get(criterion.id);
  const others = finding ? statementsOf(record, finding).filter((one) => one.interview.id !== interview.id) : [];
  return (
    <div className="wm-interview" data-others={othersShown || undefined}>
      <div className="wm-interview-middle">
        {header}
        <Stack gap="md" key={criterion.id} ref={place} className="wm-asked">
          <Question
            item={item}
            total={whole.length}
            levels={pack.pack.levels}
            hiddenBy={finding?.hidden === true ? conditionsOf(pack, findings, criterion) : []}
            guidance={guidance}
            onGuidance={setGuidance}
            heading={heading}
            onPrevious={to(ways.previous)}
            onNext={to(ways.next)}
            others={
              <KeyButton press={placeKeys.others} pressed={othersShown} onPress={() => setOthersShown(!othersShown)}>
                {t('others.open')}
              </KeyButton>
            }
          />
          <Answer
            criterion={criterion}
            id={answerId(interview.id, criterion.id)}
            record={answerRecord(log, interview.id, criterion.id)}
            write={write}
            clear={clear}
          />
          <Group>
            <Button
              size="md"
              disabled={ways.next === null}
              rightSection={<Kbd aria-hidden="true">Ctrl ↵</Kbd>}
              aria-keyshortcuts="Control+Enter"
              onClick={() => to(ways.next)?.()}
            >
              {t('room.next')}
            </Button>
            {ways.next === null && ways.open !== null && (
              <KeyButton press={placeKeys.jump} onPress={() => to(ways.open)?.()}>
                {t('room.open')}
              </KeyButton>
            )}
          </Group>
        </Stack>
      </div>
      <nav className="wm-interview-nav wm-noprint" aria-label={t('navigator.label')}>
        <Button variant="default" size="compact-md" onClick={() => go('interview')}>
          {t('room.all')}
        </Button>
        <FindQuestion agenda={whole} onChoose={choose} />
        <Switch
          label={t('room.everything')}
          checked={everything}
          onChange={({ currentTarget }) => setEverything(currentTarget.checked)}
        />
        <Text fz="xs" className="wm-quiet">
          {t('progress', { ...progress })}
        </Text>
        <Navigator agenda={agenda} marks={marks} current={criterion.id} onChoose={choose} />
        <KeysHere single={single} onSingle={setSingle} />
      </nav>
      {othersShown && (
        <Others
          criterion={criterion}
          finding={finding}
          statements={others}
          determination={record.determinations.find((one) => one.criterion === criterion.id)}
          onClose={() => setOthersShown(false)}
        />
      )}
    </div>
  );
};
