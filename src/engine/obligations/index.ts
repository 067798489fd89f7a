export { contractOf } from './groups';
export { obligationHours } from './hours';
export { judgeObligation } from './judge';
export { cutOffOf, obligationsOf, type ObligationRows } from './obligations';
export type { Obligation, ObligationGap, Obligations } from './types';
