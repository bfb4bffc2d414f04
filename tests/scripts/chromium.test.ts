import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, needTool } from '../../scripts/chromium.mjs';

describe('the browser that is found', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-chromium-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  const program = (...names: string[]): string => {
    const file = path.join(folder, ...names);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  it('is the one that CHROME_PATH names, before any other', () => {
    const named = program('my chrome');
    vi.stubEnv('CHROME_PATH', named);
    expect(findChromium()).toBe(named);
  });

  it('is never another than the named one: a wrong name is said', () => {
    vi.stubEnv('CHROME_PATH', path.join(folder, 'absent'));
    expect(() => findChromium()).toThrow('CHROME_PATH names');
  });

  it('is one of those installed on this machine, which these tests need', () => {
    vi.stubEnv('CHROME_PATH', '');
    expect(findChromium()).toMatch(/chrom|edge/i);
  });
});

describe('a program that tests look at documents with', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is found, or the sentence says what to install', () => {
    expect(needTool('pdftotext')).toContain('pdftotext');
    vi.stubEnv('PATH', '');
    expect(() => needTool('pdftotext')).toThrow('Install Poppler (Debian: apt-get install poppler-utils).');
  });
});
