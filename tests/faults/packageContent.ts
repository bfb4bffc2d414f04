import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Platform, builderModules } from '../../scripts/stand-in.mjs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
  readonly unpacked?: boolean;
  readonly link?: string;
}
interface AsarTool {
  readonly getRawHeader: (archive: string) => { readonly header: Entry; readonly headerString: string };
  readonly extractFile: (archive: string, file: string) => Buffer;
}
interface ResourceTool {
  readonly NtExecutable: { readonly from: (bytes: Buffer) => unknown };
  readonly NtExecutableResource: {
    readonly from: (program: unknown) => {
      readonly entries: readonly { type: unknown; id: unknown; bin: ArrayBuffer }[];
    };
  };
}

/** An unpacked package as electron-builder made it. */
export interface Packed {
  readonly folder: string;
  readonly resources: string;
  readonly program: string;
}

const builder = builderModules('.');
const asar = builder('@electron/asar') as AsarTool;
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

const leaves = (entry: Entry, at = ''): [string, Entry][] =>
  entry.files === undefined
    ? [[at, entry]]
    : Object.entries(entry.files).flatMap(([name, inner]) => leaves(inner, at === '' ? name : `${at}/${name}`));

/** What may be in the archive: the bundles as they were built, and what Electron reads first. */
const expected = (): string[] =>
  [...['out/main', 'out/preload', 'out/renderer'].flatMap(filesUnder), 'package.json'].sort();

const keptOfDescription = ['author', 'description', 'homepage', 'license', 'main', 'name', 'type', 'version'];

/** What the archive holds that it should not, lacks, or holds otherwise than built: one sentence each, and how many files it has. */
export const contentFaults = (packed: Packed): { faults: string[]; files: number } => {
  const archive = path.join(packed.resources, 'app.asar');
  const found = new Map(leaves(asar.getRawHeader(archive).header));
  const wanted = expected();
  const faults = [
    ...[...found.keys()].filter((file) => !wanted.includes(file)).map((file) => `${file} does not belong there.`),
    ...wanted.filter((file) => !found.has(file)).map((file) => `${file} is missing.`),
  ];
  for (const [file, entry] of found) {
    if (entry.unpacked === true || entry.link !== undefined) faults.push(`${file} lies outside the archive.`);
    if (!wanted.includes(file) || file === 'package.json') continue;
    const bytes = asar.extractFile(archive, file);
    if (!bytes.equals(readFileSync(file))) faults.push(`${file} is not as it was built.`);
    if (entry.integrity?.algorithm !== 'SHA256' || entry.integrity.hash !== sha256(bytes))
      faults.push(`${file} has no right fingerprint in the archive.`);
  }
  const description = JSON.parse(asar.extractFile(archive, 'package.json').toString('utf8')) as Record<string, unknown>;
  const told = Object.keys(description).filter((key) => description[key] !== null);
  faults.push(
    ...told.filter((key) => !keptOfDescription.includes(key)).map((key) => `package.json tells "${key}".`),
    ...keptOfDescription.filter((key) => !told.includes(key)).map((key) => `package.json lacks "${key}".`),
  );
  return { faults, files: found.size };
};

/** What lies beside the archive in the resources and is code too. */
export const besideArchive = (packed: Packed): string[] =>
  readdirSync(packed.resources).filter((name) => /\.asar|^app$|node_modules/.test(name));

/** The fingerprint of the archive's table of contents that the program checks at start, as the package says it and as it is. */
export const integrityOf = (packed: Packed, platform: Platform): { said: string | null; is: string } => {
  const is = sha256(asar.getRawHeader(path.join(packed.resources, 'app.asar')).headerString);
  if (platform === 'mac') {
    const plist = readFileSync(path.join(packed.program, 'Contents/Info.plist'), 'utf8');
    const said = /<key>Resources\/app\.asar<\/key>[\s\S]*?<key>hash<\/key>\s*<string>([0-9a-f]{64})</.exec(plist)?.[1];
    return { said: said ?? null, is };
  }
  if (platform === 'linux') return { said: null, is };
  const { NtExecutable, NtExecutableResource } = builder('resedit') as ResourceTool;
  const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(packed.program)));
  const entry = resources.entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  const list =
    entry === undefined ? [] : (JSON.parse(Buffer.from(entry.bin).toString('utf8')) as Record<string, string>[]);
  return { said: list.find(({ file }) => file === 'resources\\app.asar')?.value ?? null, is };
};

/** The nine fuses of the packaged program: true is on. */
export const fusesOf = async (packed: Packed): Promise<boolean[]> => {
  const { getCurrentFuseWire } = builder('@electron/fuses') as {
    getCurrentFuseWire: (program: string) => Promise<Record<string, unknown>>;
  };
  const wire = await getCurrentFuseWire(packed.program);
  return Object.keys(wire)
    .filter((key) => key !== 'version')
    .map((key) => wire[key] === 49);
};
