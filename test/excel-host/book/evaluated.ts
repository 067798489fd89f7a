import { HostFault } from '../wire/hostObject';
import type { Book } from './book';
import { blankSheet, valueOf, type Scalar, type SheetState } from './state';

/** Name that no sheet has, for the time of one computation. */
const SCRATCH = '_calcul';

/** Result of a formula that no cell holds: it stands for a moment in a sheet of its own, where only the names of `owner` are known. */
export function evaluated(book: Book, formula: string, owner: SheetState | null): Scalar {
  if (!book.calculator) throw new HostFault('ApiNotFound', 'a formula without a calculator is not emulated');
  const sheet = blankSheet('', SCRATCH);
  const names = book.names.filter(({ scope }) => scope && scope !== owner);
  book.sheets.push(sheet);
  for (const name of names) book.names.splice(book.names.indexOf(name), 1);
  try {
    book.setCell(sheet, 0, 0, { formula: formula.startsWith('=') ? formula : `=${formula}`, value: '' });
    book.calculator.calculate(book);
    return valueOf(book.cell(sheet, 0, 0));
  } finally {
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.names.push(...names);
  }
}
