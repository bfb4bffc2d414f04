import { byCodePoint, editableFields, type Edit, type EditField, type Step } from '../model';

/** The edits of one step by field. */
type StepEdits = ReadonlyMap<EditField, Edit>;

/** What people changed, by step. */
export type EditsByStep = ReadonlyMap<string, StepEdits>;

export const groupEdits = (edits: readonly Edit[]): EditsByStep => {
  const grouped = new Map<string, Map<EditField, Edit>>();
  for (const edit of edits) {
    const fields = grouped.get(edit.step) ?? new Map<EditField, Edit>();
    grouped.set(edit.step, fields.set(edit.field, edit));
  }
  return grouped;
};

/** The reason for leaving a step out; null if it stays. */
export const omittedBecause = (edits: EditsByStep, step: string): string | null => {
  const edit = edits.get(step)?.get('omitted');
  return edit?.field === 'omitted' ? edit.value : null;
};

/** The lead of a step: a person's choice, null included, else the one proposed. */
export const leadOf = (edits: EditsByStep, step: string, proposed: string | null): string | null => {
  const edit = edits.get(step)?.get('lead');
  return edit?.field === 'lead' ? edit.value : proposed;
};

/** Puts people's words and dates into a generated step and marks the fields as theirs (design 6, last sentence). */
export const applyEdits = (step: Step, edits: EditsByStep): Step => {
  const own = edits.get(step.id);
  if (own === undefined) return step;
  const edited: Step = { ...step, edited: editableFields.filter((field) => own.has(field)) };
  for (const edit of own.values()) {
    switch (edit.field) {
      case 'action':
      case 'recommendation':
      case 'indicator':
      case 'starts':
      case 'ends':
        edited[edit.field] = edit.value;
        break;
      case 'lead':
        edited.lead = edit.value;
        break;
      case 'partners':
        edited.partners = edit.value;
        break;
      case 'omitted':
        break;
    }
  }
  return edited;
};

/** Steps that people edited and that the present answers no longer call for, sorted. */
export const obsoleteSteps = (edits: EditsByStep, existing: ReadonlySet<string>): string[] =>
  [...edits.keys()].filter((step) => !existing.has(step)).sort(byCodePoint);
