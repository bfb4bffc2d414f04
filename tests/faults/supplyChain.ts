import { Buffer } from 'node:buffer';

export interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
export interface Product {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** R29 (security model). */
const mostDirect = 25;

const exact = /^\d+\.\d+\.\d+$/;

/** Whether a fingerprint is one of SHA-512, whole. */
const isFingerprint = (integrity: string): boolean =>
  integrity.startsWith('sha512-') && Buffer.from(integrity.slice(7), 'base64').length === 64;

/** What `npm ci` would do with these files that it should not: one sentence each. */
export const supplyFaults = (lock: Lock, product: Product, npmrc: string): string[] => {
  const entries = Object.entries(lock.packages).filter(([place]) => place !== '');
  const settings = npmrc.split('\n').map((line) => line.trim());
  const direct = Object.keys(product.dependencies).length;
  const asked = { ...product.dependencies, ...product.devDependencies };
  return [
    ...entries
      .filter(([, { integrity }]) => integrity === undefined || !isFingerprint(integrity))
      .map(([place]) => `${place} has no fingerprint of SHA-512.`),
    ...entries
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([place]) => `${place} names where it comes from.`),
    ...entries
      .filter(([, { version = '' }]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([place]) => `${place} has no version of a registry.`),
    ...Object.entries({ ...asked, ...product.overrides })
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `${name} is asked for as "${version}", not as one version.`),
    ...Object.entries(asked)
      .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
      .map(([name]) => `${name} is another version in the lock file.`),
    ...(direct > mostDirect ? [`${direct} direct dependencies, more than ${mostDirect}.`] : []),
    ...(settings.includes('ignore-scripts=true') ? [] : ['Packages may run scripts when they are installed.']),
    ...settings.filter((line) => /registry\s*=|_auth|\/\//.test(line)).map((line) => `.npmrc names a place: ${line}`),
  ];
};

/** The packages that would run a script of their own when they are installed, if they were let. */
export const withInstallScripts = (lock: Lock): string[] =>
  Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([place]) => place.replace('node_modules/', ''));
