import type { AnomalyLog } from '../anomalyLog';
import { headerKey } from '../columns/headerKey';
import { candidatesOf, type Column } from '../columns/mapping';
import { cellText, isTypedSerial } from '../files/cell';
import { ListedLines, type Lines } from '../files/lines';
import { parseFrenchNumber } from '../values/frenchNumber';
import { knownSum } from '../values/sum';
import { fold } from '../values/text';

/** Headers of the column that says which clause a row is of. */
const CLAUSE = /^(type|nature)? ?(clause|clauses|dispositif)( sociale| sociales)?$/;
/** « Clause sociale de formation », which is another clause than insertion (Éducation nationale). */
const FORMATION = /^(csf|(clause )?(sociale )?(d )?(de )?formation)$/;

/** Sets aside the rows of the formation clause: its hours are not hours of insertion, and are added to none. */
export function withoutFormationClause(
  rows: Lines,
  columns: readonly Column[],
  log: AnomalyLog,
): { readonly rows: Lines; readonly aside: number } {
  const place = columns.find(({ header, field }) => field === null && CLAUSE.test(headerKey(header)))?.index;
  if (place === undefined) return { rows, aside: 0 };
  const others = new Set<number>();
  const kept = rows.toArray().filter(({ number, cells }) => {
    const other = FORMATION.test(fold(cellText(cells[place])));
    if (other && !others.has(number)) {
      others.add(number);
      log.add({ code: 'clause-formation', severity: 'info' }, { row: number });
    }
    return !other;
  });
  return { rows: new ListedLines(kept), aside: others.size };
}

/** Hours done on a line of a contract with its amount are a running total that belongs to no year: they are not read, and the user is told how many. */
export function tellLeftHours(columns: readonly Column[], rows: Lines, log: AnomalyLog): void {
  for (const { index, header, field, personal } of columns) {
    const done = candidatesOf(header).candidates.some(
      ({ field: known }) => known === 'heures_declarees' || known === 'heures_validees',
    );
    if (!done || field !== null || personal) continue;
    const hours = knownSum(
      Array.from(rows.cells(index), (cell) => {
        if (typeof cell === 'string') return parseFrenchNumber(cell)?.value;
        return cell !== null && cell !== undefined && isTypedSerial(cell)
          ? (cell.days ?? cell.serial) * 24
          : cell;
      }),
    );
    if (hours !== null && hours !== 0)
      log.add(
        { code: 'heures-non-reprises', severity: 'a-verifier', details: { heures: hours } },
        { column: header },
      );
  }
}
