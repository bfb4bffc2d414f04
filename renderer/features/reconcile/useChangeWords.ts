import { useTranslation } from 'react-i18next';
import { fieldValue, recordOf } from '../../../shared/log';
import { formatDate } from '../../../shared/messages';
import { AnswerValue, type Change, type Json, TakenOver } from '../../../shared/model';
import { answerIds } from '../../../shared/projection';
import { useConsultation } from '../../session';
import { useAnswerWords } from '../../ui';

/** The fields that have a name of their own in the catalogue; others are shown as they are written. */
const namedFields = [
  'accepted',
  'action',
  'askInstead',
  'beside',
  'attribution',
  'basis',
  'budgetUsd',
  'confidence',
  'consentGivenBy',
  'consentGivenOn',
  'consentReference',
  'covers',
  'date',
  'deleted',
  'ends',
  'endsOn',
  'expected',
  'focalPoint',
  'followUp',
  'from',
  'heldOn',
  'inPlace',
  'indicator',
  'institution',
  'interview',
  'kind',
  'lead',
  'level',
  'lift',
  'maxParallelSteps',
  'memberState',
  'mode',
  'name',
  'next',
  'notYet',
  'note',
  'omitted',
  'open',
  'opening',
  'pack',
  'parked',
  'participants',
  'partly',
  'partners',
  'priority',
  'privateNote',
  'provider',
  'rationale',
  'recommendation',
  'reference',
  'release',
  'requestChannel',
  'requestedBy',
  'requestedOn',
  'roadMapStart',
  'role',
  'seen',
  'starts',
  'startsOn',
  'status',
  'title',
  'to',
  'value',
] as const;

interface ChangeWords {
  /** What the change is about: the record and its field. */
  readonly place: (change: Change) => { readonly kind: string; readonly record: string; readonly field: string };
  readonly value: (change: Change) => string;
}

/** Says a change of the log in people's words. */
export const useChangeWords = (): ChangeWords => {
  const { t, i18n } = useTranslation('reconcile');
  const { log, record, pack } = useConsultation();
  const words = useAnswerWords();

  const institutionName = (id: Json | undefined): string =>
    record.institutions.find((known) => known.id === id)?.name ?? t('conflict.noInstitution');
  const textOf = (kind: Change['kind'], id: string, field: string): string | null => {
    const value = fieldValue(recordOf(log, kind, id), field);
    return typeof value === 'string' ? value : null;
  };
  const interviewName = (id: string): string => {
    const day = textOf('interview', id, 'heldOn');
    const institution = institutionName(textOf('interview', id, 'institution') ?? undefined);
    return day === null ? institution : t('conflict.interview', { institution, day: formatDate(day, i18n.language) });
  };

  const recordName = ({ kind, record: id }: Change): string => {
    switch (kind) {
      case 'answer':
      case 'contextAnswer': {
        const { asked, interview, item } = answerIds(id);
        const about = { criterion: asked, interview: interviewName(interview) };
        if (item === undefined) return t('conflict.answer', about);
        return t('conflict.answerAbout', {
          ...about,
          thing: textOf('rosterItem', item, 'name') ?? t('conflict.unnamed'),
        });
      }
      case 'interview':
        return interviewName(id);
      case 'team':
      case 'institution':
      case 'rosterItem':
      case 'attachment':
        return textOf(kind, id, 'name') ?? t('conflict.unnamed');
      case 'evidence':
      case 'intervention':
        return textOf(kind, id, 'title') ?? t('conflict.unnamed');
      case 'observations':
        return new Intl.DisplayNames(i18n.language, { type: 'language' }).of(id) ?? id;
      case 'consultation':
        return textOf(kind, id, 'title') ?? record.consultation.title;
      default:
        return id;
    }
  };

  const place = (change: Change) => {
    const named = namedFields.find((field) => field === change.field);
    return {
      kind: t(`conflict.kind.${change.kind}`),
      record: recordName(change),
      field: named === undefined ? change.field : t(`conflict.field.${named}`),
    };
  };

  const value = ({ kind, record: id, field, value: given }: Change): string => {
    if (given === null) return t('conflict.value.cleared');
    if (field === 'deleted') return given === true ? t('conflict.value.removed') : t('conflict.value.kept');
    if (typeof given === 'boolean') return given ? t('conflict.value.yes') : t('conflict.value.no');
    if (typeof given === 'string' && (field === 'interview' || field === 'askInstead')) return interviewName(given);
    if (field === 'institution' || (field === 'lead' && typeof given === 'string')) return institutionName(given);
    if (kind === 'answer' && field === 'from') return TakenOver.safeParse(given).data?.title ?? '';
    const criterion = kind === 'answer' ? answerIds(id).asked : kind === 'determination' ? id : undefined;
    const placed = criterion === undefined ? undefined : pack.criteria.get(criterion);
    const answer = AnswerValue.safeParse(given);
    if (field === 'value' && placed && answer.success) return words(placed.criterion, answer.data);
    return typeof given === 'string' || typeof given === 'number' ? String(given) : JSON.stringify(given, null, 2);
  };

  return { place, value };
};
