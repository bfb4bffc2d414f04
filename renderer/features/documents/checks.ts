import type { RoadMapInput } from '../../../shared/documents';
import type { Phase } from '../phase';

/** One thing to look at before a document leaves; `count` is 0 where all is well. */
export interface Check {
  readonly name: 'lead' | 'pending' | 'contested' | 'unknown' | 'target' | 'step' | 'consent';
  readonly count: number;
  /** Where it is put right. */
  readonly at: readonly [phase: Phase, part?: string];
}

/** What a supervisor would ask of the document first. */
export const checksOf = ({ record, findings, roadMap }: RoadMapInput): readonly Check[] => {
  const criteria = findings.requirements.flatMap((requirement) =>
    requirement.criteria.filter(({ applicable }) => applicable),
  );
  const agreed = new Set(record.targets.flatMap(({ requirement, level }) => (level === undefined ? [] : requirement)));
  const omitted = new Set(roadMap.omitted.map(({ step }) => step));
  const planned = new Set(roadMap.steps.map(({ criterion }) => criterion));
  return [
    { name: 'lead', count: roadMap.steps.filter(({ lead }) => lead === null).length, at: ['roadmap'] },
    {
      name: 'pending',
      count: findings.needs.filter(({ dueDiligence }) => dueDiligence === 'pending').length,
      at: ['needs', 'safeguards'],
    },
    { name: 'contested', count: criteria.filter(({ state }) => state === 'contested').length, at: ['reconcile'] },
    { name: 'unknown', count: criteria.filter(({ state }) => state === 'unknown').length, at: ['reconcile'] },
    {
      name: 'target',
      count: findings.requirements.filter(({ id }) => !agreed.has(id)).length,
      at: ['needs', 'targets'],
    },
    {
      name: 'step',
      count: findings.needs.filter(({ criterion }) => !planned.has(criterion) && !omitted.has(`step:${criterion}`))
        .length,
      at: ['needs', 'priority'],
    },
    { name: 'consent', count: record.consultation.consentReference === undefined ? 1 : 0, at: ['prepare'] },
  ];
};
