export { reminders, type Reminder } from './reminders';
export { legalReview } from './legal';
