import type { Sheet } from '../files/matrix';
import type { IntakeContext } from '../types';
import { findRegions, type Region } from './regions';
import { decidedHeading, likelyHeading } from './unknownTable';
import { headingByContent } from './withoutHeader';

/** The tables of a sheet: those that headers make known, else the one that the user named, else one whose header is like those known, else the one that its cells make known. */
export function regionsOf(sheet: Sheet, context: IntakeContext): readonly Region[] {
  const found = findRegions(sheet);
  if (found.length > 0) return found;
  const heading =
    decidedHeading(sheet.rows, context) ?? likelyHeading(sheet.rows) ?? headingByContent(sheet.rows);
  if (heading === null) return [];
  const right = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return [{ sheet, heading, left: 0, right, end: sheet.rows.length, titles: [] }];
}
