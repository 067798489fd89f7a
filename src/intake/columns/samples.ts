import { cellText, isBlank } from '../files/cell';
import type { Lines } from '../files/lines';
import { isEchoable } from '../privacy/discreet';
import { holdsPersonalData } from '../privacy/personal';
import type { ColumnSample, SourceKind } from '../types';
import { excerpt, fold, tidy } from '../values/text';
import { isNameless } from './commonWords';
import { shapeOf } from './fieldShape';
import { isAboutPeople } from './kinds';
import type { Column } from './mapping';
import { isHarmless, type ReadColumn } from './typedRows';

/** What was not kept of a cell may be anything: a word with a capital is shown when it is one of the trade. */
const isNobody = (typed: string): boolean =>
  isEchoable(typed) &&
  (typed.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).every((word) => fold(word).split(' ').every(isNameless));

/** Values shown for each column, and rows passed over to find them. */
const SHOWN = 5;
const LOOK = 2_000;
const LISTED = new Set(['tri', 'code', 'codes']);

/**
 * The first values of each column, as typed and as understood. None for a column about people; in a table about people,
 * only figures, and words of closed lists: a text that we know nothing of may be a name.
 */
export function samplesOf(
  columns: readonly Column[],
  read: readonly ReadColumn[],
  rows: Lines,
  kind: SourceKind,
): readonly ColumnSample[] {
  const readers = new Map(read.map((column) => [column.index, column]));
  return columns.flatMap(({ index, personal }): ColumnSample[] => {
    if (personal) return [];
    const reader = readers.get(index);
    const shape = reader ? shapeOf(reader.field) : null;
    const type = shape?.type ?? null;
    const cells: ColumnSample['cells'][number][] = [];
    let seen = 0;
    for (const cell of rows.cells(index)) {
      seen += 1;
      if (cells.length === SHOWN || seen > LOOK) break;
      if (cell === undefined || isBlank(cell)) continue;
      const typed = excerpt(tidy(cellText(cell)));
      const understood = reader?.read(cell).value ?? null;
      // « AUTRE » stands for any word at all.
      const isListed =
        type !== null && LISTED.has(type) && understood !== null && !/AUTRE/.test(String(understood));
      // A text that is imported is in the workbook; what could not be read may be anything.
      const isKept =
        type === 'text' && shape?.label !== null && understood !== null && !holdsPersonalData(typed);
      const mute = isAboutPeople(kind) ? !isHarmless(typed) && !isListed : !isKept && !isNobody(typed);
      if (!mute) cells.push({ typed, understood });
    }
    return cells.length === 0 ? [] : [{ index, type, cells }];
  });
}
