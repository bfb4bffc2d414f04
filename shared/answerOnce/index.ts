export { offersFor } from './offers';
export type { Offer, OtherConsultation } from './offers';
