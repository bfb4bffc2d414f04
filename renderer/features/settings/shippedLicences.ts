/** A part by others that this version of Waymark is made of (scripts/licences.mjs). */
export interface ShippedPart {
  readonly name: string;
  /** null: its copy does not say. */
  readonly version: string | null;
  /** SPDX name. */
  readonly licence: string;
  /** The part that carries a copy of it in its own file. */
  readonly inside: string | null;
  /** Licence and notices as they are. */
  readonly text: string;
}

let read: Promise<readonly ShippedPart[]> | undefined;

/** Read when somebody asks for them: nothing else needs these texts. */
export const shippedLicences = (): Promise<readonly ShippedPart[]> =>
  (read ??= import('virtual:licences').then((module) => JSON.parse(module.default) as readonly ShippedPart[]));
