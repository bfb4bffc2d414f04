import type { LocalText } from '../model';
import { quoted } from '../source';
import { contextQuestionOf } from './criterion';
import type { Building, Written } from './criterion';
import type { CriterionPlan, Plan } from './plan';
import type { Place } from './places';
import { placeholderNorm, requirementOf, requirementSection } from './requirement';
import { repeatAround } from './criterion';
import type { Settings } from './settings';
import { sectionsAround } from './survey';
import type { Section, Survey } from './survey';

/** A pack as it is written, and the cell from which each of its parts came. */
export interface Built {
  readonly pack: Written;
  readonly origins: ReadonlyMap<string, Place>;
  readonly counts: Counts;
}

export interface Counts {
  readonly requirements: number;
  readonly criteria: number;
  readonly drafts: number;
  readonly questions: number;
  readonly rosters: number;
}

const isCriterion = (plan: Plan): plan is CriterionPlan => plan.as === 'criterion';

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
};

const levelsOf = (settings: Settings, plans: readonly CriterionPlan[], building: Building): Written[] => {
  const highest = Math.max(1, ...plans.map(({ level }) => level));
  const names = settings.levels;
  if (names === null) {
    const example = quoted('Initial; Developing; Established; Sustained');
    building.note(
      'value-assumed',
      settings.place ?? 'settings',
      `The levels are not named; write their names under waymark::levels in the sheet settings, such as ${example}.`,
    );
    return Array.from({ length: highest }, (_, index) => ({ level: index + 1, name: `Level ${index + 1}` }));
  }
  for (const { level, question } of plans)
    if (level > names.length)
      building.note(
        'waymark-value',
        question.row.at('waymark::level'),
        `Level ${level} has no name: the settings name ${names.length}; add its name under waymark::levels, or use a lower one.`,
      );
  return names.map((name, index) => ({ level: index + 1, name }));
};

/** Groups of which the label reaches no requirement, and repeats over which nothing is asked. */
const reportIdle = (survey: Survey, plans: readonly Plan[], { note }: Building): void => {
  const used = new Set<Section>();
  for (const plan of plans.filter(isCriterion))
    for (const section of sectionsAround(requirementSection(plan.question.section))) used.add(section);
  const repeating = new Set(plans.flatMap(({ question }) => repeatAround(question.section) ?? []));
  for (const section of survey.sections) {
    if (section.what === 'repeat' && !repeating.has(section))
      note('row-not-taken', section.row.at('type'), 'Nothing is asked in this repeat, so it is left out.');
    if (section.what === 'group' && section.label !== null && !used.has(section))
      note(
        'row-not-taken',
        section.row.at('type'),
        `No criterion lies in ${quoted(section.id)}, so its label is left out; its questions are recorded and not scored.`,
      );
  }
};

/** Criteria by the section that makes their requirement, in the order of the form. */
const bySection = (plans: readonly CriterionPlan[]): ReadonlyMap<Section | null, CriterionPlan[]> => {
  const groups = new Map<Section | null, CriterionPlan[]>();
  for (const plan of plans) {
    const section = requirementSection(plan.question.section);
    groups.set(section, [...(groups.get(section) ?? []), plan]);
  }
  return groups;
};

/** Puts the parts of a form together as a pack. At least one plan is a criterion. */
export const buildPack = (settings: Settings, survey: Survey, plans: readonly Plan[], building: Building): Built => {
  const { languages } = building;
  const title: LocalText = { [languages.source]: settings.title };
  const taken = new Set([...survey.questions.map(({ id }) => id), ...survey.sections.map(({ id }) => id)]);
  const form = { id: freeId('general', taken), title };
  const criteria = plans.filter(isCriterion);
  const context = plans.filter((plan) => !isCriterion(plan));
  const parts = [...bySection(criteria)].map(([section, own]) => requirementOf(section, form, own, building));
  const questions = context.map((plan) => contextQuestionOf(plan, building));
  const repeats = [...new Set(plans.flatMap(({ question }) => repeatAround(question.section) ?? []))];
  const norms = [...new Set(parts.flatMap((part) => part.norms))];
  const ask = [...parts.flatMap(({ written }) => written.criteria as Written[]), ...questions];
  // Where a level has an error, its group only seems to have no criterion.
  if (!building.refused()) reportIdle(survey, plans, building);

  const origins = new Map<string, Place>();
  for (const [index, { place, places }] of parts.entries()) {
    origins.set(`requirements[${index}]`, place);
    for (const [at, of] of places.entries()) origins.set(`requirements[${index}].criteria[${at}]`, of);
  }
  for (const [index, { question }] of context.entries()) origins.set(`questions[${index}]`, question.row.at('type'));
  for (const [index, { row }] of repeats.entries()) origins.set(`rosters[${index}]`, row.at('type'));

  const pack: Written = {
    format: 'waymark.pack/1',
    id: settings.id,
    version: settings.version,
    title,
    ...(settings.publisher === null ? {} : { publisher: settings.publisher }),
    ...(settings.publishedOn === null ? {} : { publishedOn: settings.publishedOn }),
    levels: levelsOf(settings, criteria, building),
    norms: norms.map((id) => ({
      id,
      title:
        id === placeholderNorm
          ? 'To be named: what asks this of States'
          : building.instruments.titleOf(id, languages.source),
    })),
    institutions: [...new Set(ask.flatMap((part) => (part.ask ?? []) as string[]))],
    ...(repeats.length === 0 ? {} : { rosters: repeats.map(({ id, label }) => ({ id, title: label ?? id })) }),
    requirements: parts.map(({ written }) => written),
    ...(questions.length === 0 ? {} : { questions }),
  };
  return {
    pack,
    origins,
    counts: {
      requirements: parts.length,
      criteria: criteria.length,
      drafts: criteria.filter(({ draft }) => draft).length,
      questions: questions.length,
      rosters: repeats.length,
    },
  };
};
