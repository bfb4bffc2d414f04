import type { ComponentType } from 'react';
import { BaselinePage } from '../features/baseline';
import { DocumentsPage } from '../features/documents';
import { InterviewPage } from '../features/interview';
import { NeedsPage } from '../features/needs';
import { PreparePage } from '../features/prepare';
import { ReconcilePage } from '../features/reconcile';
import { RoadMapPage } from '../features/roadmap';
import type { Phase, PhaseProps } from '../features/phase';

export const screens: Readonly<Record<Phase, ComponentType<PhaseProps>>> = {
  prepare: PreparePage,
  interview: InterviewPage,
  reconcile: ReconcilePage,
  baseline: BaselinePage,
  needs: NeedsPage,
  roadmap: RoadMapPage,
  documents: DocumentsPage,
};
