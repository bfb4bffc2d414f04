import { Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RecordState, fieldValue } from '../../../shared/log';
import type { Criterion, Json } from '../../../shared/model';
import { useAnswerWords } from '../../ui';
import { AnswerDetails } from './AnswerDetails';
import { basisOf, confidenceOf } from './answerFields';
import { AnswerHistory } from './AnswerHistory';
import { AnswerValue } from './AnswerValue';
import { Attachments } from './Attachments';
import { valueOf } from './marks';
import { Notes } from './Notes';

interface Props {
  readonly criterion: Criterion;
  /** The id of the record that holds the answer, and what it holds so far. */
  readonly id: string;
  readonly record: RecordState | undefined;
  readonly write: (field: string, value: Json) => void;
  readonly clear: () => void;
}

/** One institution's answer to one criterion. */
export const Answer = ({ criterion, id, record, write, clear }: Props) => {
  const { t } = useTranslation('interview');
  const words = useAnswerWords();
  const value = valueOf(record);
  return (
    <Stack gap="md">
      <VisuallyHidden role="status">
        {value !== null && t('answer.spoken', { answer: words(criterion, value) })}
      </VisuallyHidden>
      <AnswerValue criterion={criterion} record={id} value={value} onAnswer={(given) => write('value', given)} />
      <AnswerDetails
        answered={value !== null}
        basis={basisOf(record)}
        confidence={confidenceOf(record)}
        followUp={fieldValue(record, 'followUp') === true}
        onBasis={(basis) => write('basis', basis)}
        onConfidence={(confidence) => write('confidence', confidence)}
        onClear={clear}
        onFollowUp={(followUp) => write('followUp', followUp || null)}
      />
      <Notes record={id} />
      <Attachments answer={id} />
      <AnswerHistory answer={id} criterion={criterion} />
    </Stack>
  );
};
