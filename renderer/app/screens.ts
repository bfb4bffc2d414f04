import type { ComponentType } from 'react';
import { BaselinePage } from '../features/baseline';
import { ChecksPage } from '../features/checks';
import { DeskPage } from '../features/desk';
import { DocumentsPage } from '../features/documents';
import { EveningPage } from '../features/evening';
import { InterviewPage } from '../features/interview';
import { NeedsPage } from '../features/needs';
import { NormsMode } from '../features/norms';
import { PreparePage } from '../features/prepare';
import { ReconcilePage } from '../features/reconcile';
import { RoadMapPage } from '../features/roadmap';
import { WrapUpPage } from '../features/wrapup';
import type { Page, PhaseProps } from '../features/phase';

export const screens: Readonly<Record<Page, ComponentType<PhaseProps>>> = {
  prepare: PreparePage,
  interview: InterviewPage,
  reconcile: ReconcilePage,
  baseline: BaselinePage,
  needs: NeedsPage,
  roadmap: RoadMapPage,
  documents: DocumentsPage,
  desk: DeskPage,
  evening: EveningPage,
  wrapup: WrapUpPage,
  checks: ChecksPage,
  norms: NormsMode,
};
