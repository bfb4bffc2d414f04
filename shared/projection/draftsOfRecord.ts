import type { Draft } from '../log';
import type { ConsultationRecord, Json, RecordKind } from '../model';
import { placeField, supportField } from './evidence';
import { answerId, noLead } from './recordOfLog';

const draftsOf = (kind: RecordKind, record: string, values: object): Draft[] =>
  Object.entries(values as Record<string, Json | undefined>)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .map(([field, value]) => ({ kind, record, field, value }));

/** The edits that write a whole consultation file into an empty log: how a file or the sample is taken in. */
export const draftsOfRecord = (record: ConsultationRecord): Draft[] => {
  const { id, ...consultation } = record.consultation;
  return [
    ...draftsOf('consultation', id, consultation),
    ...record.team.flatMap(({ id: member, ...values }) => draftsOf('team', member, values)),
    ...record.institutions.flatMap(({ id: institution, ...values }) => draftsOf('institution', institution, values)),
    ...record.interviews.flatMap(({ id: interview, ...values }) => draftsOf('interview', interview, values)),
    ...record.rosterItems.flatMap(({ id: item, ...values }) => draftsOf('rosterItem', item, values)),
    ...record.answers.flatMap(({ interview, criterion, item, ...values }) =>
      draftsOf('answer', answerId(interview, criterion, item), values),
    ),
    ...record.contextAnswers.flatMap(({ interview, question, item, ...values }) =>
      draftsOf('contextAnswer', answerId(interview, question, item), values),
    ),
    ...record.evidence.flatMap(({ id: evidence, supports, ...values }) => [
      ...draftsOf('evidence', evidence, values),
      ...supports.flatMap(({ criterion, at }) =>
        draftsOf('evidence', evidence, { [supportField(criterion)]: true, [placeField(criterion)]: at }),
      ),
    ]),
    ...record.determinations.flatMap(({ criterion, ...values }) => draftsOf('determination', criterion, values)),
    ...record.targets.flatMap(({ requirement, ...values }) => draftsOf('target', requirement, values)),
    ...record.interventions.flatMap(({ id: intervention, ...values }) =>
      draftsOf('intervention', intervention, values),
    ),
    ...record.safeguards.flatMap(({ safeguard, ...values }) => draftsOf('safeguard', safeguard, values)),
    ...record.edits.flatMap(({ step, field, value }) => draftsOf('edit', step, { [field]: value ?? noLead })),
  ];
};
