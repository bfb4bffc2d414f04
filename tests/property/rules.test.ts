import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayBefore,
  Findings,
  RoadMap,
  type Answer,
  type AnswerValue,
  type ConsultationRecord,
  type LevelRange,
  type Step,
} from '../../shared/model';
import { comparable, priorityOf } from '../../shared/needs';
import { indexPack, type LoadedPack } from '../../shared/pack';
import { evaluate } from '../../shared/pipeline';
import { changesSince, draftOf } from '../../shared/roadmap';
import { arbitraryConsultation, arbitraryRecord, valuesOf } from '../fixtures/arbitraryConsultations';

const bytes = (value: unknown) => JSON.stringify(value);
const withoutDateEdits = (record: ConsultationRecord): ConsultationRecord => ({
  ...record,
  edits: record.edits.filter(({ field }) => field !== 'starts' && field !== 'ends'),
});
const indexed = (steps: readonly Step[]) => new Map(steps.map((step) => [step.id, step]));

/** The month, counted from the start of the road map, that each day begins. */
const monthsOf = (record: ConsultationRecord) => {
  const { roadMapStart } = record.consultation;
  return new Map(Array.from({ length: 600 }, (_, n) => [addMonths(roadMapStart, n), n]));
};

/** When each step starts and ends (the month after its last), by the printed dates. */
const timetable = (record: ConsultationRecord, steps: readonly Step[]) => {
  const months = monthsOf(record);
  return new Map(
    steps.map((step) => {
      const from = months.get(step.starts)!;
      return [step.id, { step, from, until: from + step.months }];
    }),
  );
};

describe('same input, same output', () => {
  it('gives the same bytes again, from a copy of its input, and leaves its input alone', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const before = bytes([pack.pack, record]);
        const first = evaluate(pack, record);
        expect(bytes(evaluate(pack, record))).toBe(bytes(first));
        const copy = indexPack(structuredClone(pack.pack), structuredClone([...pack.safeguards.values()]));
        expect(bytes(evaluate(copy, structuredClone(record)))).toBe(bytes(first));
        expect(bytes([pack.pack, record])).toBe(before);
      }),
    );
  });

  it('does not depend on the order of answers, or of any other list', () => {
    const shuffled = arbitraryConsultation.chain(({ pack, record }) => {
      const mixed = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
      return fc
        .record({
          answers: mixed(record.answers),
          institutions: mixed(record.institutions),
          rosterItems: mixed(record.rosterItems),
          interviews: mixed(record.interviews),
          determinations: mixed(record.determinations),
          targets: mixed(record.targets),
          interventions: mixed(record.interventions),
          safeguards: mixed(record.safeguards),
          edits: mixed(record.edits),
        })
        .map((lists) => ({ pack, record, other: { ...record, ...lists } }));
    });
    fc.assert(
      fc.property(shuffled, ({ pack, record, other }) => {
        expect(bytes(evaluate(pack, other))).toBe(bytes(evaluate(pack, record)));
      }),
    );
  });

  it('fits the schemas of findings.json and roadmap.json', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { findings, roadMap } = evaluate(pack, record);
        expect(Findings.parse(findings)).toEqual(findings);
        expect(RoadMap.parse(roadMap)).toEqual(roadMap);
      }),
    );
  });
});

describe('levels', () => {
  const rangesOf = (pack: LoadedPack, record: ConsultationRecord): LevelRange[] =>
    evaluate(pack, record).findings.requirements.flatMap((found) => [found, ...Object.values(found.dimensions)]);

  it('low ≤ high ≤ top, and the score lies from low to top', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        for (const { low, high, score, top } of rangesOf(pack, record)) {
          if (low === null || high === null || score === null || top === null) {
            expect([low, high, score, top]).toEqual([null, null, null, null]);
            continue;
          }
          expect(low).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(top);
          expect(score).toBeGreaterThanOrEqual(low);
          expect(score).toBeLessThanOrEqual(top);
        }
      }),
    );
  });

  it('a better answer never lowers a level while the same criteria apply', () => {
    const scale = ['unmet', 'partly', 'met'];
    /** Values at least as good as this one; for one that says nothing, only the best is sure to be better. */
    const betterThan = (pack: LoadedPack, { criterion, value }: Answer): AnswerValue[] => {
      const values = valuesOf[pack.criteria.get(criterion)!.criterion.answer];
      const rank = scale.indexOf(values.find(([known]) => known === value)![1]);
      return values.flatMap(([other, state]) =>
        state === 'met' || (rank >= 0 && scale.indexOf(state) >= rank) ? other : [],
      );
    };
    const improved = arbitraryConsultation
      .filter(({ record }) => record.answers.length > 0)
      .chain(({ pack, record }) =>
        fc.nat(record.answers.length - 1).chain((i) =>
          fc.constantFrom(...betterThan(pack, record.answers[i]!)).map((value) => ({
            pack,
            record,
            better: {
              ...record,
              answers: record.answers.map((answer, j) => (i === j ? { ...answer, value } : answer)),
            },
          })),
        ),
      );
    const applying = (pack: LoadedPack, record: ConsultationRecord) =>
      evaluate(pack, record).findings.requirements.flatMap(({ criteria }) =>
        criteria.map(({ applicable }) => applicable),
      );
    let compared = 0;
    fc.assert(
      fc.property(improved, ({ pack, record, better }) => {
        if (bytes(applying(pack, record)) !== bytes(applying(pack, better))) return;
        compared += 1;
        const after = rangesOf(pack, better);
        rangesOf(pack, record).forEach(({ low, high, score }, i) => {
          if (low === null || high === null || score === null) return;
          expect(after[i]!.low).toBeGreaterThanOrEqual(low);
          expect(after[i]!.high).toBeGreaterThanOrEqual(high);
          expect(after[i]!.score).toBeGreaterThanOrEqual(score);
        });
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('the gap is what is missing to the target at the low end, and never negative', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        for (const { low, top, target, gap } of evaluate(pack, record).findings.requirements) {
          expect(gap).toBe(low === null ? null : Math.max(0, target - low));
          if (top !== null) expect(target).toBeLessThanOrEqual(top);
        }
      }),
    );
  });
});

describe('steps', () => {
  it('every step id is unique, and every gap criterion has its need or its facts to establish', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { findings, roadMap } = evaluate(pack, record);
        const ids = [...roadMap.steps.map(({ id }) => id), ...roadMap.omitted.map(({ step }) => step)];
        expect(new Set(ids).size).toBe(ids.length);
        const needs = new Set(findings.needs.map(({ criterion }) => criterion));
        for (const { target, criteria } of findings.requirements) {
          for (const { id, state, applicable } of criteria) {
            const { level, step } = pack.criteria.get(id)!.criterion;
            const inGap = applicable && level <= target && state !== 'met';
            const substantive = state === 'partly' || state === 'unmet';
            expect(needs.has(id)).toBe(inGap && substantive);
            expect(ids.includes(`step:${id}`)).toBe(inGap && substantive && step !== undefined);
            expect(ids.includes(`establish:${id}`)).toBe(inGap && !substantive);
          }
        }
      }),
    );
  });

  it('the four parts sum to the priority, each within its share of 35, 25, 25 and 15 points', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { findings, roadMap } = evaluate(pack, record);
        for (const { priority, parts } of [...findings.needs, ...roadMap.steps]) {
          expect(priority).toBeGreaterThanOrEqual(0);
          expect(priority).toBeLessThanOrEqual(100);
          if (parts === null) continue;
          expect(priority).toBe(priorityOf(parts));
          const { gap, binding, national, unlocks } = parts;
          expect(gap <= 35 && binding <= 25 && national <= 25 && unlocks <= 15).toBe(true);
        }
      }),
    );
  });

  it('lists needs by priority, then by criterion', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { needs } = evaluate(pack, record).findings;
        needs.slice(1).forEach((need, i) => {
          const [before, after] = [comparable(needs[i]!.priority), comparable(need.priority)];
          expect(before > after || (before === after && needs[i]!.criterion < need.criterion)).toBe(true);
        });
      }),
    );
  });

  it('unlocks is what a plain walk along dependsOn counts', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { steps } = evaluate(pack, record).roadMap;
        const after = new Map(steps.map(({ id }) => [id, new Set<string>()]));
        const walk = (from: string, reached: Set<string>) => {
          for (const { id, dependsOn } of steps) {
            if (!dependsOn.includes(from) || reached.has(id)) continue;
            reached.add(id);
            walk(id, reached);
          }
        };
        for (const [id, reached] of after) walk(id, reached);
        const most = Math.max(0, ...[...after.values()].map(({ size }) => size));
        for (const { id, parts } of steps) {
          if (parts !== null) expect(parts.unlocks).toBeCloseTo(most === 0 ? 0 : (15 * after.get(id)!.size) / most, 10);
        }
      }),
    );
  });

  it('a remedy has the highest priority among the steps it guards', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { steps } = evaluate(pack, record).roadMap;
        for (const { id, kind, priority } of steps) {
          if (kind !== 'remedy') continue;
          const guarded = steps.filter(({ dependsOn }) => dependsOn.includes(id)).map((step) => step.priority);
          expect(priority).toBe(Math.max(...guarded));
        }
      }),
    );
  });

  it('withheld assistance is never offered, and nothing is withheld without its remedy coming first', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const plain = { ...record, edits: [] };
        for (const { dueDiligence, assistance, dependsOn } of evaluate(pack, plain).roadMap.steps) {
          if (dueDiligence !== 'withheld') continue;
          expect(assistance).toBeNull();
          expect(dependsOn.some((id) => id.startsWith('remedy:'))).toBe(true);
        }
      }),
    );
  });
});

describe('the schedule', () => {
  const scheduled = arbitraryConsultation.map(({ pack, record: given }) => {
    const record = withoutDateEdits(given);
    const { steps } = evaluate(pack, record).roadMap;
    return { record, steps, times: timetable(record, steps), capacity: record.consultation.maxParallelSteps ?? 3 };
  });

  it('no step starts before what it depends on has ended', () => {
    fc.assert(
      fc.property(scheduled, ({ steps }) => {
        const byId = indexed(steps);
        for (const step of steps) {
          for (const id of step.dependsOn) expect(byId.get(id)!.ends < step.starts).toBe(true);
        }
      }),
    );
  });

  it('every step ends the day before its months are over', () => {
    fc.assert(
      fc.property(scheduled, ({ record, times }) => {
        for (const { step, until } of times.values()) {
          expect(step.ends).toBe(dayBefore(addMonths(record.consultation.roadMapStart, until)));
        }
      }),
    );
  });

  it('no lead exceeds its capacity in any month', () => {
    fc.assert(
      fc.property(scheduled, ({ times, capacity }) => {
        const running = new Map<string, number>();
        for (const { step, from, until } of times.values()) {
          for (let month = from; step.lead !== null && month < until; month += 1) {
            const key = `${step.lead} ${month}`;
            running.set(key, (running.get(key) ?? 0) + 1);
          }
        }
        for (const count of running.values()) expect(count).toBeLessThanOrEqual(capacity);
      }),
    );
  });

  it('no step waits without a reason: its lead is busy, and with nothing of lower rank that started meanwhile', () => {
    fc.assert(
      fc.property(scheduled, ({ steps, times, capacity }) => {
        const outranks = (a: Step, b: Step) =>
          comparable(a.priority) !== comparable(b.priority)
            ? comparable(a.priority) > comparable(b.priority)
            : a.id < b.id;
        for (const { step, from } of times.values()) {
          const ready = Math.max(0, ...step.dependsOn.map((id) => times.get(id)!.until));
          for (let month = ready; month < from; month += 1) {
            const busy = steps.filter(({ id, lead }) => {
              const other = times.get(id)!;
              return lead === step.lead && other.from <= month && month < other.until;
            });
            expect(step.lead).not.toBeNull();
            expect(busy.length).toBe(capacity);
            for (const other of busy) if (times.get(other.id)!.from === month) expect(outranks(other, step)).toBe(true);
          }
        }
      }),
    );
  });

  it('lists steps by start, priority and id', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const { steps } = evaluate(pack, record).roadMap;
        const key = ({ starts, priority, id }: Step) => [starts, 1e9 - comparable(priority), id] as const;
        steps.slice(1).forEach((step, i) => {
          const [a, b] = [key(steps[i]!), key(step)];
          const place = a.findIndex((part, n) => part !== b[n]);
          expect(a[place]! < b[place]!).toBe(true);
        });
      }),
    );
  });
});

describe('regenerating', () => {
  const changedAnswers = arbitraryConsultation.chain(({ pack, record }) =>
    arbitraryRecord(pack).map((other) => ({ pack, record, regenerated: { ...other, edits: record.edits } })),
  );

  it('keeps every human edit, in its step, among the omitted or among the obsolete', () => {
    fc.assert(
      fc.property(changedAnswers, ({ pack, regenerated }) => {
        const { steps, omitted, obsolete } = evaluate(pack, regenerated).roadMap;
        const byId = indexed(steps);
        for (const edit of regenerated.edits) {
          const step = byId.get(edit.step);
          if (step === undefined) {
            expect(obsolete.includes(edit.step) || omitted.some((left) => left.step === edit.step)).toBe(true);
            continue;
          }
          expect(edit.field).not.toBe('omitted');
          expect(step.edited).toContain(edit.field);
          if (edit.field !== 'omitted') expect(step[edit.field]).toEqual(edit.value);
        }
        const count = steps.reduce((sum, { edited }) => sum + edited.length, 0);
        expect(count).toBe(regenerated.edits.filter(({ step }) => byId.has(step)).length);
      }),
    );
  });

  it('is previewed in full: what is not told as added, changed or removed is as it was', () => {
    fc.assert(
      fc.property(changedAnswers, ({ pack, record, regenerated }) => {
        const [before, after] = [evaluate(pack, record).roadMap, evaluate(pack, regenerated).roadMap];
        const { added, removed, changed, kept } = changesSince(draftOf(before, before), after, after);
        expect(added.length + changed.length + kept).toBe(after.steps.length);
        expect(removed.length).toBe(before.steps.length - changed.length - kept);
        const told = new Set([...added, ...changed.map(({ step }) => step)].map(({ id }) => id));
        for (const { edited, priority, ...step } of after.steps) {
          if (told.has(step.id)) continue;
          const { edited: was, priority: then, ...old } = indexed(before.steps).get(step.id)!;
          expect(Math.round(priority)).toBe(Math.round(then));
          // What a person edited, then or now, is theirs; the parts of a priority go with it.
          const own = new Set<string>([...edited, ...was, 'parts', 'months']);
          for (const field of Object.keys(step) as (keyof typeof step)[])
            if (!own.has(field)) expect(step[field]).toEqual(old[field]);
        }
      }),
    );
  });
});
