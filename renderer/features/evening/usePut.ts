import { useTranslation } from 'react-i18next';
import { fieldValue, recordOf } from '../../../shared/log';
import { formatDate } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
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
  return {
    put: (interview, criterion, wanted) =>
      void edit([
        field(interview, criterion, 'followUp', wanted ? true : null),
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
