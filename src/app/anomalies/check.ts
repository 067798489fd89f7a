import { declarationOf } from '../../catalogue/indicators';
import { TABLES } from '../../catalogue/tables';
import type { Effect } from '../../engine/checks/effects';
import { benchOf, runChecks, type CheckedGroup, type CheckOutcome } from '../../engine/checks/runChecks';
import { placedKeys } from '../../engine/schemeFigures';
import { isSiret } from '../../intake';
import type { Severity } from '../../intake/types';
import { absentWords, effectWords, indicatorWords, ruleWords, shownValue } from '../../locales/fr/anomalies';
import type { TableId } from '../../scheme/fields';
import type { Scheme } from '../../scheme/scheme';
import type { OpenWorkbook } from '../readWorkbook';
import { LOG_LIMIT } from '../../workbook/sheets/logs';
import { withoutAbsent, type AbsentColumns } from './absentColumns';
import { anchorOf, RowFinder } from './anchors';
import { countOf } from './changes';
import { fold, foldedLine } from './fold';
import type { AnomalyLine } from './lines';
import type { Places } from './places';
import { groupKey, markText, placedLine, readMark, sortReadings, weighReadings } from './readings';
import { SUPERSEDED, SUPERSEDING } from './superseded';

/** Lines of one rule, or of one code of reading, on one field. */
export interface AnomalyGroup {
  readonly code: string;
  readonly table: TableId | null;
  readonly field: string | null;
  readonly severity: Severity;
  readonly effects: readonly Effect[];
  /** Every line, or the first of them (`listed` says how many there are) where they come from another thread. */
  readonly lines: readonly AnomalyLine[];
  readonly listed: number;
  /** Anomalies: lines, and those that a line says it stands for. Blanks of a column are one. */
  readonly count: number;
}

/** What a group says of its lines. */
type Tallied = 'lines' | 'listed' | 'count';

export interface Checkup {
  /** The gravest first. */
  readonly groups: readonly AnomalyGroup[];
  readonly skipped: CheckOutcome['skipped'];
}

const ORDER: readonly Severity[] = ['bloquant', 'a-verifier', 'info'];

/** Labels of the indicators of a scheme, by key. */
export const indicatorLabels = (scheme: Pick<Scheme, 'axes'>): ReadonlyMap<string, string> =>
  new Map(
    placedKeys(scheme).map(({ key, placed }) => [
      key,
      placed.entry.label ?? declarationOf(placed.entry).label,
    ]),
  );

function effectCells(
  effects: readonly Effect[],
  labels: ReadonlyMap<string, string>,
): Pick<AnomalyLine, 'effect' | 'indicator'> {
  const [first] = effects;
  if (!first) return { effect: '', indicator: '' };
  return {
    effect: effectWords(first),
    indicator: indicatorWords(labels.get(first.key) ?? first.key, first.year, effects.length - 1),
  };
}

/** Columns that a file lacks, in one line. */
function absentGroup(
  { table, labels: columns, first, rows, source, severity, effects }: AbsentColumns,
  labels: ReadonlyMap<string, string>,
  places: Places,
): AnomalyGroup {
  const code = 'reponse-manquante';
  const line: AnomalyLine = {
    severity,
    cell: places.cell(table, 0, first),
    ...absentWords(columns),
    ...effectCells(effects, labels),
    typed: '',
    understood: '',
    source,
    sourceRow: null,
    times: rows,
    mark: markText({ code, table, field: null, anchor: '', severity }),
  };
  return { code, table, field: null, severity, effects, lines: [line], listed: 1, count: countOf([line]) };
}

/** Everything there is to say of a workbook, given the lines that its sheet holds or that an import brings. */
export function checkup(
  { state, rows }: OpenWorkbook,
  readings: readonly AnomalyLine[],
  places: Places,
  onRule?: (done: number, total: number) => void,
): Checkup {
  const bench = benchOf({ ...state, rows, isSiret });
  const outcome = runChecks(bench, onRule);
  const labels = indicatorLabels(state.scheme);
  const ruleLine = (group: CheckedGroup, rank: number, count: number): AnomalyLine | null => {
    const finding = group.findings[rank];
    const words = ruleWords(group.rule);
    if (!finding || !words) return null;
    const { table, field, row } = finding;
    const typed = rows[table]?.[row] ?? {};
    const declared = TABLES[table].fields.find(({ id }) => id === field);
    return {
      severity: group.severity,
      cell: places.cell(table, row, field),
      message: words.message({ ...finding.details, lignes: finding.details?.['lignes'] ?? count }),
      fix: words.fix,
      ...effectCells(group.effects, labels),
      typed: '',
      understood: shownValue(declared?.type ?? 'text', typed[field]),
      source: String(typed['source'] ?? ''),
      sourceRow: null,
      column: declared?.label ?? '',
      times: count,
      mark: markText({
        code: group.rule,
        table,
        field,
        // A line that stands for many is known by its rule and field alone.
        anchor: group.collapsed ? '' : anchorOf(table, typed, field),
        severity: group.severity,
      }),
    };
  };
  const told = withoutAbsent(outcome.groups, rows);
  const ruleGroups = told.groups.map((group): AnomalyGroup => {
    // The sheet shows no more of them: the others are counted, not worded.
    const listed = group.collapsed ? 1 : Math.min(group.findings.length, LOG_LIMIT);
    const ranks = Array.from({ length: listed }, (_, rank) => rank);
    const lines = ranks.flatMap(
      (rank) => ruleLine(group, rank, group.collapsed ? group.findings.length : 1) ?? [],
    );
    const [first] = lines;
    const hidden = group.collapsed ? 0 : group.findings.length - listed;
    if (first && hidden > 0) lines.push(foldedLine(first, hidden));
    const { rule: code, table, field, severity, effects } = group;
    return { code, table, field, severity, effects, lines, listed: lines.length, count: countOf(lines) };
  });

  const found = new Set(
    outcome.groups.flatMap(({ rule, findings }) =>
      SUPERSEDING.has(rule)
        ? findings.map(({ table, row, field }) => `${rule} ${table}.${field} ${row}`)
        : [],
    ),
  );
  const sorted = sortReadings(readings, new RowFinder(rows));
  const placed = sorted.placed.filter(({ mark, rank }) => {
    const rule = SUPERSEDED[mark.code as keyof typeof SUPERSEDED];
    return rule === undefined || !found.has(`${rule} ${mark.table}.${mark.field ?? ''} ${rank}`);
  });
  const weighed = weighReadings(bench, placed);
  const readingGroups = new Map<string, Omit<AnomalyGroup, Tallied> & { readonly lines: AnomalyLine[] }>();
  const put = (key: string, group: Omit<AnomalyGroup, Tallied>, line: AnomalyLine): void => {
    const known = readingGroups.get(key);
    if (known) known.lines.push(line);
    else readingGroups.set(key, { ...group, lines: [line] });
  };
  for (const one of placed) {
    const key = groupKey(one);
    const { effects, severity } = weighed.get(key) ?? { effects: [], severity: 'info' as const };
    const { code, table, field } = one.mark;
    const line = { ...placedLine(one, places), severity, ...effectCells(effects, labels) };
    put(key, { code, table, field, severity, effects }, line);
  }
  for (const line of sorted.loose) {
    const code = readMark(line.mark)?.code ?? '';
    put(
      `${code} ${line.severity}`,
      { code, table: null, field: null, severity: line.severity, effects: [] },
      line,
    );
  }
  const groups = [
    ...told.absent.map((absent) => absentGroup(absent, labels, places)),
    ...ruleGroups,
    ...[...readingGroups.values()].map((group): AnomalyGroup => ({
      ...group,
      listed: group.lines.length,
      count: countOf(group.lines),
    })),
  ];
  const share = ({ effects }: AnomalyGroup): number => effects[0]?.share ?? 0;
  groups.sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || share(b) - share(a) || b.count - a.count,
  );
  return { groups, skipped: outcome.skipped };
}

/** Lines that the sheet shows: every one, or the first of each group and how many more there are. */
export const shownLines = ({ groups }: Pick<Checkup, 'groups'>): readonly AnomalyLine[] =>
  fold(groups.map(({ lines }) => lines));
