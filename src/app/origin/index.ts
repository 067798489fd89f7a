export { originOf } from './originOf';
export { originOfCell, type CellOrigin, type NoOrigin } from './originOfCell';
export type * from './types';
