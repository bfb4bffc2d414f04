import { z } from 'zod';
import {
  AssistanceArea,
  ConsultationFile,
  Criterion,
  Edit,
  Findings,
  Indicator,
  LocalText,
  Norm,
  NormClause,
  NormFile,
  Pack,
  PackStep,
  Requirement,
  RoadMap,
  Safeguard,
  SafeguardFile,
  Source,
  StepModel,
  When,
} from '../../shared/model';

interface Meaning {
  readonly id: string;
  readonly description: string;
}

/** Parts that come again and again get a name, and what they mean for the person who writes the file in an editor. */
const parts = z.registry<Meaning>();
parts.add(LocalText, {
  id: 'LocalText',
  description: 'A text that is the same in every language, or one text by language: {en: ..., fr: ...}.',
});
parts.add(When, {
  id: 'When',
  description: 'Asked only if each criterion (or safeguard) named here has one of the listed values.',
});
parts.add(Source, {
  id: 'Source',
  description: 'One place in one instrument. Leave `at` out while the paragraph is not established.',
});
parts.add(Indicator, { id: 'Indicator', description: 'What progress is measured by, with the means of verification.' });
parts.add(PackStep, { id: 'Step', description: 'The road-map step that closes a gap at this criterion.' });
parts.add(StepModel, {
  id: 'Model',
  description: 'A model law or good practice, by its id under `norms`, from which the step can start.',
});
parts.add(Criterion, {
  id: 'Criterion',
  description: 'A statement that can be checked, with the question that establishes it.',
});
parts.add(Requirement, {
  id: 'Requirement',
  description: 'What an international instrument asks of States, in our own words.',
});
parts.add(Safeguard, {
  id: 'Safeguard',
  description: 'A human rights due diligence question; "yes" is the safe answer.',
});
parts.add(AssistanceArea, {
  id: 'AssistanceArea',
  description: 'Technical assistance on offer, and the safeguards that it triggers.',
});
parts.add(Norm, { id: 'Instrument', description: 'One instrument: what it is and asks, in our own words.' });
parts.add(NormClause, {
  id: 'Clause',
  description: 'One place in the instrument, written as packs cite it, and whether its text was seen.',
});
parts.add(Edit, { id: 'Edit', description: 'A field of a road-map step that a person took over.' });

const files = [
  { name: 'pack', title: 'Waymark instrument pack', schema: Pack },
  { name: 'safeguards', title: 'Waymark human rights due diligence checklist', schema: SafeguardFile },
  { name: 'norms', title: 'Waymark norms library', schema: NormFile },
  { name: 'consultation', title: 'Waymark consultation file', schema: ConsultationFile },
  { name: 'findings', title: 'Waymark findings', schema: Findings },
  { name: 'roadmap', title: 'Waymark road map', schema: RoadMap },
] as const;

/** Zod says nothing in JSON Schema about its own checks; the only one on maps by key is that they are not empty. */
const withOwnChecks: NonNullable<z.core.ToJSONSchemaParams['override']> = ({ zodSchema, jsonSchema }) => {
  if (zodSchema instanceof z.ZodRecord && (zodSchema.def.checks ?? []).length > 0) jsonSchema.minProperties = 1;
};

/**
 * The JSON Schemas (draft 2020-12) of the files that people and other systems write and read, generated from the model: file
 * name and text. What only a whole file can show (references, circles, duplicates) is left to `pack check`.
 */
export const jsonSchemas = (): { readonly name: string; readonly text: string }[] =>
  files.map(({ name, title, schema }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'input',
      metadata: parts,
      override: withOwnChecks,
    });
    const whole = { $schema, $id: `urn:waymark:schema:${name}:1`, title, ...rest };
    return { name: `${name}.schema.json`, text: `${JSON.stringify(whole, null, 2)}\n` };
  });
