import type { Axis } from './measure';

type Group = () => Axis[] | Promise<Axis[]>;

/** Every group of measurements, in the order of the table, each read in only when it is measured. */
const groups: Readonly<Record<string, () => Promise<Group>>> = {
  rules: async () => (await import('./rules')).rules,
  merge: async () => (await import('./merge')).merge,
  logEdit: async () => (await import('./logEdit')).logEdit,
  seal: async () => (await import('./seal')).sealing,
  docx: async () => (await import('./docx')).docx,
  packCheck: async () => (await import('./packCheck')).packCheck,
  packLoad: async () => (await import('./packLoad')).packLoad,
  screens: async () => (await import('./screens')).screens,
  opening: async () => (await import('./browser/opening')).opening,
  typing: async () => (await import('./browser/typing')).typing,
  saving: async () => (await import('./browser/saving')).saving,
  loading: async () => (await import('./browser/loading')).loading,
  starting: async () => (await import('./browser/starting')).starting,
  xlsform: async () => (await import('./xlsform')).xlsform,
};

/** Work that a group starts a process of its own for; it answers with its figures. */
const alone: Readonly<Record<string, () => Promise<() => Promise<number[]>>>> = {
  firstDocx: async () => (await import('./docx')).firstDocx,
  firstDocxOfLibrary: async () => (await import('./docx')).firstDocxOfLibrary,
  sealAlone: async () => (await import('./seal')).sealAlone,
};

// Started by scripts/bench.mjs: without a name it tells the groups, with one it measures that group.
const [, , name] = process.argv;
const work = name === undefined ? () => Object.keys(groups) : await (groups[name] ?? alone[name])?.();
const answer = await work?.();
process.send?.(answer, () => process.exit(answer === undefined ? 1 : 0));
