import { withEntries } from '../engine/schemeEntries';
import { placedKeys } from '../engine/schemeFigures';
import type { Scheme, SchemeIndicator } from '../scheme/scheme';
import type { CellValue } from '../scheme/values';
import type { WorkbookHost } from '../workbook/host';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../workbook/layout';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { trajectoryOf } from '../workbook/sheets/words';

/** Rows and columns read of a sheet that another scheme drew: more than any scheme has. */
const READ = { row: HEADER_ROW, column: 0, rows: 400, columns: 60 } as const;

/** Years for which one scheme says something else than another. */
const changed = (now: SchemeIndicator['targets'], before: SchemeIndicator['targets']): readonly string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((year) => now[year] !== before[year]);

/**
 * A new scheme with what the buyer decided in the old one: targets and baselines that differ from those the workbook was
 * given. They go with their indicator and their year, wherever the new scheme puts them.
 * @param given the scheme as it was inserted; @param now the same as its cells say it.
 */
export function carryDecisions(next: Scheme, given: Scheme, now: Scheme): Scheme {
  const before = new Map(placedKeys(given).map(({ key, placed }) => [key, placed.entry]));
  const typed = new Map(placedKeys(now).map(({ key, placed }) => [key, placed.entry]));
  return withEntries(next, (key, entry) => {
    const [old, user] = [before.get(key), typed.get(key)];
    if (!old || !user) return entry;
    const targets: Record<string, number> = { ...entry.targets };
    for (const year of changed(user.targets, old.targets)) {
      const target = user.targets[year];
      if (target === undefined) delete targets[year];
      else targets[year] = target;
    }
    const isSameBaseline =
      user.baseline?.year === old.baseline?.year && user.baseline?.value === old.baseline?.value;
    const isSameFollowUp = JSON.stringify(user.followUp) === JSON.stringify(old.followUp);
    return {
      ...entry,
      targets,
      baseline: isSameBaseline ? entry.baseline : user.baseline,
      tolerance: user.tolerance === old.tolerance ? entry.tolerance : user.tolerance,
      trajectory: user.trajectory === old.trajectory ? entry.trajectory : user.trajectory,
      followUp: isSameFollowUp ? entry.followUp : user.followUp,
    };
  });
}

/** Report sheets in which users write values. */
const TYPED_SHEETS: readonly string[] = [SHEETS.indicateurs, SHEETS.cibles, SHEETS.saisie, SHEETS.parametres];

const textOf = (value: CellValue | undefined): string => String(value ?? '');

/** Labels of the header of a planned sheet, then the code of each of its rows. */
const frameOf = (sheet: SheetPlan): readonly string[] => [
  ...(sheet.rows.find(({ row }) => row === HEADER_ROW)?.cells ?? []).map((cell) => textOf(cell?.value)),
  ...sheet.rows.flatMap(({ row, cells }) => (row >= FIRST_ROW ? [textOf(cells[0]?.value)] : [])),
];

interface Following {
  /** What the scheme says replaces what the cells say, even where nothing moved. */
  readonly isRewritten: boolean;
  /** Words that no scheme can hold stay in their cells. */
  readonly keepsWords: boolean;
}

/** A planned sheet whose rows or columns are not those of the workbook: texts typed there follow their row and column. */
function follow(
  sheet: SheetPlan,
  cells: readonly (readonly CellValue[])[],
  { isRewritten, keepsWords }: Following,
): SheetPlan {
  const [header = [], ...lines] = cells;
  const labels = header.map(textOf);
  const width = labels.findLastIndex((label) => label !== '') + 1;
  const known = lines.filter(([key]) => textOf(key) !== '');
  const frame = [...labels.slice(0, width), ...known.map(([key]) => textOf(key))];
  const isSame = JSON.stringify(frame) === JSON.stringify(frameOf(sheet));
  if (width === 0 || (isSame && !isRewritten)) return sheet;
  const byKey = new Map(known.map((line) => [textOf(line[0]), line]));
  const columns = (sheet.rows.find(({ row }) => row === HEADER_ROW)?.cells ?? []).map((cell) =>
    labels.indexOf(textOf(cell?.value)),
  );
  const isTyped = (row: number, column: number): boolean =>
    (sheet.kept ?? []).some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  return {
    ...sheet,
    kept: [],
    rows: sheet.rows.map((line) => {
      const old = line.row >= FIRST_ROW ? byKey.get(textOf(line.cells[0]?.value)) : undefined;
      if (!old) return line;
      return {
        ...line,
        cells: line.cells.map((cell, column) => {
          const value = old[columns[column] ?? -1];
          // Numbers and trajectories have gone with the scheme; a word, such as « à définir » or a comment, has not.
          const isInScheme = sheet.name === SHEETS.cibles && trajectoryOf(value) !== null;
          const isWord =
            typeof value === 'string' && value !== '' && !isInScheme && isTyped(line.row, column);
          return cell && isWord && keepsWords ? { ...cell, value } : cell;
        }),
      };
    }),
  };
}

/**
 * A plan over a workbook that another scheme drew: what users typed in Indicateurs, Cibles, Saisie and Paramètres goes
 * with its row and column.
 * @param isComposed targets and follow-up were decided outside of the workbook, and replace what its cells say.
 */
export async function carryWords(
  host: Pick<WorkbookHost, 'readCells'>,
  plan: WorkbookPlan,
  isComposed = false,
): Promise<WorkbookPlan> {
  const sheets: SheetPlan[] = [];
  for (const sheet of plan.sheets) {
    if (!TYPED_SHEETS.includes(sheet.name)) {
      sheets.push(sheet);
      continue;
    }
    const following = {
      isRewritten: isComposed && (sheet.name === SHEETS.cibles || sheet.name === SHEETS.indicateurs),
      // Indicateurs holds nothing but what a composed scheme says.
      keepsWords: !(isComposed && sheet.name === SHEETS.indicateurs),
    };
    sheets.push(follow(sheet, await host.readCells(sheet.name, READ), following));
  }
  return { ...plan, sheets };
}
