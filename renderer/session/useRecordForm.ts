import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { fieldValue, recordOf } from '../../shared/log';
import type { Json, RecordKind } from '../../shared/model';
import { useSession } from './consultationContext';

/** Long enough to gather a burst of keys into one change, in milliseconds. */
const pause = 400;
/** Somebody who types without a pause is written all the same: a crash costs about a second of typing, never a page. */
const longest = 1_000;

interface Options<T extends FieldValues> {
  /** Checked while typing; what does not fit yet is saved all the same and named beside its field. */
  readonly schema: z.ZodType<T, T>;
  readonly kind: RecordKind;
  readonly record: string;
  /** What each field shows while the log holds nothing for it. */
  readonly empty: T;
  /**
   * For a record that others stand on: what does not fit its field is kept beside the last value that did, and named in the
   * form, instead of taking the whole record from every screen.
   */
  readonly whole?: boolean;
  /** The names under which the log keeps fields, where they are not those of the form. Must not change while it is open. */
  readonly names?: Partial<Readonly<Record<Path<T>, string>>>;
}

const noNames = {};

/** Where the log keeps what was typed into a field and does not fit it yet: no schema knows it, so no rule sees it. */
const typedInto = (field: string): string => `${field}.typed`;

const stored = (value: unknown): Json => (value === '' || value === undefined ? null : (value as Json));

/**
 * One section's form over one record of the log: saved as typed, and following what other windows or undo write into
 * fields that are not being typed in.
 */
export const useRecordForm = <T extends FieldValues>({
  schema,
  kind,
  record,
  empty,
  whole = false,
  names = noNames,
}: Options<T>): UseFormReturn<T> => {
  const session = useSession();
  const fields = useMemo(() => Object.keys(empty) as Path<T>[], [empty]);
  const [kept] = useState(names);
  const inLog = useCallback((field: Path<T>): string => kept[field] ?? field, [kept]);
  const shown = useCallback(
    (field: Path<T>): unknown => {
      const state = recordOf(session.getView().log, kind, record);
      return fieldValue(state, typedInto(inLog(field))) ?? fieldValue(state, inLog(field)) ?? empty[field];
    },
    [session, kind, record, inLog, empty],
  );
  const form = useForm<T>({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: Object.fromEntries(fields.map((field) => [field, shown(field)])) as DefaultValues<T>,
  });
  const pending = useRef(new Map<Path<T>, unknown>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const held = pending.current;
    const write = (): void => {
      clearTimeout(timer.current);
      const unfit = whole ? (schema.safeParse(form.getValues()).error?.issues ?? []).map(({ path }) => path[0]) : [];
      const present = recordOf(session.getView().log, kind, record);
      // A day that did not fit may fit now because the other day was changed.
      for (const field of fields) {
        const typed = held.has(field) ? null : fieldValue(present, typedInto(inLog(field)));
        if (typed != null && !unfit.includes(field)) held.set(field, typed);
      }
      const drafts = [...held].flatMap(([field, value]) =>
        unfit.includes(field)
          ? [{ kind, record, field: typedInto(inLog(field)), value: (value ?? '') as Json }]
          : [
              { kind, record, field: inLog(field), value: stored(value) },
              { kind, record, field: typedInto(inLog(field)), value: null },
            ],
      );
      held.clear();
      if (drafts.length > 0) void session.edit(drafts);
      session.holds(write, false);
    };
    let since = 0;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name, values, type }) => {
        if (type !== 'change' || !name) return;
        if (session.readOnly) {
          form.setValue(name as Path<T>, shown(name as Path<T>) as PathValue<T, Path<T>>);
          return;
        }
        if (held.size === 0) since = performance.now();
        held.set(name as Path<T>, values[name as Path<T>]);
        session.holds(write, true);
        clearTimeout(timer.current);
        timer.current = setTimeout(write, Math.min(pause, Math.max(0, since + longest - performance.now())));
      },
    });
    const forget = session.beforeFlush(write);
    return () => {
      stop();
      forget();
      write();
    };
  }, [fields, form, inLog, kind, record, schema, session, shown, whole]);

  // The log is followed here and not by drawing anew: what is typed elsewhere changes nothing in this form.
  useEffect(() => {
    const follow = (): void => {
      // What is on its way to the store is newer than what other windows or undo wrote.
      if (session.unsaved) return;
      for (const field of fields) {
        if (pending.current.has(field)) continue;
        const value = shown(field);
        if (JSON.stringify(form.getValues(field)) !== JSON.stringify(value))
          form.setValue(field, value as PathValue<T, Path<T>>);
      }
    };
    follow();
    return session.subscribe(follow);
  }, [fields, form, session, shown]);

  return form;
};
