import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PackHeader } from '../../shared/model';
import { packHeader, readPack, readSafeguards } from '../../shared/pack';
import { type Axis, inTurns } from './measure';

const assets = path.join(process.cwd(), 'assets');
const textOf = (name: string): string => readFileSync(path.join(assets, name), 'utf8');

const same = (found: number, expected: number, what: string): void => {
  if (found !== expected) throw new Error(`Fast but wrong: ${found} ${what}, and not ${expected}.`);
};

/** What the application does with its packs before anybody works with one, and when somebody does. */
export const packLoad = (): Axis[] => {
  const library = readSafeguards(textOf('safeguards.yaml'), 'safeguards.yaml').safeguards ?? [];
  const names = readdirSync(path.join(assets, 'packs')).filter((name) => name.endsWith('.yaml'));
  const texts = names.map((name) => textOf(`packs/${name}`));
  const read = (text: string) => {
    const { pack } = readPack(text, 'pack.yaml', library);
    if (!pack) throw new Error('A shipped pack cannot be read.');
    return pack;
  };
  // As the build writes them into the application.
  const built = JSON.stringify(texts.map((text) => packHeader(read(text), 'a'.repeat(64))));
  const largest = texts.reduce((a, b) => (a.length > b.length ? a : b));
  const requirements = read(largest).requirements.size;
  const [start, all, opened, parsed] = inTurns(11, [
    {
      work: () => (JSON.parse(built) as unknown[]).map((header) => PackHeader.parse(header)),
      check: (headers: PackHeader[]) => same(headers.length, names.length, 'packs'),
    },
    {
      work: () => texts.map((text) => parse(text) as unknown),
      check: (packs: unknown[]) => same(packs.length, names.length, 'packs'),
    },
    {
      work: () => read(largest),
      check: (pack: ReturnType<typeof read>) => same(pack.requirements.size, requirements, 'requirements'),
    },
    {
      work: () => parse(largest) as { requirements: unknown[] },
      check: (pack: { requirements: unknown[] }) => same(pack.requirements.length, requirements, 'requirements'),
    },
  ] as const);
  const [share, times] = [start.median / all.median, opened.median / parsed.median];
  return [
    {
      axis: `packs at start: what lists say of the ${names.length} that ship`,
      waymark: start,
      limit: all,
      limitIs: 'parsing their texts with the yaml library alone',
      goal: 'at most a twentieth of it',
      result: `${(100 * share).toFixed(2)} %`,
      met: share <= 0.05,
    },
    {
      axis: 'a pack read and checked when a consultation opens, the largest that ships',
      waymark: opened,
      limit: parsed,
      limitIs: 'parsing its text with the yaml library alone',
      goal: 'at most 4 times that',
      result: `${times.toFixed(2)} times`,
      met: times <= 4,
    },
  ];
};
