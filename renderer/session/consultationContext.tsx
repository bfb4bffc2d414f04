import {
  type ReactNode,
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Draft, LogState } from '../../shared/log';
import type { ConsultationRecord, Findings, RoadMap } from '../../shared/model';
import type { LoadedPack } from '../../shared/pack';
import { evaluateOnDemand, sameForRules } from '../../shared/pipeline';
import { type Incomplete, recordOfLog } from '../../shared/projection';
import type { Issue } from '../../shared/source';
import type { ConsultationSession, ConsultationView, SaveState } from './consultationSession';
import { PackInUse } from './packInUse';
import { steady, useSteady } from './steady';
import { useAfterPaint } from './useAfterPaint';
import { useNamedPack, usePacksOfBaselines } from './usePacks';

/** Everything a screen needs of the open consultation. Recomputed when the log changes, never stored. */
export interface OpenConsultation {
  readonly session: ConsultationSession;
  readonly log: LogState;
  readonly pack: LoadedPack;
  readonly packHash: string;
  /** The pack that it works with and those with which its baselines were frozen, by the hash of their text. */
  readonly packs: ReadonlyMap<string, LoadedPack>;
  readonly record: ConsultationRecord;
  readonly incomplete: readonly Incomplete[];
  /** Each computed when a screen first looks at it: an interview does not wait for the road map. */
  readonly findings: Findings;
  readonly roadMap: RoadMap;
  readonly edit: (drafts: readonly Draft[]) => Promise<boolean>;
}

const Context = createContext<OpenConsultation | null>(null);
const LaterContext = createContext<OpenConsultation | null>(null);
const NowContext = createContext<(() => OpenConsultation) | null>(null);
const SessionContext = createContext<ConsultationSession | null>(null);

const inside = <T,>(value: T | null): T => {
  if (value === null) throw new Error('A ConsultationProvider is needed above this.');
  return value;
};

/** The consultation of the present page; only below {@link ConsultationProvider}. */
export const useConsultation = (): OpenConsultation => inside(use(Context));

/**
 * The same, a moment later, below {@link DrawnLater}: an edit is painted before what follows from it is computed and drawn. For
 * what is shown only; what acts on a key or button reads {@link useConsultationNow}, for two keys may come before what the first
 * one changed is drawn.
 */
export const useConsultationLater = (): OpenConsultation => inside(use(LaterContext));

/** Gives the consultation as it is when it is called, for what acts; always the same function. */
export const useConsultationNow = (): (() => OpenConsultation) => inside(use(NowContext));

/** The session of the present page, for what follows the log by itself and is not drawn anew by each change. */
export const useSession = (): ConsultationSession => inside(use(SessionContext));

/** Reads what is selected once for each state of the log, and gives the object of before where it looks the same. */
const readerOf = <T,>(
  session: ConsultationSession,
  select: (log: LogState) => T,
  same: (a: T, b: T) => boolean,
): (() => T) => {
  const keep = steady(same);
  let last: { readonly log: LogState; readonly value: T } | null = null;
  return () => {
    const { log } = session.getView();
    if (last?.log !== log) last = { log, value: keep(select(log)) };
    return last.value;
  };
};

/**
 * What a part of the screen shows of the log: the same object until it looks different, so that no other edit draws it anew.
 * @param select must stay the same function while it selects the same
 */
export const useOfLog = <T,>(select: (log: LogState) => T, same: (a: T, b: T) => boolean = Object.is): T => {
  const session = useSession();
  const read = useMemo(() => readerOf(session, select, same), [session, select, same]);
  return useSyncExternalStore(session.subscribe, read);
};

const useOfView = <Field extends keyof ConsultationView>(field: Field): ConsultationView[Field] => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.getView()[field]);
};

/** Whether the consultation of the present page is saved. Apart from the rest, because it changes twice for every edit. */
export const useSave = (): SaveState => useOfView('save');

/** What can be taken back. */
export const useUndo = (): Pick<ConsultationView, 'canUndo' | 'canRedo' | 'stands'> => ({
  canUndo: useOfView('canUndo'),
  canRedo: useOfView('canRedo'),
  stands: useOfView('stands'),
});

interface Props {
  readonly session: ConsultationSession;
  /** Shown when the consultation itself cannot be read. */
  readonly unreadable: ReactNode;
  /** Shown when it is pinned to a pack that is not here, or whose text cannot be read as one. */
  readonly missing: (about: { title: string; reference: string; issues: readonly Issue[] }) => ReactNode;
  readonly children: ReactNode;
}

export const ConsultationProvider = ({ session, unreadable, missing, children }: Props) => {
  const log = useSyncExternalStore(session.subscribe, () => session.getView().log);
  const projection = useMemo(() => recordOfLog(log), [log]);
  const { record } = projection;
  const reading = useNamedPack(record?.consultation.pack, record?.consultation.packHash);
  const frozen = usePacksOfBaselines(log);
  const known = reading?.loaded ? reading : null;
  const packs = useMemo(() => (known ? new Map(frozen).set(known.hash, known.loaded) : frozen), [frozen, known]);
  const loaded = known?.loaded;
  // What is typed into a note changes no rule: the findings stay the same objects then.
  const counted = useSteady(record, sameForRules);
  const evaluation = useMemo(() => (loaded && counted ? evaluateOnDemand(loaded, counted) : null), [loaded, counted]);
  const open = useMemo((): OpenConsultation | null => {
    if (!record || !known || !evaluation) return null;
    return {
      session,
      log,
      pack: known.loaded,
      packHash: known.hash,
      packs,
      record,
      incomplete: projection.incomplete,
      get findings() {
        return evaluation.findings;
      },
      get roadMap() {
        return evaluation.roadMap;
      },
      edit: (drafts) => session.edit(drafts),
    };
  }, [session, log, projection, record, known, packs, evaluation]);
  const latest = useRef(open);
  useLayoutEffect(() => {
    latest.current = open;
  }, [open]);
  const now = useCallback(() => inside(latest.current), []);
  if (!record) return unreadable;
  if (!open) {
    const { title, pack: reference } = record.consultation;
    return missing({ title, reference, issues: reading && !reading.loaded ? reading.issues : [] });
  }
  return (
    <SessionContext value={session}>
      <NowContext value={now}>
        <Context value={open}>
          <PackInUse value={open.pack.pack}>{children}</PackInUse>
        </Context>
      </NowContext>
    </SessionContext>
  );
};

/** A part of the screen that follows edits a moment later. It begins with the consultation as it is. */
export const DrawnLater = ({ children }: { readonly children: ReactNode }) => {
  const later = useAfterPaint(useConsultation());
  return <LaterContext value={later}>{children}</LaterContext>;
};
