import { parse, stringify } from 'yaml';
import { readPack } from '../../shared/pack';
import { inTurns, type Axis } from './measure';

const perRequirement = 20;
const said = 'in force, published, and applied by each service that is named in it, with a date and a number';

/** A pack as long as a large programme's, with texts of the length that authors write. */
const packText = (criteria: number): string =>
  stringify({
    format: 'waymark.pack/1',
    id: 'bench',
    version: '1.0.0',
    title: { en: 'A pack for measuring' },
    levels: [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}` })),
    norms: [{ id: 'NORM-1', title: 'A norm' }],
    institutions: ['border', 'justice'],
    requirements: Array.from({ length: criteria / perRequirement }, (_, r) => ({
      id: `BENCH-R${r}`,
      title: `Requirement ${r}`,
      summary: `What States are asked to do about matter ${r}, in our own words.`,
      sources: [{ norm: 'NORM-1', at: `para. ${r}`, binding: 'decides' }],
      criteria: Array.from({ length: perRequirement }, (_, c) => ({
        id: `BENCH-R${r}-C${c}`,
        level: Math.floor(c / 5) + 1,
        dimension: ['legislative', 'institutional', 'operational', 'safeguards'][c % 4],
        question: `Which rule governs matter ${r}.${c}, who keeps it, and since when is it ${said}?`,
        statement: `A rule on matter ${r}.${c} is ${said}.`,
        guidance: `Ask for the text of matter ${c}, for who signed it and for the last three cases. Partly: a draft only.`,
        ask: ['border', 'justice'],
        evidence: ['text of the rule', 'register of cases'],
        answer: 'status',
        ...(c > 0 ? { when: { [`BENCH-R${r}-C${c - 1}`]: ['yes', 'partly', 'unknown'] } } : {}),
        step: {
          action: `Adopt and publish a rule on matter ${r}.${c}.`,
          recommendation: `The State may wish to adopt and publish a rule on matter ${r}.${c} that is ${said}.`,
          months: 6,
          indicator: { name: `Rule on matter ${r}.${c}`, target: 'in force', verification: 'official journal' },
        },
      })),
    })),
  });

/** Checking a whole pack, so that an author sees every message while writing. */
export const packCheck = (): Axis[] => {
  // 4,000 criteria hold more values than a pack may.
  const [half, whole] = [packText(1_000), packText(2_000)];
  const checked = (text: string) => ({
    work: () => readPack(text, 'bench.yaml', []),
    check: ({ pack, issues }: ReturnType<typeof readPack>) => {
      if (!pack || issues.length > 0)
        throw new Error(`Fast but wrong: ${issues.length} messages, and none was expected.`);
    },
  });
  const [one, two, alone] = inTurns(5, [
    checked(half),
    checked(whole),
    { work: () => parse(whole) as unknown, check: () => undefined },
  ] as const);
  const [share, growth] = [two.median / alone.median, two.median / one.median];
  return [
    {
      axis: `check of a pack of 2,000 criteria (${(whole.length / 1e6).toFixed(1)} MB of YAML), all rules`,
      waymark: two,
      limit: alone,
      limitIs: 'the yaml library alone, parsing the same text',
      goal: 'at most 2 times',
      result: `${share.toFixed(2)} times`,
      met: share <= 2,
    },
    {
      axis: 'the same, against a pack half as long',
      waymark: two,
      limit: one,
      limitIs: '1,000 criteria',
      goal: 'at most 2.3 times 1,000 criteria',
      result: `${growth.toFixed(2)} times`,
      met: growth <= 2.3,
    },
  ];
};
