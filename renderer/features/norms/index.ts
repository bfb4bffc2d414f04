export { NamedNorms } from './NamedNorms';
export { NormPanelProvider } from './NormPanel';
export { NormsHome } from './NormsHome';
export { NormsMode } from './NormsMode';
export { Citation } from './Citation';
export { SourceList } from './SourceList';
