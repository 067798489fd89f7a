export { steering, type Steering } from './steering';
export type { Reminder } from './reminders';
export { legalCheck } from '../../engine/legalCheck';
export { addMissing } from '../../engine/legalAdd';
export type { LegalCheck, LegalResult } from '../../engine/legalCheck';
