import { initialParameters } from '../../src/catalogue/parameters';
import type { DataSet } from '../../src/engine/aggregate';
import { toColumns } from '../../src/engine/columns';
import { followRows, readKeys } from '../../src/engine/followRows';
import type { Splice } from '../../src/engine/splice';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import type { TableId } from '../../src/scheme/fields';
import type { CellValue, DataRow } from '../../src/scheme/values';
import { everyScheme } from '../../test/support/everyIndicator';
import type { Rows } from './ours';

/** One edited row, from the edit to every indicator of every year. Milliseconds. */
export interface Recalculation {
  readonly what: string;
  readonly user: number;
  readonly wall: number;
}

type Edited = readonly [
  what: string,
  table: TableId,
  splice: (rows: readonly DataRow[], at: number) => Splice,
];

const cell =
  (field: string, value: (old: CellValue | undefined, at: number) => CellValue) =>
  (rows: readonly DataRow[], at: number): Splice => ({
    from: at,
    removed: 1,
    added: [{ ...rows[at], [field]: value(rows[at]?.[field], at) }],
  });
const turned = (old: CellValue | undefined): CellValue => (old === 'OUI' ? 'NON' : 'OUI');
const raised = (old: CellValue | undefined): CellValue => Number(old ?? 0) + 0.1;
const laterYear = (old: CellValue | undefined): CellValue =>
  Number(old) + (Number(old) > 45_600 ? -366 : 366);
const putIn = (rows: readonly DataRow[], at: number): Splice => ({
  from: at,
  removed: 0,
  added: [rows[at + 1] ?? {}],
});
const takenAway = (_rows: readonly DataRow[], at: number): Splice => ({ from: at, removed: 1, added: [] });

const EDITS: readonly Edited[] = [
  ['montant d’un marché', 'MARCHES', cell('montant_ht', raised)],
  ['heures d’une ligne', 'HEURES', cell('heures_declarees', raised)],
  ['clause d’un marché', 'MARCHES', cell('clause_insertion', turned)],
  [
    'employeur d’une ligne d’heures',
    'HEURES',
    cell('type_employeur', (old) => (old === 'ACI' ? 'EI' : 'ACI')),
  ],
  ['année d’un marché', 'MARCHES', cell('date_notification', laterYear)],
  ['année d’une ligne d’heures', 'HEURES', cell('periode', laterYear)],
  ['marché ajouté', 'MARCHES', putIn],
  ['ligne d’heures ajoutée', 'HEURES', putIn],
  ['marché retiré', 'MARCHES', takenAway],
  ['quartier d’une personne', 'BENEFICIAIRES', cell('qpv', turned)],
];

/**
 * Edits one after the other, across the tables and down their rows. What they leave is compared with the same rows counted anew.
 * @throws Error when a figure differs, were it by its last bit.
 */
export function recalculations(
  { contracts, hours, people }: Rows,
  years: readonly number[],
  count: number,
): readonly Recalculation[] {
  const parameters = initialParameters();
  const scheme = everyScheme(years);
  const figures = (of: DataSet) => evaluateScheme(scheme, of, parameters, {}, years);
  let data: DataSet = {
    MARCHES: toColumns('MARCHES', contracts),
    HEURES: toColumns('HEURES', hours),
    BENEFICIAIRES: toColumns('BENEFICIAIRES', people),
  };
  readKeys(data);
  let last = figures(data);
  const timed = Array.from({ length: count }, (_, rank): Recalculation => {
    const [what, table, spliceOf] = EDITS[rank % EDITS.length] as Edited;
    const rows = data[table]?.rows ?? [];
    const splice = spliceOf(rows, (rank * 7_919) % (rows.length - 1));
    const [started, before] = [performance.now(), process.cpuUsage()];
    data = followRows(data, table, [splice], parameters);
    last = figures(data);
    return { what, user: process.cpuUsage(before).user / 1000, wall: performance.now() - started };
  });
  const anew = Object.fromEntries(
    Object.values(data).map(({ table, rows }) => [table, toColumns(table, rows)]),
  );
  if (JSON.stringify(figures(anew)) !== JSON.stringify(last))
    throw new Error('a figure is not what it is counted anew');
  return timed;
}
