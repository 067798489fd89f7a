import type { TableId } from '../../scheme/fields';
import { SHEET_TABLES } from '../../catalogue/tables';
import type { Hooks } from '../../workbook/host';
import { complete } from '../completeTables';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { dataSetOf, readWorkbook } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';
import { undoably } from '../undo';
import { checkWorkbook, isMended, type Finding } from './checkWorkbook';

/** What was put right. */
export interface Restored {
  readonly cells: number;
  /** Rows taken back into a data table that did not hold them. */
  readonly rows: number;
}

/**
 * Writes again the formulas that were changed, and takes rows left under a table back into it. Cells that the user fills are
 * not touched. What a formula cell held is lost, as the finding showed it; undo brings it back.
 * @throws RequestError `classeur-sans-schema`.
 */
export async function restoreFormulas(session: Session, hooks?: Hooks): Promise<Restored> {
  const findings = (await checkWorkbook(session))?.filter(isMended) ?? null;
  if (findings === null) throw new RequestError('classeur-sans-schema');
  const cut = findings.filter(({ kind }) => kind === 'tableau-coupe');
  const restored = {
    cells: findings.filter(({ kind }) => kind === 'ecrasee' || kind === 'changee' || kind === 'liste-perimee')
      .length,
    rows: cut.reduce((sum, { rows = 0 }) => sum + rows, 0),
  };
  if (findings.length === 0) return restored;
  const line = {
    at: session.environment.now(),
    command: 'retablir',
    details: { cellules: restored.cells, lignes: restored.rows },
  } as const;
  return undoably(session, line, async () => {
    const logs = await openLogs(session.host);
    await takeBack(session, cut);
    await writeAgain(session, findings, hooks);
    await logs.journal(line);
    return restored;
  });
}

const tableOn = (sheet: string): TableId | undefined =>
  SHEET_TABLES.find((table) => table.sheet === sheet)?.id;

/** Tables hold again the rows that stand under them. */
async function takeBack({ host }: Session, cut: readonly Finding[]): Promise<void> {
  if (cut.length === 0) return;
  const sheets = await host.inspect();
  await host.mend(
    cut.flatMap(({ sheet, rows = 0 }) => {
      const table = tableOn(sheet);
      const name = sheets.find((found) => (found.planned ?? found.name) === sheet)?.name;
      return table && name !== undefined ? [{ kind: 'rows' as const, sheet: name, table, rows }] : [];
    }),
  );
}

/** The plan again, and the rows of tables whose computed cells were overtyped. */
async function writeAgain(session: Session, findings: readonly Finding[], hooks?: Hooks): Promise<void> {
  const { host } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const completed = complete(open.rows, open.state.scheme, open.state.parameters);
  const tables = new Set(findings.flatMap(({ sheet }) => tableOn(sheet) ?? []));
  for (const id of tables) await host.writeRows(id, completed[id] ?? [], 'replace', hooks);
  await host.apply(await redrawn(host, { ...open.state, data: dataSetOf(completed) }), hooks);
}
