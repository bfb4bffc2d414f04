import { Button, Kbd, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type LogState, fieldValue, recordOf } from '../../../shared/log';
import {
  Attribution,
  type ContextQuestion,
  type Interview,
  LongText,
  type RosterItem,
  attributionOf,
  limits,
  textIn,
} from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { useOfLog, useRecordForm, useSession } from '../../session';
import { Fold, PackText } from '../../ui';
import { stricterThan } from './answerKeys';
import type { ContextItem } from './contextAgenda';
import { ContextField } from './ContextField';
import { RoomHeader } from './RoomHeader';
import type { Room } from './useRoom';

const PrivateField = z.object({ privateNote: LongText });
const emptyPrivate = { privateNote: '' };

interface AsideProps {
  readonly interview: Interview;
  readonly record: string;
  readonly named: string;
}

/** How far this answer may travel, and what is for the consultant alone. */
const Aside = ({ interview, record, named }: AsideProps) => {
  const { t } = useTranslation(['interview', 'domain']);
  const session = useSession();
  const form = useRecordForm({ schema: PrivateField, kind: 'contextAnswer', record, empty: emptyPrivate });
  const whole = attributionOf(interview);
  const own = useOfLog(
    useCallback(
      (log: LogState) => Attribution.safeParse(fieldValue(recordOf(log, 'contextAnswer', record), 'attribution')).data,
      [record],
    ),
  );
  const holds = attributionOf(interview, own === undefined ? undefined : { attribution: own });
  const possible = stricterThan(whole);
  return (
    <Stack gap="sm" className="wm-context-aside">
      <NativeSelect
        label={t('attribution.label')}
        aria-label={t('context.attributionOf', { name: named })}
        disabled={possible.length === 0}
        value={holds === whole ? '' : holds}
        data={[
          { value: '', label: t('attribution.asInterview') },
          ...possible.map((value) => ({ value, label: t(`domain:attribution.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          void session.edit([
            {
              kind: 'contextAnswer',
              record,
              field: 'attribution',
              value: Attribution.safeParse(currentTarget.value).data ?? null,
            },
          ])
        }
      />
      <div className="wm-private">
        <Textarea
          {...form.register('privateNote')}
          label={t('privateNote.label')}
          aria-label={t('context.privateNoteOf', { name: named })}
          description={t('privateNote.description')}
          dir="auto"
          rows={2}
          error={form.formState.errors.privateNote && t('noteTooLong', { limit: limits.longText })}
        />
      </div>
    </Stack>
  );
};

interface OneProps {
  readonly interview: Interview;
  readonly question: ContextQuestion;
  readonly thing: RosterItem | null;
}

const One = ({ interview, question, thing }: OneProps) => {
  const { t, i18n } = useTranslation(['interview', 'parts']);
  const record = answerId(interview.id, question.id, thing?.id);
  const guarded = useOfLog(
    useCallback(
      (log: LogState) => {
        const kept = recordOf(log, 'contextAnswer', record);
        return fieldValue(kept, 'attribution') != null || fieldValue(kept, 'privateNote') != null;
      },
      [record],
    ),
  );
  const asked = textIn(question.question, i18n.language);
  const about = thing?.name ?? (question.repeat === undefined ? null : t('parts:things.all'));
  return (
    <div className="wm-context-one">
      <ContextField
        question={question}
        record={record}
        label={about === null ? <PackText text={question.question} /> : <bdi>{about}</bdi>}
      />
      <Fold
        summary={
          <>
            {guarded && <span aria-hidden="true">▲ </span>}
            {guarded ? t('context.asideSet') : t('context.aside')}
          </>
        }
      >
        {() => (
          <Aside
            interview={interview}
            record={record}
            named={about === null ? asked : t('context.questionAbout', { question: asked, thing: about })}
          />
        )}
      </Fold>
    </div>
  );
};

interface Props {
  readonly room: Room;
  readonly items: readonly ContextItem[];
  /** Back to the questions that are scored; null where there is none. */
  readonly onQuestions: (() => void) | null;
}

/** The context questions of an interview: recorded and reported, never scored. One page, each answer saved as typed. */
export const ContextPage = ({ room, items, onQuestions }: Props) => {
  const { t } = useTranslation('interview');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <RoomHeader room={room} />
      <Title order={2} ref={heading} tabIndex={-1}>
        {t('context.title')}
      </Title>
      <Text className="wm-quiet wm-measure" mb="md">
        {items.length === 0 ? t('context.none') : t('context.text')}
      </Text>
      <ol className="wm-context">
        {items.map(({ question, things }) => (
          <li key={question.id}>
            <Text fz="xs" className="wm-quiet wm-symbol">
              {question.id}
            </Text>
            {question.repeat !== undefined && (
              <Title order={3} dir="auto">
                <PackText text={question.question} />
              </Title>
            )}
            {question.guidance !== undefined && (
              <Text fz="xs" className="wm-quiet wm-measure" dir="auto">
                <PackText text={question.guidance} dense />
              </Text>
            )}
            {things.map((thing) => (
              <One key={thing?.id ?? ''} interview={room.interview} question={question} thing={thing} />
            ))}
          </li>
        ))}
      </ol>
      {onQuestions && (
        <Button size="md" mt="md" rightSection={<Kbd aria-hidden="true">Ctrl ↵</Kbd>} onClick={onQuestions}>
          {t('context.back')}
        </Button>
      )}
    </>
  );
};
