import { absoluteAddress, columnLetters, sheetAddress } from '../../../workbook/dialect';
import type { Area } from '../../shared/checks';

/** `B3:D9`, for a part of the same sheet. */
export const areaAddress = ({ row, column, rows, columns }: Area): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;

/** `'Suivi'!$B$3:$D$9`, from anywhere. */
export const sheetArea = (sheet: string, { row, column, rows, columns }: Area): string =>
  `${sheetAddress(sheet, row, column)}:${absoluteAddress(row + rows - 1, column + columns - 1)}`;

/** `#Suivi!B3` or `#Suivi` as the location of a link. */
export function linkLocation(link: string): string {
  const target = link.replace(/^#/, '');
  const mark = target.lastIndexOf('!');
  const sheet = (mark < 0 ? target : target.slice(0, mark)).replace(/^'|'$/g, '').replace(/''/g, "'");
  return `'${sheet.replace(/'/g, "''")}'!${mark < 0 ? 'A1' : target.slice(mark + 1)}`;
}
