import { Group, Title } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue as Value, Criterion } from '../../../shared/model';
import { KeyButton } from './KeyButton';
import { NumberAnswer } from './NumberAnswer';
import { answerKeysOf, choiceKeys } from './answerKeys';

interface Props {
  readonly criterion: Criterion;
  /** The name of the thing that it is about; null where it is about no single one. */
  readonly about?: string | null;
  /** The record that holds the answer. */
  readonly record: string;
  /** Of the heading above it. */
  readonly order: 2 | 3;
  /** Whether it is read from documents. */
  readonly desk: boolean;
  readonly value: Value | null;
  readonly onAnswer: (value: Value) => void;
}

const Given = ({ order, criterion, about = null, record, desk, value, onAnswer }: Props) => {
  const { t } = useTranslation(['interview', 'domain']);
  return (
    <div role="group" aria-labelledby="answer-label">
      <Title order={order} id="answer-label" mb={4} className="wm-quiet">
        {about === null ? t('answer.label') : t('answer.labelFor', { name: about })}
      </Title>
      <Group gap={6}>
        {criterion.answer === 'number' && <NumberAnswer record={record} criterion={criterion} />}
        {criterion.answer === 'choice' &&
          choiceKeys(criterion).map(({ press, value: choice }) => (
            <KeyButton key={choice} press={press} pressed={value === choice} onPress={() => onAnswer(choice)}>
              <bdi>{choice}</bdi>
            </KeyButton>
          ))}
        {answerKeysOf(criterion, desk).map(({ press, value: status }) => (
          <KeyButton key={status} press={press} pressed={value === status} onPress={() => onAnswer(status)}>
            {status === 'declined' ? t('answer.declined') : t(`domain:answer.${status}`)}
          </KeyButton>
        ))}
      </Group>
    </div>
  );
};

/** The answer itself: one press, or a number. */
export const AnswerValue = memo(Given);
