import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Part, accepted, faultsOf, partsOf } from '../../scripts/licences.mjs';

const terms =
  `Permission is granted to use, copy and pass on this software. ${'It comes as it is. '.repeat(20)}`.trim();

describe('the parts that a build is made of', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'waymark-parts-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const write = (file: string, text: string): string => {
    const place = path.join(root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    return place;
  };
  const install = (name: string, code: string, licenceFile = 'LICENSE'): string => {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    if (licenceFile !== '') write(`node_modules/${name}/${licenceFile}`, terms);
    return write(`node_modules/${name}/dist/index.js`, code);
  };
  const partsIn = (modules: Record<string, string[]>): Part[] =>
    partsOf(new Map(Object.entries(modules).map(([id, bundles]) => [id, new Set(bundles)])), root);

  it('are the packages of the modules taken in, and not those that are merely installed or our own', () => {
    const one = install('one', 'export const one = 1;');
    install('two', '');
    const own = write('renderer/main.tsx', '');
    expect(partsIn({ [one]: ['worker', 'main'], [own]: ['renderer'] })).toEqual([
      { name: 'one', version: '1.2.3', licence: 'MIT', inside: null, in: ['main', 'worker'], text: terms },
    ]);
  });

  it('keep the name of the package where a folder inside it has a description of its own', () => {
    install('@of/one', '');
    write('node_modules/@of/one/esm/package.json', JSON.stringify({ name: 'esm', version: '0.0.0' }));
    const inner = write('node_modules/@of/one/esm/a.js', '');
    expect(partsIn({ [`${inner}?v=1`]: ['main'] }).map(({ name }) => name)).toEqual(['@of/one']);
  });

  it('carry every licence and notice file, and comments of the code that ask to be kept', () => {
    const one = install('one', '/**\n * @license\n * Copyright Somebody Else\n */\n/** Adds. */ export const a = 1;');
    write('node_modules/one/NOTICE', 'Contains work of others.\r\n');
    expect(partsIn({ [one]: ['main'] })[0]?.text).toBe(
      `${terms}\n\nContains work of others.\n\n@license\nCopyright Somebody Else`,
    );
  });

  it('count copies of other packages that a package was published with', () => {
    install('copied', '');
    const one = install('one', '// src/a.ts\n// node_modules/copied/index.js\n// \\0@of+helpers@2.0.0/a.js\n');
    const parts = partsIn({ [one]: ['main'] });
    expect(parts.map(({ name, version, inside }) => [name, version, inside])).toEqual([
      ['@of/helpers', '2.0.0', 'one'],
      ['copied', null, 'one'],
      ['one', '1.2.3', null],
    ]);
    expect(faultsOf(parts).join('\n')).toMatch(
      /^@of\/helpers: its licence "unknown" is not on the list.*\n@of\/helpers: /,
    );
  });

  it('count the lines that the builder adds', () => {
    install('vite', '');
    expect(partsIn({ '\0vite/preload-helper.js': ['renderer'] }).map(({ name }) => name)).toEqual(['vite']);
  });

  it('take a text kept in assets/licences where the package brings none', () => {
    const one = install('one', '', '');
    expect(faultsOf(partsIn({ [one]: ['main'] }))).toHaveLength(1);
    write('assets/licences/one.txt', terms);
    expect(partsIn({ [one]: ['main'] })[0]?.text).toBe(terms);
  });
});

describe('what may not be shipped', () => {
  const part = { name: 'one', version: '1.0.0', licence: 'MIT', inside: null, in: ['main'], text: terms };

  it('is a licence that is not on the list, and a text that is missing or only a name', () => {
    expect(faultsOf([part])).toEqual([]);
    for (const licence of [
      'GPL-3.0-only',
      'AGPL-3.0',
      'UNLICENSED',
      'SEE LICENSE IN x',
      'undefined',
      '(MIT OR GPL-2.0)',
    ])
      expect(faultsOf([{ ...part, licence }]), licence).toHaveLength(1);
    for (const text of ['', 'MIT']) expect(faultsOf([{ ...part, text }]), text).toHaveLength(1);
  });

  it('is decided by a list without duties to open the whole product', () => {
    expect(accepted.filter((name) => /GPL|MPL|EPL|SSPL|CC-BY|BUSL/i.test(name))).toEqual([]);
  });
});

describe('the texts kept in assets/licences', () => {
  it('are licences and nothing else', () => {
    for (const name of ['wouter', 'react-remove-scroll-bar', '@oxc-project/runtime'])
      expect(readFileSync(`assets/licences/${name}.txt`, 'utf8'), name).toMatch(/SOFTWARE IS PROVIDED "AS IS"/);
  });
});
