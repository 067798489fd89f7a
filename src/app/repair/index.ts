import { HostError, type Hooks, type WorkbookHost } from '../../workbook/host';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { missingColumns } from '../missingColumns';
import { redrawObligations } from '../obligations/redrawObligations';
import { readWorkbook, type ReadableHost } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';
import { undoably } from '../undo';
import type { Damage, RepairReport } from './damage';
import { diagnose } from './findDamage';

/** What the workbook has lost; empty when nothing, or when it holds no scheme. Nothing is written. */
export const findDamage = async ({ host }: Session): Promise<readonly Damage[]> =>
  (await diagnose(host))?.damage ?? [];

/** Rows whose codes are gone stay as they are, and hinder nothing. */
const hinders = ({ refusal, loss }: Damage): boolean => refusal !== null && loss !== 'codes-de-lignes';

/** The same workbook, where a sheet that is gone reads as an empty one. */
export const lenient = (host: WorkbookHost): ReadableHost => ({
  readSettings: () => host.readSettings(),
  readTables: (tables) => host.readTables(tables),
  readCells: async (sheet, block) => {
    try {
      return await host.readCells(sheet, block);
    } catch (failure) {
      if (failure instanceof HostError && failure.code === 'ItemNotFound') return [];
      throw failure;
    }
  },
});

/** Codes of lines that follow each other: one call writes them all. */
function runsOf<T extends { readonly row: number }>(lines: readonly T[]): readonly T[][] {
  const runs: T[][] = [];
  for (const line of [...lines].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.row === line.row - 1) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/**
 * Puts back what the sheets are known by, then draws them again. What stands in the way of one repair leaves the workbook
 * as it was. All or nothing, and undone like any command.
 * @throws RequestError when the workbook holds no scheme.
 */
export async function repair(session: Session, hooks?: Hooks): Promise<RepairReport> {
  const { host, environment } = session;
  const found = await diagnose(host);
  if (!found) throw new RequestError('classeur-sans-schema');
  const { damage, repairs, codes } = found;
  const refused = damage.filter(({ refusal }) => refusal !== null);
  const mended = damage.filter(({ refusal }) => refusal === null);
  if (refused.some(hinders) || mended.length === 0) return { mended: [], refused };
  const line = {
    at: environment.now(),
    command: 'reparer',
    details: {
      onglets: [...new Set(mended.map(({ sheet }) => sheet))].join(', '),
      reparations: mended.length,
    },
  } as const;
  return undoably(session, line, async () => {
    if (repairs.length > 0) await host.mend(repairs);
    for (const { sheet, codes: lines } of codes)
      for (const run of runsOf(lines))
        await host.writeCells(
          sheet,
          run[0]?.row ?? 0,
          0,
          run.map(({ code }) => [code]),
        );
    // The sheets are drawn as they are now: an earlier layout gets its columns at the same time.
    const columns = await missingColumns(host);
    if (columns.length > 0) await host.mend(columns);
    const open = await readWorkbook(lenient(host));
    if (!open) throw new RequestError('classeur-sans-schema');
    await host.apply(await redrawn(lenient(host), open.state), hooks);
    // Rows of a table that had come undone are only read once it is one again.
    const whole = await readWorkbook(lenient(host));
    if (whole) await redrawObligations(host, whole.state);
    await (await openLogs(host)).journal(line);
    return { mended, refused };
  });
}
