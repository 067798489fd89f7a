import type { Sheet } from '../files/matrix';
import type { IntakeContext } from '../types';
import { findRegions, type Region } from './regions';
import { decidedHeading, likelyHeading } from './unknownTable';
import { headingByContent } from './withoutHeader';

/** The tables of a sheet: those that headers make known, else the one that the user named, else one whose header is like those known, else the one that its cells make known. */
export function regionsOf(sheet: Sheet, context: IntakeContext): readonly Region[] {
  const found = findRegions(sheet);
  if (found.length > 0) return found;
  const { grid } = sheet;
  const heading =
    decidedHeading(grid.rows, context) ?? likelyHeading(grid.rows) ?? headingByContent(grid.rows);
  if (heading === null) return [];
  return [{ sheet, heading, left: 0, right: grid.width, end: grid.height, titles: [] }];
}
