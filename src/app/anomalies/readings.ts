import { TABLES } from '../../catalogue/tables';
import type { Finding } from '../../engine/checks/types';
import { severityOf, weigh, type Bench } from '../../engine/checks/runChecks';
import type { Effect } from '../../engine/checks/effects';
import { anomalyWords } from '../../locales/fr/intake';
import { NOT_FOUND, notFoundWords, shownValue } from '../../locales/fr/anomalies';
import type { Severity } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { isMissing } from '../../scheme/values';
import type { RowFinder } from './anchors';
import type { AnomalyLine } from './lines';
import type { LocatedAnomaly } from './locate';
import type { Places } from './places';

/** What reading said of a cell, kept until the cell holds something else. */
export interface Mark {
  readonly code: string;
  readonly table: TableId | null;
  readonly field: string | null;
  readonly anchor: string;
  /** As reading judged it, before any effect was known. */
  readonly severity: Severity;
}

const SEVERITY_LETTERS = { bloquant: 'b', 'a-verifier': 'v', info: 'i' } as const;

/** `siret-cle MARCHES.titulaire_siret 3f.1k2j v`: code, cell, anchor of the row, severity at reading. */
export const markText = ({ code, table, field, anchor, severity }: Mark): string =>
  [code, table === null ? '-' : `${table}.${field ?? ''}`, anchor || '-', SEVERITY_LETTERS[severity]].join(
    ' ',
  );

/** Reads a mark again; null in lines of an earlier version, or when the user wrote over it. */
export function readMark(text: string): Mark | null {
  const [code = '', place = '', anchor = '', letter = ''] = text.split(' ');
  const severity = (Object.keys(SEVERITY_LETTERS) as Severity[]).find(
    (one) => SEVERITY_LETTERS[one] === letter,
  );
  if (code === '' || severity === undefined) return null;
  const [id = '', field = ''] = place.split('.');
  const table = Object.keys(TABLES).find((one): one is TableId => one === id) ?? null;
  return {
    code,
    table,
    field: field === '' ? null : field,
    anchor: anchor === '-' ? '' : anchor,
    severity,
  };
}

/** An anomaly of a source as a line of the sheet, before its cell is looked for. */
export function lineOfReading(anomaly: LocatedAnomaly): AnomalyLine {
  const { message, fix } = anomalyWords(anomaly);
  const { where, cell, code, severity } = anomaly;
  return {
    severity,
    cell: '',
    message,
    fix,
    effect: '',
    indicator: '',
    typed: where.value ?? '',
    understood: cell?.held ?? '',
    source: where.source,
    sourceRow: where.row ?? null,
    column: where.column ?? '',
    times: anomaly.count ?? 1,
    mark: markText({
      code,
      severity,
      table: cell?.table ?? null,
      field: cell?.field ?? null,
      anchor: cell?.anchor ?? '',
    }),
  };
}

/** A reading whose row is in the workbook, at a rank. */
export interface Placed {
  readonly line: AnomalyLine;
  readonly mark: Mark & { readonly table: TableId };
  readonly rank: number;
}

export interface SortedReadings {
  readonly placed: readonly Placed[];
  /** About a whole source, or whose row is no longer found. */
  readonly loose: readonly AnomalyLine[];
}

/**
 * Looks for the cell of each reading. It goes once its cell says something else than at reading, and a line about a whole
 * row goes with the row; one whose row is not found stays, and says so.
 */
export function sortReadings(lines: readonly AnomalyLine[], finder: RowFinder): SortedReadings {
  const placed: Placed[] = [];
  const loose: AnomalyLine[] = [];
  // Rows that say the same take their readings one after the other.
  const taken = new Set<string>();
  for (const line of lines) {
    const mark = readMark(line.mark);
    if (!mark?.table || mark.anchor === '') {
      loose.push(line);
      continue;
    }
    const { table, field, anchor } = mark;
    const ranks = finder.find(table, anchor);
    if (ranks.length === 0) {
      if (field !== null)
        loose.push(
          line.cell === NOT_FOUND
            ? line
            : { ...line, cell: NOT_FOUND, message: notFoundWords(line.message), effect: '', indicator: '' },
        );
      continue;
    }
    const type = TABLES[table].fields.find(({ id }) => id === field)?.type ?? 'text';
    const isSame = (rank: number): boolean =>
      field === null || shownValue(type, finder.rows[table]?.[rank]?.[field]) === line.understood;
    const rank = ranks.find((one) => isSame(one) && !taken.has(`${line.mark} ${one}`));
    if (rank === undefined) continue;
    taken.add(`${line.mark} ${rank}`);
    placed.push({ line, mark: { ...mark, table }, rank });
  }
  return { placed, loose };
}

/** Effects of the readings, those of one code and field together. */
export function weighReadings(
  bench: Bench,
  placed: readonly Placed[],
): ReadonlyMap<string, { readonly effects: readonly Effect[]; readonly severity: Severity }> {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = groupKey(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return new Map(
    [...groups].map(([key, own]) => {
      const [first] = own;
      const { table, field, severity } = first?.mark ?? {
        table: 'MARCHES' as const,
        field: null,
        severity: 'info' as const,
      };
      const findings = own.map(({ rank }): Finding => ({ table, row: rank, field: field ?? '' }));
      const isEmpty =
        field !== null && own.every(({ rank }) => isMissing(bench.checked.rows[table]?.[rank]?.[field]));
      const effects = weigh(bench, findings, isEmpty ? 'manque' : 'porte', {
        [table]: field === null ? '*' : [field],
      });
      // What reading tells for information asks for nothing, whatever it weighs.
      return [
        key,
        { effects, severity: severity === 'info' ? severity : severityOf(effects, bench.checked.parameters) },
      ];
    }),
  );
}

export const groupKey = ({ mark }: Placed): string => `${mark.code} ${mark.table}.${mark.field ?? ''}`;

/** A placed reading as it is now. */
export const placedLine = ({ line, mark, rank }: Placed, places: Places): AnomalyLine => ({
  ...line,
  cell: places.cell(mark.table, rank, mark.field),
});
