import { type ReactNode, createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Draft, LogState } from '../../shared/log';
import type { ConsultationRecord, Findings, RoadMap } from '../../shared/model';
import type { LoadedPack } from '../../shared/pack';
import { evaluateOnDemand } from '../../shared/pipeline';
import { type Incomplete, recordOfLog } from '../../shared/projection';
import type { Issue } from '../../shared/source';
import type { ConsultationSession, ConsultationView } from './consultationSession';
import { PackInUse } from './packInUse';
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

/** Whether what was typed is saved, and what undo would do. Apart, because it changes twice for every edit. */
type Saving = Omit<ConsultationView, 'log'>;
const SavingContext = createContext<Saving | null>(null);

const SessionContext = createContext<ConsultationSession | null>(null);

const inside = <T,>(value: T | null): T => {
  if (value === null) throw new Error('A ConsultationProvider is needed above this.');
  return value;
};

/** The consultation of the present page; only below {@link ConsultationProvider}. */
export const useConsultation = (): OpenConsultation => inside(use(Context));

/** Whether the consultation of the present page is saved, and what can be taken back. */
export const useSaving = (): Saving => inside(use(SavingContext));

/** The session of the present page, for what follows the log by itself and is not drawn anew by each change. */
export const useSession = (): ConsultationSession => inside(use(SessionContext));

interface Props {
  readonly session: ConsultationSession;
  /** Shown when the consultation itself cannot be read. */
  readonly unreadable: ReactNode;
  /** Shown when it is pinned to a pack that is not here, or whose text cannot be read as one. */
  readonly missing: (about: { title: string; reference: string; issues: readonly Issue[] }) => ReactNode;
  readonly children: ReactNode;
}

export const ConsultationProvider = ({ session, unreadable, missing, children }: Props) => {
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const projection = useMemo(() => recordOfLog(view.log), [view.log]);
  const { record } = projection;
  const reading = useNamedPack(record?.consultation.pack, record?.consultation.packHash);
  const frozen = usePacksOfBaselines(view.log);
  const known = reading?.loaded ? reading : null;
  const packs = useMemo(() => (known ? new Map(frozen).set(known.hash, known.loaded) : frozen), [frozen, known]);
  const open = useMemo((): OpenConsultation | null => {
    if (!record || !known) return null;
    const evaluation = evaluateOnDemand(known.loaded, record);
    return {
      session,
      log: view.log,
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
  }, [session, view.log, projection, record, known, packs]);
  const { save, canUndo, canRedo, stands } = view;
  const saving = useMemo(() => ({ save, canUndo, canRedo, stands }), [save, canUndo, canRedo, stands]);
  if (!record) return unreadable;
  if (!open) {
    const { title, pack: reference } = record.consultation;
    return missing({ title, reference, issues: reading && !reading.loaded ? reading.issues : [] });
  }
  return (
    <SessionContext value={session}>
      <SavingContext value={saving}>
        <Context value={open}>
          <PackInUse value={open.pack.pack}>{children}</PackInUse>
        </Context>
      </SavingContext>
    </SessionContext>
  );
};
