import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import type { ConsultationRecord, RoadMap, Step } from '../../../shared/model';
import type { RoadMapChanges } from '../../../shared/roadmap';

/** Fields whose change is named; those with short values say them. The parts of a priority go with the priority. */
const named = [
  'action',
  'recommendation',
  'partners',
  'assistance',
  'coverage',
  'dueDiligence',
  'dependsOn',
  'indicator',
  'conditions',
  'sources',
  'edited',
] as const;

/** A step that reads otherwise than before, and in what. */
export interface SaidChange {
  readonly step: Step;
  readonly words: readonly string[];
}

/** Says what changed in each step; a step whose priority moved by less than a point reads as before and is left out. */
export const useChangeWords = (
  before: RoadMap,
  after: RoadMap,
  changed: RoadMapChanges['changed'],
  record: ConsultationRecord,
): readonly SaidChange[] => {
  const { t, i18n } = useTranslation('roadmap');
  const leadOf = ({ lead }: Step): string =>
    lead === null ? t('noLead') : (record.institutions.find(({ id }) => id === lead)?.name ?? lead);
  const day = (iso: string): string => formatDate(iso, i18n.language);
  const wordsFor = (was: Step, is: Step, fields: readonly (keyof Step)[]): string[] => {
    const moved = (field: 'starts' | 'ends' | 'lead' | 'priority', from: string, to: string): string[] =>
      fields.includes(field) && from !== to ? [t(`changes.moved.${field}`, { before: from, after: to })] : [];
    return [
      ...moved('starts', day(was.starts), day(is.starts)),
      ...moved('ends', day(was.ends), day(is.ends)),
      ...moved('lead', leadOf(was), leadOf(is)),
      ...moved('priority', String(Math.round(was.priority)), String(Math.round(is.priority))),
      ...named.filter((field) => fields.includes(field)).map((field) => t(`changes.field.${field}`)),
    ];
  };
  const [old, fresh] = [before, after].map(({ steps }) => new Map(steps.map((step) => [step.id, step])));
  return changed.flatMap(({ step: id, fields }) => {
    const [was, step] = [old?.get(id), fresh?.get(id)];
    const words = was && step ? wordsFor(was, step, fields) : [];
    return step && words.length > 0 ? [{ step, words }] : [];
  });
};
