import { declarationOf } from '../catalogue/indicators';
import { PARAMETERS, initialParameters, type ParameterValues } from '../catalogue/parameters';
import { SHEET_TABLES } from '../catalogue/tables';
import { placedKeys, type TypedValues } from '../engine/schemeFigures';
import { withEntries } from '../engine/schemeEntries';
import type { TableId } from '../scheme/fields';
import { asTyped, fromCell } from '../scheme/indicator';
import { schemeSchema, type Scheme } from '../scheme/scheme';
import type { CellValue, DataRow } from '../scheme/values';
import { SCHEME_SETTING, type WorkbookState } from '../workbook/buildPlan';
import type { Block, WorkbookHost } from '../workbook/host';
import { FIRST_ROW, PARAMETER_VALUE_COLUMN, SHEETS, THRESHOLD_COLUMNS } from '../workbook/layout';
import { CIBLES_COLUMNS, toleranceColumn, trajectoryColumn } from '../workbook/sheets/cibles';
import { trajectoryOf } from '../workbook/sheets/words';
import { SAISIE_COLUMNS } from '../workbook/sheets/saisie';
import { dataFollowed } from './dataFollowed';
import { readFollowUps } from './readFollowUps';
import { readThresholds } from './readThresholds';

/** As much of the port as reading takes. */
export type ReadableHost = Pick<WorkbookHost, 'readCells' | 'readTables' | 'readSettings'>;

/** A workbook read back: its scheme as the cells now say it, its rows, and the state that the plan is drawn from. */
export interface OpenWorkbook {
  readonly state: WorkbookState;
  readonly rows: Partial<Readonly<Record<TableId, readonly DataRow[]>>>;
}

const block = (rows: number, columns: number): Block => ({ row: FIRST_ROW, column: 0, rows, columns });

const asNumber = (value: CellValue | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Rows of Paramètres read at once: its lines, those of other versions, and the thresholds under them. */
const PARAMETER_ROWS = 100;

/**
 * The cell of each parameter, by its label: another version may have fewer lines, or in another order. One whose label
 * was written over is at its place, as long as all the others are at theirs.
 */
function parameterCells(lines: readonly (readonly CellValue[])[]): ReadonlyMap<string, CellValue> {
  const labels = lines.map((line) => String(line[0] ?? '').trim());
  const valueAt = (row: number): CellValue => lines[row]?.[PARAMETER_VALUE_COLUMN] ?? null;
  const found = PARAMETERS.map(({ id, label }, index) => ({ id, index, row: labels.indexOf(label) }));
  const missing = found.filter(({ row }) => row < 0);
  const isInPlace = missing.length === 1 && found.every(({ row, index }) => row < 0 || row === index);
  return new Map(
    found.flatMap(({ id, index, row }): [string, CellValue][] =>
      row >= 0 ? [[id, valueAt(row)]] : isInPlace ? [[id, valueAt(index)]] : [],
    ),
  );
}

async function readParameters(host: ReadableHost): Promise<ParameterValues> {
  const lines = await host.readCells(SHEETS.parametres, block(PARAMETER_ROWS, THRESHOLD_COLUMNS.control + 1));
  const cells = parameterCells(lines);
  const initial = initialParameters();
  const values = Object.fromEntries(
    PARAMETERS.map(({ id, type }) => {
      const value = cells.get(id) ?? null;
      // A parameter that the workbook does not have yet starts as in a new one.
      if (!cells.has(id)) return [id, initial[id] ?? null];
      if (type === 'choice')
        return [id, typeof value === 'string' && value !== '' ? value : (initial[id] ?? null)];
      if (type === 'date') return [id, asNumber(value)];
      // A date or a year left empty means « not chosen »; an emptied base of calculation falls back on its default.
      return [id, asNumber(value) ?? (initial[id] === null ? null : (initial[id] ?? null))];
    }),
  );
  return { ...values, ...readThresholds(lines) };
}

/** Targets and baselines typed in Cibles replace those of the template. Rows are found by their code, wherever they are. */
async function readTargets(host: ReadableHost, scheme: Scheme): Promise<Scheme> {
  const { targetYears } = scheme;
  const { length } = placedKeys(scheme);
  const cells = await host.readCells(SHEETS.cibles, block(length, trajectoryColumn(targetYears) + 1));
  const byKey = new Map(cells.map((line) => [String(line[CIBLES_COLUMNS.key] ?? ''), line]));
  return withEntries(scheme, (key, entry) => {
    const line = byKey.get(key);
    if (!line) return entry;
    const { unit } = declarationOf(entry);
    const year = asNumber(line[CIBLES_COLUMNS.baselineYear]);
    const value = asNumber(line[CIBLES_COLUMNS.baselineValue]);
    const targets = targetYears.flatMap((targetYear, index): [string, number][] => {
      const cell = asNumber(line[CIBLES_COLUMNS.firstTarget + index]);
      return cell === null ? [] : [[String(targetYear), fromCell(unit, asTyped(unit, cell))]];
    });
    return {
      ...entry,
      tolerance: asNumber(line[toleranceColumn(targetYears)]) ?? undefined,
      // In a workbook of an earlier layout another column stands here, and its words are none of these.
      trajectory: trajectoryOf(line[trajectoryColumn(targetYears)]) ?? undefined,
      baseline:
        year === null || value === null
          ? null
          : { ...entry.baseline, year, value: fromCell(unit, asTyped(unit, value)) },
      targets: Object.fromEntries(targets),
    };
  });
}

async function readTyped(host: ReadableHost, scheme: Scheme): Promise<TypedValues> {
  const units = new Map(
    placedKeys(scheme).map(({ key, placed }) => [key, declarationOf(placed.entry).unit] as const),
  );
  const cells = await host.readCells(
    SHEETS.saisie,
    block(units.size, SAISIE_COLUMNS.firstYear + scheme.years.length),
  );
  return Object.fromEntries(
    cells.map((line) => {
      const key = String(line[SAISIE_COLUMNS.key] ?? '');
      const values = scheme.years.flatMap((year, index): [string, number][] => {
        const value = asNumber(line[SAISIE_COLUMNS.firstYear + index]);
        return value === null ? [] : [[String(year), asTyped(units.get(key) ?? 'nb', value)]];
      });
      return [key, Object.fromEntries(values)];
    }),
  );
}

export { dataSetOf, forgetRead } from './dataFollowed';

/** The scheme stored in a workbook, null when it holds none. */
export async function readScheme(host: ReadableHost): Promise<Scheme | null> {
  const stored = (await host.readSettings())[SCHEME_SETTING];
  return stored ? schemeSchema.parse(JSON.parse(stored)) : null;
}

/** Everything a use case needs from a workbook that holds a scheme; null when it holds none. */
export async function readWorkbook(host: ReadableHost): Promise<OpenWorkbook | null> {
  const stored = await readScheme(host);
  if (!stored) return null;
  const parameters = await readParameters(host);
  const scheme = await readFollowUps(host, await readTargets(host, stored));
  const typedValues = await readTyped(host, scheme);
  const read = await host.readTables(SHEET_TABLES.map(({ id }) => id));
  const data = dataFollowed(host, read, parameters);
  const rows = Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, data[id]?.rows ?? []]));
  return { state: { scheme, parameters, typedValues, data }, rows };
}
