import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef } from 'react';
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
import { useConsultation } from './consultationContext';

/** Long enough to gather a burst of keys into one change, short enough that a crash costs less than a second. */
const pause = 400;

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
}

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
}: Options<T>): UseFormReturn<T> => {
  const { log, save, session } = useConsultation();
  const state = recordOf(log, kind, record);
  const fields = useMemo(() => Object.keys(empty) as Path<T>[], [empty]);
  const shown = (field: Path<T>): unknown =>
    fieldValue(state, typedInto(field)) ?? fieldValue(state, field) ?? empty[field];
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
        const typed = held.has(field) ? null : fieldValue(present, typedInto(field));
        if (typed != null && !unfit.includes(field)) held.set(field, typed);
      }
      const drafts = [...held].flatMap(([field, value]) =>
        unfit.includes(field)
          ? [{ kind, record, field: typedInto(field), value: (value ?? '') as Json }]
          : [
              { kind, record, field: field, value: stored(value) },
              { kind, record, field: typedInto(field), value: null },
            ],
      );
      held.clear();
      if (drafts.length > 0) void session.edit(drafts);
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name, values, type }) => {
        if (type !== 'change' || !name) return;
        held.set(name as Path<T>, values[name as Path<T>]);
        clearTimeout(timer.current);
        timer.current = setTimeout(write, pause);
      },
    });
    const forget = session.beforeFlush(write);
    return () => {
      stop();
      forget();
      write();
    };
  }, [fields, form, kind, record, schema, session, whole]);

  useEffect(() => {
    // What is on its way to the store is newer than what the log shows.
    if (session.unsaved) return;
    for (const field of fields) {
      if (pending.current.has(field)) continue;
      const value = fieldValue(state, typedInto(field)) ?? fieldValue(state, field) ?? empty[field];
      if (JSON.stringify(form.getValues(field)) !== JSON.stringify(value))
        form.setValue(field, value as PathValue<T, Path<T>>);
    }
  }, [empty, fields, form, save, session, state]);

  return form;
};
