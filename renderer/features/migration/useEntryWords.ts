import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '../../../shared/messages';
import { type ConsultationRecord, type Edit, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import type { Carried } from '../../../shared/packVersions';
import { answerIds } from '../../../shared/projection';
import { useAnswerWords } from '../../ui';
import { useSpeaker } from '../answers';

/** So much of a text that a person wrote tells which one it is. */
const most = 160;
const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What is carried over, in words: who said what, what was determined, which step was edited. */
export const useEntryWords = (record: ConsultationRecord, before: LoadedPack) => {
  const { t, i18n } = useTranslation(['migration', 'domain', 'reconcile']);
  const answerWords = useAnswerWords();
  const { speakerOf, dayOf } = useSpeaker(record);
  const thing = (item: string | undefined): string =>
    item === undefined ? '' : (record.rosterItems.find(({ id }) => id === item)?.name ?? item);
  const said = (interview: string, about: string, item: string | undefined, value: string): string => {
    const day = dayOf(interview);
    const words = { speaker: speakerOf(interview, about), day, thing: thing(item), value };
    if (item !== undefined) return t('entry.answerThing', words);
    return day === '' ? t('entry.answerUnheld', words) : t('entry.answer', words);
  };

  const editValue = (edit: Edit): string => {
    switch (edit.field) {
      case 'lead':
        return record.institutions.find(({ id }) => id === edit.value)?.name ?? t('nobody');
      case 'partners':
        return formatList(edit.value, i18n.language);
      case 'starts':
      case 'ends':
        return formatDate(edit.value, i18n.language);
      default:
        return edit.value;
    }
  };

  return ({ kind, record: id, field, about }: Carried): string => {
    const criterion = before.criteria.get(about)?.criterion;
    switch (kind) {
      case 'answer': {
        const { interview, item } = answerIds(id);
        const answer = record.answers.find(
          (one) => one.interview === interview && one.criterion === about && one.item === item,
        );
        return said(interview, about, item, answer && criterion ? answerWords(criterion, answer.value) : '');
      }
      case 'contextAnswer': {
        const { interview, item } = answerIds(id);
        const answer = record.contextAnswers.find(
          (one) => one.interview === interview && one.question === about && one.item === item,
        );
        const value = Array.isArray(answer?.value) ? answer.value.join(', ') : String(answer?.value ?? '');
        return said(interview, about, item, shortened(value));
      }
      case 'determination': {
        const found = record.determinations.find((one) => one.criterion === id);
        return t('entry.determination', { value: found && criterion ? answerWords(criterion, found.value) : '' });
      }
      case 'target': {
        const level = record.targets.find(({ requirement }) => requirement === id)?.level;
        return level === undefined ? t('entry.priority') : t('entry.target', { level });
      }
      case 'safeguard': {
        const value = record.safeguards.find(({ safeguard }) => safeguard === id)?.value;
        return t('entry.safeguard', { value: value === undefined ? '' : t(`domain:answer.${value}`) });
      }
      case 'edit': {
        const edit = record.edits.find((known) => known.step === id && known.field === field);
        return edit
          ? t('entry.edit', { field: t(`reconcile:conflict.field.${edit.field}`), value: shortened(editValue(edit)) })
          : '';
      }
      case 'cover':
        return t('entry.cover', { title: record.interventions.find((one) => one.id === id)?.title ?? id });
      case 'support':
        return t('entry.support', { title: record.evidence.find((one) => one.id === id)?.title ?? id });
      case 'rosterItem': {
        const roster = before.pack.rosters?.find((known) => known.id === about);
        return t('entry.thing', { name: thing(id), roster: roster ? textIn(roster.title, i18n.language) : about });
      }
    }
  };
};
