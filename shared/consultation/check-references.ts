import { didYouMean, quoted, suggester } from '../source';
import type { Path } from '../source';
import type { ConsultationCheck } from './check';

type Known = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** Every id must be known (design 7): to the file itself for institutions and interviews, else to the pack. */
export const checkReferences = ({ entries, pack, report }: ConsultationCheck): void => {
  const against = (known: Known, what: string, where: string) => {
    const suggest = suggester([...known.keys()]);
    return (id: string, path: Path): void => {
      if (!known.has(id))
        report('unknown-reference', path, `${what} ${quoted(id)} is not known: ${where}.${didYouMean(suggest(id))}`);
    };
  };
  const inPack = `the pack ${pack.reference} does not have it`;
  const institution = against(new Set(entries.knownInstitutions), 'The institution', 'it is not under `institutions`');
  const interview = against(new Set(entries.knownInterviews), 'The interview', 'it is not under `interviews`');
  const criterion = against(pack.criteria, 'The criterion', inPack);
  const requirement = against(pack.requirements, 'The requirement', inPack);
  const safeguard = against(
    pack.safeguards,
    'The safeguard',
    `neither the general checklist nor the pack ${pack.reference} has it`,
  );
  const covered = against(
    new Set([...pack.requirements.keys(), ...pack.criteria.keys()]),
    'The requirement or criterion',
    inPack,
  );

  for (const { value, path } of entries.interviews) institution(value.institution, [...path, 'institution']);
  for (const { value, path } of entries.answers) {
    interview(value.interview, [...path, 'interview']);
    criterion(value.criterion, [...path, 'criterion']);
  }
  for (const { value, path } of entries.evidence) {
    interview(value.interview, [...path, 'interview']);
    for (const [index, support] of value.supports.entries())
      criterion(support.criterion, [...path, 'supports', index, 'criterion']);
  }
  for (const { value, path } of entries.determinations) criterion(value.criterion, [...path, 'criterion']);
  for (const { value, path } of entries.targets) {
    requirement(value.requirement, [...path, 'requirement']);
    if (value.lead !== undefined) institution(value.lead, [...path, 'lead']);
  }
  for (const { value, path } of entries.interventions)
    for (const [index, id] of value.covers.entries()) covered(id, [...path, 'covers', index]);
  for (const { value, path } of entries.safeguards) safeguard(value.safeguard, [...path, 'safeguard']);
  for (const { value, path } of entries.edits) {
    const [kind, id] = value.step.split(':') as [string, string];
    (kind === 'remedy' ? safeguard : criterion)(id, [...path, 'step']);
    if (value.field === 'lead' && value.value !== null) institution(value.value, [...path, 'value']);
  }
};
