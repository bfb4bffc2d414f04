import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { documentFormats, renderRoadMap, type RoadMapInput } from '../../../shared/documents';
import { RoadMap, Step } from '../../../shared/model';
import { inputOf, smallFile } from './fixture';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const digests = async (input: RoadMapInput): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const format of documentFormats) found[format] = digest(await renderRoadMap(input, format));
  return found;
};

describe('the same road map', () => {
  it('gives the same bytes twice', async () => {
    expect(await digests(inputOf())).toEqual(await digests(inputOf()));
  });

  it('gives the same bytes whatever was written before it', async () => {
    const first = await digests(inputOf());
    await digests(
      inputOf({ ...smallFile, consultation: { ...smallFile.consultation, title: 'Another consultation' } }),
    );
    expect(await digests(inputOf())).toEqual(first);
  });

  it('gives the same bytes in another process, time zone and locale', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-documents-'));
    try {
      await build({
        root: fileURLToPath(new URL('../../..', import.meta.url)),
        configFile: false,
        logLevel: 'silent',
        ssr: { noExternal: true },
        build: {
          ssr: fileURLToPath(new URL('./render.child.ts', import.meta.url)),
          outDir: folder,
          minify: false,
          rollupOptions: { output: { entryFileNames: 'child.mjs' } },
        },
      });
      const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'child.mjs')], {
        env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
      });
      expect(JSON.parse(stdout)).toEqual(await digests(inputOf()));
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it('holds no time but those of the consultation, and no name of a maker', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const parts = unzipSync(await renderRoadMap(inputOf(), format));
      const core = strFromU8(parts['docProps/core.xml']!);
      expect(core).toContain('<dc:title>National implementation road map: Consultation of March 2026</dc:title>');
      expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual(['2026-03-06T00:00:00Z', '2026-03-06T00:00:00Z']);
      expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
    }
  });

  it('holds no time at all where none is fixed', async () => {
    const consultation = { ...smallFile.consultation, startsOn: undefined, endsOn: undefined };
    const input = inputOf({ ...smallFile, consultation }, { snapshot: null });
    const core = strFromU8(unzipSync(await renderRoadMap(input, 'docx'))['docProps/core.xml']!);
    expect(core).not.toContain('dcterms:created');
  });
});

describe('roadmap.json', () => {
  it('reads back by its schema and ends in a line break', async () => {
    const input = inputOf();
    const text = strFromU8(await renderRoadMap(input, 'json'));
    expect(text.endsWith('}\n')).toBe(true);
    expect(RoadMap.parse(JSON.parse(text))).toEqual(input.roadMap);
  });

  it('has its keys in the order of the schema, however the input had them', async () => {
    const input = inputOf();
    const turned: RoadMapInput = {
      ...input,
      roadMap: {
        ...input.roadMap,
        steps: input.roadMap.steps.map(
          (step) =>
            Object.fromEntries(Object.entries(step).reverse()) as unknown as (typeof input.roadMap.steps)[number],
        ),
      },
    };
    expect(digest(await renderRoadMap(turned, 'json'))).toBe(digest(await renderRoadMap(input, 'json')));
    const [first] = (JSON.parse(strFromU8(await renderRoadMap(turned, 'json'))) as RoadMap).steps;
    expect(Object.keys(first!)).toEqual(Object.keys(Step.shape));
  });

  it('never rounds a number', async () => {
    const input = inputOf();
    const json = JSON.parse(strFromU8(await renderRoadMap(input, 'json'))) as RoadMap;
    expect(json.steps.map(({ priority }) => priority)).toEqual(input.roadMap.steps.map(({ priority }) => priority));
  });
});
