import { createHash } from 'node:crypto';
import type { Effects, OutputFile } from '../../hq/command-line/effects';
import { stringify } from 'yaml';
import { library, smallPack } from '../shared/pack/smallPack';

/** A consultation on the small pack. */
export const smallConsultation = JSON.stringify(
  {
    format: 'waymark.consultation/1',
    consultation: { id: 'c', memberState: 'XAA', title: 'Title', pack: 'small@1.0.0', roadMapStart: '2026-07-01' },
    institutions: [{ id: 'i1', name: 'Border', kind: 'border' }],
    interviews: [{ id: 'v1', institution: 'i1' }],
    answers: [{ interview: 'v1', criterion: 'R1-C1', value: 'no' }],
  },
  null,
  1,
);

export const checklist = stringify({
  format: 'waymark.safeguards/1',
  version: '1.0.0',
  title: 'General',
  safeguards: library,
});

export interface Watched {
  readonly effects: Effects;
  readonly out: () => string;
  readonly err: () => string;
  readonly written: Map<string, string>;
}

/** A world of files in memory: what commands read, print and write can be looked at. */
export const memoryEffects = (files: Readonly<Record<string, string>>, changed: Partial<Effects> = {}): Watched => {
  const present = new Map(
    Object.entries({ 'assets/safeguards.yaml': checklist, 'assets/packs/small.yaml': smallPack, ...files }),
  );
  const [out, err, written] = [[] as string[], [] as string[], new Map<string, string>()];
  const effects: Effects = {
    assets: 'assets/',
    version: '9.9.9',
    read: (file, limit) => {
      const text = present.get(file);
      const bytes = new TextEncoder().encode(text);
      return Promise.resolve(text === undefined ? { refused: 'There is no such file.' } : bytes.slice(0, limit + 1));
    },
    list: (folder) =>
      Promise.resolve(
        [...present.keys()].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length)),
      ),
    write: (outputs: readonly OutputFile[]) => {
      for (const { file, bytes } of outputs) written.set(file, new TextDecoder().decode(bytes));
      return Promise.resolve({ written: true });
    },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    printPdf: (html) => Promise.resolve(new TextEncoder().encode(`printed ${html.length > 0}`)),
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    ...changed,
  };
  return { effects, out: () => out.join(''), err: () => err.join(''), written };
};
