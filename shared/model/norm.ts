import { z } from 'zod';
import { Id, LocalText, ShortText, limits } from './primitives';
import { Binding } from './scales';

/** What kind of text an instrument is. */
export const normKinds = [
  'resolution',
  'treaty',
  'standard',
  'commitment',
  'declaration',
  'policy',
  'guidingPrinciples',
  'guidelines',
  'goodPractice',
  'modelLaw',
  'nationalLaw',
  'report',
] as const;
export const NormKind = z.enum(normKinds);
export type NormKind = z.infer<typeof NormKind>;

/**
 * Whom an instrument binds as a whole: `byParagraph` as the verb of each paragraph says (resolutions), `parties` the States
 * that joined it, `standard` every contracting State that has not notified a difference, `political` a commitment that is not
 * law, `entities` the United Nations entities that give support and not the State, `guidance` and `example` nobody.
 */
export const bindingnesses = [
  'byParagraph',
  'parties',
  'standard',
  'political',
  'entities',
  'guidance',
  'example',
] as const;
export const Bindingness = z.enum(bindingnesses);
export type Bindingness = z.infer<typeof Bindingness>;

/** Whether the text itself was read, only what others say of it, or neither. */
export const Seen = z.enum(['original', 'secondary', 'no']);
export type Seen = z.infer<typeof Seen>;

/** A date as precise as it is established: a year, a month or a day. */
export const NormDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, a month or a day, such as 2017-12-21');

/** One place in an instrument, written as packs cite it, with the verbs in which it asks. */
export const NormClause = z.strictObject({
  at: ShortText,
  asks: LocalText.optional(),
  binding: z.array(Binding).min(1).max(10).optional(),
  seen: Seen,
});
export type NormClause = z.infer<typeof NormClause>;

/** One instrument, in our own words. `also` are other names by which people look for it. */
export const Norm = z.strictObject({
  id: ShortText,
  title: LocalText,
  symbol: ShortText.optional(),
  also: z.array(ShortText).max(20).optional(),
  date: NormDate.optional(),
  kind: NormKind,
  issuedBy: LocalText,
  bindingness: Bindingness,
  summary: LocalText,
  seen: Seen,
  note: LocalText.optional(),
  clauses: z.array(NormClause).max(500).optional(),
});
export type Norm = z.infer<typeof Norm>;

/** One file of the norms library: instruments of one family. */
export const NormFile = z.strictObject({
  format: z.literal('waymark.norms/1'),
  id: Id,
  version: ShortText,
  title: LocalText,
  norms: z.array(Norm).max(limits.list),
});
export type NormFile = z.infer<typeof NormFile>;

/** Kinds that a step may start from although no requirement rests on them. */
export const isModel = ({ kind }: Norm): boolean =>
  ['modelLaw', 'nationalLaw', 'goodPractice', 'guidelines'].includes(kind);
