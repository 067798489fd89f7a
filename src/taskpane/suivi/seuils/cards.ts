import type { WorkbookThresholds } from '../../../app/workbookThresholds';

/** What every card of the view is handed. */
export interface CardProps {
  readonly found: WorkbookThresholds;
  readonly year: number;
  /** Selects a row of a sheet, as the sheet numbers it. */
  readonly reveal: (sheet: string, row: number) => void;
}

/** Lines shown at once; the count says how many there are. */
export const SHOWN = 50;
