// The software bill of materials (CycloneDX 1.6) of what ships: the parts of the last build with their fingerprints from
// package-lock.json, and Electron. `npm sbom` would list what is declared, with the time and a random number in it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { isMain, root, run } from './script.mjs';
import { partsFile } from './shipped-parts.mjs';

/**
 * @typedef {import('./licences.mjs').Part} Part
 * @typedef {{ version?: string, integrity?: string, dependencies?: Record<string, string> }} Locked
 * @typedef {{ name: string, version: string, description: string, devDependencies: Record<string, string> }} Product
 * @typedef {{ parts: readonly Part[], lock: { packages: Record<string, Locked> }, product: Product,
 *   electronArchives: Record<string, string>, epoch?: string }} Materials `electronArchives`: SHA-256 by name;
 *   `epoch`: seconds since 1970 (SOURCE_DATE_EPOCH), without which no time is given
 */

const inHex = (/** @type {string} */ base64) => Buffer.from(base64, 'base64').toString('hex');

/** @param {string} integrity as npm writes it: one or more of `sha512-…`, in base64 */
const hashesOf = (integrity) =>
  integrity.split(/\s+/).flatMap((one) => {
    const [, bits, digest] = /^sha(256|384|512)-(.+)$/.exec(one) ?? [];
    return bits === undefined || digest === undefined ? [] : [{ alg: `SHA-${bits}`, content: inHex(digest) }];
  });

/** @param {string} name @param {string} version */
const addressOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} name */
const namesOf = (name) => {
  const [, group, own] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return group === undefined ? { name } : { group, name: own };
};

/** The place of a package of this name and version in the lock file. @param {Record<string, Locked>} packages @param {string} name @param {string | null} version */
const lockedAt = (packages, name, version) =>
  Object.entries(packages).find(
    ([place, entry]) => place.endsWith(`node_modules/${name}`) && entry.version === version,
  )?.[1];

/**
 * The bill of materials, the same for the same build.
 * @param {Materials} materials
 */
export const billOf = ({ parts, lock, product, electronArchives, epoch }) => {
  const shipped = new Map(
    parts.filter(({ inside }) => inside === null).map((part) => [part.name, `${part.name}@${part.version ?? ''}`]),
  );
  const electronVersion = product.devDependencies.electron ?? '';
  const self = `${product.name}@${product.version}`;
  const electron = `electron@${electronVersion}`;
  /** @param {Part} part @returns {object} */
  const component = (part) => {
    const { name, version, licence, inside } = part;
    const locked = inside === null ? lockedAt(lock.packages, name, version) : undefined;
    const copies = inside === null ? parts.filter((other) => other.inside === name) : [];
    return {
      type: 'library',
      'bom-ref': inside === null ? `${name}@${version}` : `${inside} holds ${name}`,
      ...namesOf(name),
      ...(version !== null && { version, purl: addressOf(name, version) }),
      scope: 'required',
      ...(locked?.integrity !== undefined && { hashes: hashesOf(locked.integrity) }),
      licenses: [{ license: { id: licence } }],
      properties: [{ name: 'waymark:bundles', value: part.in.join(' ') }],
      ...(copies.length > 0 && { components: copies.map(component) }),
    };
  };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(epoch !== undefined && { timestamp: new Date(Number(epoch) * 1_000).toISOString() }),
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name: product.name,
        version: product.version,
        description: product.description,
      },
    },
    components: [
      ...parts.filter(({ inside }) => inside === null).map(component),
      {
        type: 'framework',
        'bom-ref': electron,
        name: 'electron',
        version: electronVersion,
        description: 'Carries the desktop program, with Chromium and Node.js inside; one archive a system.',
        purl: addressOf('electron', electronVersion),
        scope: 'required',
        licenses: [{ license: { id: 'MIT' } }],
        components: Object.entries(electronArchives).map(([name, sha256]) => ({
          type: 'file',
          'bom-ref': name,
          name,
          hashes: [{ alg: 'SHA-256', content: sha256 }],
        })),
      },
    ],
    dependencies: [
      { ref: self, dependsOn: [...shipped.values(), electron] },
      ...[...shipped].map(([name, ref]) => {
        const version = parts.find((part) => part.name === name && part.inside === null)?.version ?? null;
        const wanted = Object.keys(lockedAt(lock.packages, name, version)?.dependencies ?? {});
        return { ref, dependsOn: wanted.flatMap((dependency) => shipped.get(dependency) ?? []) };
      }),
      { ref: electron, dependsOn: [] },
    ],
  };
  const digits = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  // A number of its own for each content: version 8 of RFC 9562, which leaves the digits to whoever makes it.
  const uuid = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digits)?.slice(1) ?? [];
  const serialNumber = `urn:uuid:${uuid[0]}-${uuid[1]}-8${uuid[2]}-8${uuid[3]}-${uuid[4]}`;
  return { $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', ...bill, serialNumber };
};

/** The desktop archives of Electron that electron-builder.yml packs. */
const packed = /^electron-v[\d.]+-(?:win32|darwin|linux)-(?:x64|arm64)\.zip$/;

/** The materials of the build in out/. */
export const readMaterials = () => {
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  /** @type {Record<string, string>} */
  const archives = read('node_modules/electron/checksums.json');
  return {
    parts: /** @type {Part[]} */ (read(partsFile)),
    lock: read('package-lock.json'),
    product: read('package.json'),
    electronArchives: Object.fromEntries(
      Object.entries(archives)
        .filter(([name]) => packed.test(name))
        .sort(),
    ),
    epoch: process.env.SOURCE_DATE_EPOCH,
  };
};

if (isMain(import.meta.url)) {
  await run(async () => {
    ensureInstalled();
    await ensureBuilt();
    process.stdout.write(`${JSON.stringify(billOf(readMaterials()), null, 2)}\n`);
  });
}
