import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accepted, faultsOf } from '../../scripts/licences.mjs';
import { billOf, readMaterials } from '../../scripts/sbom.mjs';
import { report } from './figure';

interface Component {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly version?: unknown;
  readonly purl?: unknown;
  readonly 'bom-ref'?: unknown;
  readonly hashes?: readonly { alg: string; content: string }[];
  readonly licenses?: readonly { license: { id?: string } }[];
  readonly components?: readonly Component[];
}
interface Bill {
  readonly bomFormat?: unknown;
  readonly specVersion?: unknown;
  readonly serialNumber?: unknown;
  readonly version?: unknown;
  readonly metadata?: { readonly timestamp?: unknown; readonly component?: Component };
  readonly components?: readonly Component[];
  readonly dependencies?: readonly { ref: string; dependsOn: readonly string[] }[];
}

const every = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...every(component.components ?? [])]);

/** What the schema of CycloneDX 1.6 asks for and readers of such bills rely on: one sentence for each lack. */
const billFaults = (bill: Bill): string[] => {
  const all = every(bill.components ?? []);
  const refs = [bill.metadata?.component, ...all].map((component) => String(component?.['bom-ref']));
  const faults: string[] = [];
  const demand = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  demand(
    bill.bomFormat === 'CycloneDX' && bill.specVersion === '1.6' && bill.version === 1,
    'It is no bill of CycloneDX 1.6.',
  );
  demand(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(String(bill.serialNumber)),
    'Its serial number is none.',
  );
  demand(new Set(refs).size === refs.length, 'Two components have one reference.');
  for (const component of all) {
    const name = String(component.name);
    demand(['library', 'framework', 'file'].includes(String(component.type)), `${name} is of no type.`);
    demand(name !== '' && component.name !== undefined, 'A component has no name.');
    demand(
      (component.hashes ?? []).every(({ alg, content }) => content.length === { 'SHA-256': 64, 'SHA-512': 128 }[alg]),
      `${name} has half a fingerprint.`,
    );
    if (component.type === 'file') continue;
    demand(
      component.licenses?.every(({ license }) => accepted.includes(license.id ?? '')) === true,
      `${name} has no licence.`,
    );
  }
  for (const component of bill.components ?? []) {
    const name = String(component.name);
    demand(/^pkg:npm\/[\w%./-]+@\d/.test(String(component.purl)), `${name} has no address.`);
    const fingerprinted = component.hashes !== undefined || component.type === 'framework';
    demand(fingerprinted, `${name} has no fingerprint.`);
  }
  for (const { ref, dependsOn } of bill.dependencies ?? [])
    for (const one of [ref, ...dependsOn]) demand(refs.includes(one), `${one} is depended on and not listed.`);
  demand((bill.dependencies ?? []).length > 0, 'It says nothing about what depends on what.');
  return faults;
};

describe('R29: the bill of materials', () => {
  const materials = { ...readMaterials(), epoch: '1795305600' };
  const bill = billOf(materials) as Bill;

  it('lists every part of the bundles and Electron, with licence and fingerprint', () => {
    const faults = billFaults(bill);
    report({
      figure: 'R29',
      tried: 'components of the bill of materials (CycloneDX 1.6)',
      cases: every(bill.components ?? []).length,
      found: `${faults.length} without what is asked for`,
      demanded: '0',
      seed: null,
    });
    expect(faults).toEqual([]);
    const refs = every(bill.components ?? []).map((component) => component['bom-ref']);
    for (const { name, version, inside } of materials.parts)
      expect(refs).toContain(inside === null ? `${name}@${version}` : `${inside} holds ${name}`);
    const electron = (bill.components ?? []).find(({ name }) => name === 'electron');
    expect(electron?.components).toHaveLength(6);
  });

  it('lists every direct dependency that the bundles hold, and none that is for the workshop only', () => {
    const product = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const shipped = materials.parts.filter(({ inside }) => inside === null).map(({ name }) => name);
    // saxen reads the workbooks of others, which the command line does; it may be in the application too.
    expect(Object.keys(product.dependencies).filter((name) => !shipped.includes(name) && name !== 'saxen')).toEqual([]);
    // Vite and its bundler leave a few lines of their own in what they make.
    const workshop = Object.keys(product.devDependencies);
    expect(shipped.filter((name) => workshop.includes(name))).toEqual(['vite']);
  });

  it('is the same for the same build, with a number of its own for each content', () => {
    expect(billOf(materials)).toEqual(bill);
    const later = billOf({ ...materials, epoch: '1795392000' }) as Bill;
    expect(later.serialNumber).not.toBe(bill.serialNumber);
    expect(bill.metadata?.timestamp).toBe('2026-11-22T00:00:00.000Z');
    const timeless = billOf({ ...materials, epoch: undefined }) as Bill;
    expect(timeless.metadata).not.toHaveProperty('timestamp');
  });

  it('is refused in each broken twin', () => {
    const [first, ...others] = bill.components ?? [];
    const twins: Record<string, Bill> = {
      'another format': { ...bill, specVersion: '0.9' },
      'no number': { ...bill, serialNumber: 'urn:uuid:' },
      'a part twice': { ...bill, components: [first!, first!, ...others] },
      'a part left out': { ...bill, components: others },
      'a part without a name': { ...bill, components: [{ ...first, name: undefined }, ...others] },
      'no licence': { ...bill, components: [{ ...first, licenses: [{ license: { id: 'GPL-3.0-only' } }] }, ...others] },
      'no fingerprint': { ...bill, components: [{ ...first, hashes: undefined }, ...others] },
      'half a fingerprint': {
        ...bill,
        components: [{ ...first, hashes: [{ alg: 'SHA-512', content: 'ab' }] }, ...others],
      },
    };
    const missed = Object.keys(twins).filter((twin) => billFaults(twins[twin]!).length === 0);
    report({
      figure: 'R29',
      tried: 'broken twins of the bill of materials',
      cases: Object.keys(twins).length,
      found: `${Object.keys(twins).length - missed.length} caught`,
      demanded: 'all caught',
      seed: null,
    });
    expect(missed).toEqual([]);
  });
});

describe('R29: the licences of what ships', () => {
  it('are all there and on the list of accepted ones', () => {
    const { parts } = readMaterials();
    const faults = faultsOf(parts);
    report({
      figure: 'R29',
      tried: 'shipped parts with their licence text',
      cases: parts.length,
      found: `${faults.length} without, or under a licence that is not accepted`,
      demanded: '0',
      seed: null,
    });
    expect(faults).toEqual([]);
    // The broken twins: a part that came in without its text, and one under a licence that binds the whole product.
    expect(faultsOf(parts.map((part, index) => (index === 3 ? { ...part, text: '' } : part)))).toHaveLength(1);
    expect(
      faultsOf(parts.map((part, index) => (index === 5 ? { ...part, licence: 'AGPL-3.0-only' } : part))),
    ).toHaveLength(1);
  });
});
