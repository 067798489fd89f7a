export { steering, type Steering } from './steering';
export type { Reminder } from './reminders';
export type { LegalCheck, LegalResult } from '../../engine/legalCheck';
