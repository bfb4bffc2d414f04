export { deskStandings, deskWork, isDeskReview } from './deskReview';
export type { DeskItem, DeskStanding } from './deskReview';
