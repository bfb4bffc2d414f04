import { type LogState, isDeleted, recordOf } from '../log';
import { Observations } from '../model';
import { valuesOf } from './recordOfLog';

/** What a person wrote into the preliminary observations of a language; nothing where all of it is generated. */
export const observationsOf = (state: LogState, language: string): Observations => {
  const record = recordOf(state, 'observations', language);
  const known = Object.keys(Observations.shape);
  const values = record && !isDeleted(record) ? Object.entries(valuesOf(record)) : [];
  const read = Observations.safeParse({
    ...Object.fromEntries(values.filter(([field]) => known.includes(field))),
    language,
  });
  return read.success ? read.data : { language };
};
