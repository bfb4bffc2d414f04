import { useTranslation } from 'react-i18next';
import { fieldValue, recordOf, recordsOf } from '../../../shared/log';
import { formatDate } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import { answerId, answerIds } from '../../../shared/projection';
import { useConsultation } from '../../session';

interface Puts {
  /** Puts a statement to an interview, or takes it back: it is marked there to come back to. */
  readonly put: (interview: string, criterion: string, wanted: boolean) => void;
  /** Asks it in another interview instead; null brings it back. */
  readonly askInstead: (interview: string, criterion: string, instead: string | null) => void;
  /** Institution and day. */
  readonly nameOf: (interview: Interview) => string;
}

/** Says in which interview a statement is to be asked. */
export const usePut = (): Puts => {
  const { t, i18n } = useTranslation('evening');
  const { log, record, edit } = useConsultation();
  const field = (interview: string, criterion: string, name: string, value: true | string | null) => ({
    kind: 'answer' as const,
    record: answerId(interview, criterion),
    field: name,
    value,
  });
  /** Marks at single things of a criterion that repeats: what is taken back is taken back for each of them. */
  const marked = (interview: string, criterion: string) =>
    recordsOf(log, 'answer').flatMap((answer) => {
      const ids = answerIds(answer.id);
      const here = ids.interview === interview && ids.asked === criterion && ids.item !== undefined;
      return here && fieldValue(answer, 'followUp') === true
        ? [{ kind: 'answer' as const, record: answer.id, field: 'followUp', value: null }]
        : [];
    });
  return {
    put: (interview, criterion, wanted) =>
      void edit([
        field(interview, criterion, 'followUp', wanted ? true : null),
        ...(wanted ? [] : marked(interview, criterion)),
        field(interview, criterion, 'askInstead', null),
      ]),
    askInstead: (interview, criterion, instead) => {
      const before = fieldValue(recordOf(log, 'answer', answerId(interview, criterion)), 'askInstead');
      void edit([
        field(interview, criterion, 'askInstead', instead),
        ...(typeof before === 'string' ? [field(before, criterion, 'followUp', null)] : []),
        ...(instead === null
          ? []
          : [field(interview, criterion, 'followUp', null), field(instead, criterion, 'followUp', true)]),
      ]);
    },
    nameOf: ({ institution, heldOn }) => {
      const name = record.institutions.find(({ id }) => id === institution)?.name ?? t('noInstitution');
      return heldOn === undefined
        ? t('undatedInterview', { institution: name })
        : t('interview', { institution: name, day: formatDate(heldOn, i18n.language) });
    },
  };
};
