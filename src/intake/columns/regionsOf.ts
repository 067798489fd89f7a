import type { Sheet } from '../files/matrix';
import type { IntakeContext } from '../types';
import { decidedHeading } from './decisions';
import { findRegions, type Region } from './regions';
import { headingByContent } from './withoutHeader';

/** The tables of a sheet: those that headers make known, else the one that the user named, else the one that its cells make known. */
export function regionsOf(sheet: Sheet, context: IntakeContext): readonly Region[] {
  const found = findRegions(sheet);
  if (found.length > 0) return found;
  const heading = decidedHeading(sheet.rows, context) ?? headingByContent(sheet.rows);
  if (heading === null) return [];
  const right = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return [{ sheet, heading, left: 0, right, end: sheet.rows.length, titles: [] }];
}
