import type { Safeguard } from '../../../shared/model';
import { type NormIndex, type NormLibrary, readNorms, searchable } from '../../../shared/norms';
import { safeguardsLibrary } from '../../packs/library';

/** The norms library that ships with the application. */
export interface Norms {
  readonly library: NormLibrary;
  readonly index: NormIndex;
}

const texts = import.meta.glob<string>('../../../assets/norms/*.yaml', { query: '?raw', import: 'default' });

const readLibrary = async (): Promise<Norms> => {
  const files = await Promise.all(
    Object.entries(texts).map(async ([path, text]) => ({ file: path.split('/').at(-1) ?? path, text: await text() })),
  );
  const { library, issues } = readNorms(files);
  // The library is checked by the tests: one that cannot be read is a fault of the build.
  if (!library) throw new Error(issues.map(({ message }) => message).join('; '));
  return { library, index: searchable(library) };
};

let norms: Promise<Norms> | null = null;
let checklist: Promise<readonly Safeguard[]> | null = null;

/** The library, read once, when somebody first opens an instrument. */
export const readNormsOnce = (): Promise<Norms> => (norms ??= readLibrary());

/** The general due diligence checklist, read when somebody first asks what rests on an instrument. */
export const readChecklistOnce = (): Promise<readonly Safeguard[]> => (checklist ??= safeguardsLibrary());
