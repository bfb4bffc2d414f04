export { DeterminationForm } from './DeterminationForm';
export { ReconcilePage } from './ReconcilePage';
export { StatementTable } from './StatementTable';
