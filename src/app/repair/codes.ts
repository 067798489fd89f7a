import type { CellValue } from '../../scheme/values';
import { FIRST_ROW } from '../../workbook/layout';
import type { SheetPlan } from '../../workbook/plan';

/** Codes of a report sheet against the lines that its plan has. Rows are of the sheet, 0-based. */
export interface CodeReading {
  /** Codes to write back. */
  readonly lost: readonly { readonly row: number; readonly code: string }[];
  /** Labels of lines whose code nothing tells. */
  readonly doubtful: readonly string[];
  /** Planned codes of which no line is left. */
  readonly gone: readonly string[];
}

interface Line {
  readonly row: number;
  readonly code: string;
  readonly label: string;
}

const textOf = (value: CellValue | undefined): string => String(value ?? '').trim();

/** Lines of a plan: code, then label. */
const plannedLines = ({ rows }: SheetPlan): readonly Line[] =>
  rows.flatMap(({ row, cells }) => {
    const [code, label] = cells;
    return row >= FIRST_ROW && code ? [{ row, code: textOf(code.value), label: textOf(label?.value) }] : [];
  });

/**
 * Which code each line should bear: the one it has; else that of its label, when one missing indicator alone bears it;
 * else that of its place, when every line that is known stands at its place.
 * @param cells the sheet from its first line down, code and label first.
 */
export function readCodes(
  plan: SheetPlan,
  cells: readonly (readonly CellValue[])[],
  labelColumn = 1,
): CodeReading {
  const planned = plannedLines(plan);
  const byCode = new Map(planned.map((line) => [line.code, line]));
  const lines = cells.flatMap((line, index): Line[] => {
    const label = textOf(line[labelColumn]);
    return label === '' ? [] : [{ row: FIRST_ROW + index, code: textOf(line[0]), label }];
  });
  const times = new Map<string, number>();
  for (const { code } of lines) times.set(code, (times.get(code) ?? 0) + 1);
  const isRight = ({ code, label }: Line): boolean =>
    byCode.has(code) && (times.get(code) === 1 || byCode.get(code)?.label === label);
  const settled = new Map<Line, string>();
  for (const line of lines) if (isRight(line)) settled.set(line, line.code);
  const missing = (): readonly Line[] => {
    const found = new Set(settled.values());
    return planned.filter(({ code }) => !found.has(code));
  };
  for (const line of lines) {
    if (settled.has(line)) continue;
    const candidates = missing().filter(({ label }) => label === line.label);
    const [only] = candidates;
    const isAlone = lines.every(
      (other) => other === line || settled.has(other) || other.label !== line.label,
    );
    if (only && candidates.length === 1 && isAlone) settled.set(line, only.code);
  }
  const areInPlace = [...settled].every(([{ row }, code]) => byCode.get(code)?.row === row);
  if (areInPlace && lines.length <= planned.length)
    for (const line of lines) {
      if (settled.has(line)) continue;
      const here = missing().find(({ row }) => row === line.row);
      if (here) settled.set(line, here.code);
    }
  return {
    lost: [...settled].flatMap(([{ row, code: now }, code]) => (now === code ? [] : [{ row, code }])),
    doubtful: lines.filter((line) => !settled.has(line)).map(({ label }) => label),
    gone: missing().map(({ code }) => code),
  };
}
