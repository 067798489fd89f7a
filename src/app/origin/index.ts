export { originOf } from './originOf';
export { originOfCell, type CellOrigin, type NoOrigin } from './originOfCell';
export { originText } from './originText';
export type * from './types';
