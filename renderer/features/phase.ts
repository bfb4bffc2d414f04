/** The phases of a consultation, in the order in which a team goes through them. */
export const phases = ['prepare', 'interview', 'reconcile', 'baseline', 'needs', 'roadmap', 'documents'] as const;
export type Phase = (typeof phases)[number];

/** What a screen is told about its address: the part behind the phase, such as the interview that is open. */
export interface PhaseProps {
  readonly part: string | undefined;
  /** Goes to a phase, or to a part within one. */
  readonly go: (phase: Phase, part?: string) => void;
}
