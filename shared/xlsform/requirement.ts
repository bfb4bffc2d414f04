import type { LocalText } from '../model';
import { quoted } from '../source';
import { criterionOf } from './criterion';
import type { Building, Written } from './criterion';
import { sourcesOf, weightOf, wholeNumber } from './marks';
import type { CriterionPlan } from './plan';
import type { Place } from './places';
import { sectionsAround } from './survey';
import type { Section } from './survey';
import { joined, localText } from './texts';

/** Stands in where a form names no source; nobody can take it for an instrument. */
export const placeholderNorm = 'TO-BE-NAMED';

export interface RequirementPart {
  readonly written: Written;
  readonly norms: readonly string[];
  readonly place: Place;
  readonly places: readonly Place[];
}

/** What makes the requirement of a question: the nearest group with a label; else the repeat that it lies in; else the form. */
export const requirementSection = (section: Section | null): Section | null => {
  const labelled = sectionsAround(section).filter(({ label }) => label !== null);
  return labelled.find(({ what }) => what === 'group') ?? labelled[0] ?? null;
};

const titleOf = (section: Section, source: string): LocalText => {
  if (section.what === 'repeat') return section.label!;
  const labels = sectionsAround(section).flatMap(({ what, label }) =>
    what === 'group' && label !== null ? [label] : [],
  );
  return joined(labels.reverse(), source, ': ')!;
};

const summaryOf = (section: Section, title: LocalText, { languages, note }: Building): LocalText => {
  const own = localText(section.row, 'waymark::summary', languages, note);
  return own ?? sectionsAround(section).find(({ hint }) => hint !== null)?.hint ?? title;
};

/** One requirement with the criteria of its questions. `section` is null for questions that lie in no group with a label. */
export const requirementOf = (
  section: Section | null,
  form: { readonly id: string; readonly title: LocalText },
  criteria: readonly CriterionPlan[],
  building: Building,
): RequirementPart => {
  const { languages, note } = building;
  const first = criteria[0]!.question;
  const row = section?.row ?? null;
  const place = row?.at('type') ?? first.row.at('type');
  const title = section ? titleOf(section, languages.source) : form.title;
  if (section === null)
    note(
      'value-assumed',
      place,
      `${quoted(first.id)} lies in no group with a label, so its requirement is called after the form; put it between begin_group and end_group.`,
    );
  const sourcePlace = (row ?? first.row).at('waymark::source');
  const named = sourcesOf(row ?? first.row, row ? section!.parent : first.section, note) ?? [];
  const sources = named.map((source) => building.instruments.known(source, sourcePlace, note));
  if (sources.length === 0)
    note(
      'source-to-be-named',
      sourcePlace,
      `No source is named for ${quoted(section?.id ?? form.id)}; write under waymark::source what asks it of States, such as ${quoted('S/RES/2396, para. 11 (decides)')}.`,
    );
  const placeholder = { norm: placeholderNorm, binding: 'goodPractice', seen: 'no' } as const;
  const weight = row ? weightOf(row, note) : null;
  const target = row ? wholeNumber(row, 'waymark::target', 0, 20, note) : null;
  return {
    place,
    places: criteria.map(({ question }) => question.row.at('type')),
    norms: sources.length > 0 ? sources.map(({ norm }) => norm) : [placeholderNorm],
    written: {
      id: section === null ? form.id : section.what === 'repeat' ? `requirement-of-${section.id}` : section.id,
      title,
      summary: section ? summaryOf(section, title, building) : title,
      sources: sources.length > 0 ? sources : [placeholder],
      ...(weight === null ? {} : { weight }),
      ...(target === null ? {} : { target }),
      criteria: criteria.map((plan) => criterionOf(plan, building)),
    },
  };
};
