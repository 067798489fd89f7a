import type { SourceField } from '../../catalogue/synonyms';
import type { AnomalyLog } from '../anomalyLog';
import type { TypedRow } from '../columns/typedRows';
import { knownSum } from '../values/sum';
import { fold } from '../values/text';
import { periodOf } from './period';

/** What tells apart the series of a table of hours: two rows that agree on all of it are two dates of one figure. */
const SERIES: readonly SourceField[] = [
  'marche_id',
  'lot',
  'acheteur_siret',
  'acheteur_nom',
  'titulaire_siret',
  'titulaire_nom',
  'employeur_siret',
  'employeur_nom',
  'personne_code',
  'personne_nom',
  'personne_prenom',
];
/** No more than this is worked by a person in a month. */
const FULL_MONTH = 200;
/** Odds against an order by chance (ln): a million to one with another sign, a billion to one without. */
const LIKELY = Math.log(1e6);
const CERTAIN = Math.log(1e9);
/** Enough for a measure beside another that is proved. */
const COMPANION = Math.log(100);

interface Point {
  readonly row: TypedRow;
  readonly period: number;
  readonly value: number;
}

export interface Differences {
  readonly rows: readonly TypedRow[];
  /** Rows whose running total did not move: they were read, and bring no hours. */
  readonly still: ReadonlySet<TypedRow>;
}

/**
 * Turns running totals into the hours of each period: each figure less the one before it in the same series; the first keeps what came before the table.
 * A measure runs from the start when its words say so, or when the figures do: they never go down in any series, so often that chance
 * cannot explain it, and they pass what a month can hold or what is due.
 */
export function withoutRunningTotals(
  rows: readonly TypedRow[],
  measures: readonly SourceField[],
  said: ReadonlySet<SourceField>,
  aboutPeople: boolean,
  log: AnomalyLog,
): Differences {
  const replaced = new Map<TypedRow, Map<SourceField, number>>();
  const all = measures.map((measure) => {
    const series = seriesOf(rows, measure);
    const several = [...series.values()].filter((points) => points.length > 1);
    return { measure, series, several, told: said.has(measure), odds: oddsOf(several, aboutPeople) };
  });
  // A sheet whose hours done run from the start does not count the others by month.
  const proved = all.some(({ odds, told }) => !told && odds.value >= odds.needed);
  for (const { measure, series, several, told, odds } of all) {
    if (!told && odds.value < (proved ? COMPANION : odds.needed)) continue;
    if (several.length === 0) {
      if (series.size > 0)
        log.add({ code: 'cumul-seul', severity: 'a-verifier', details: { champ: measure } });
      continue;
    }
    for (const points of series.values()) {
      let before = 0;
      for (const { row, value } of points) {
        const own = replaced.get(row) ?? new Map<SourceField, number>();
        replaced.set(row, own.set(measure, Number((value - before).toFixed(6))));
        before = value;
      }
    }
    const read = [...series.values()].flat().map(({ value }) => value);
    log.add({
      code: told ? 'cumul-en-differences' : 'cumul-reconnu',
      severity: told ? 'info' : 'a-verifier',
      details: {
        champ: measure,
        series: series.size,
        lues: knownSum(read) ?? 0,
        heures: knownSum([...series.values()].map((points) => points.at(-1)?.value)) ?? 0,
      },
    });
  }
  if (replaced.size === 0) return { rows, still: new Set() };
  const still = new Set<TypedRow>();
  const changed = rows.map((row) => {
    const own = replaced.get(row);
    if (own === undefined) return row;
    const copy: TypedRow = { ...row, values: new Map([...row.values, ...own]) };
    if (measures.every((measure) => (copy.values.get(measure) ?? 0) === 0)) still.add(copy);
    return copy;
  });
  return { rows: changed, still };
}

/** Figures of each series in order of time. */
function seriesOf(rows: readonly TypedRow[], measure: SourceField): ReadonlyMap<string, readonly Point[]> {
  const series = new Map<string, Point[]>();
  for (const row of rows) {
    const value = row.values.get(measure);
    const period = periodOf(row.values);
    if (typeof value !== 'number' || period === null) continue;
    const key = SERIES.map((field) => fold(String(row.values.get(field) ?? ''))).join('\u001f');
    const points = series.get(key);
    if (points) points.push({ row, period, value });
    else series.set(key, [{ row, period, value }]);
  }
  for (const points of series.values()) points.sort((a, b) => a.period - b.period || a.value - b.value);
  return series;
}

/** How unlikely it is that figures by month never go down as these do, and how unlikely it must be. */
function oddsOf(
  series: readonly (readonly Point[])[],
  aboutPeople: boolean,
): { readonly value: number; readonly needed: number } {
  let value = 0;
  let beyond = false;
  for (const points of series) {
    let rises = 1;
    let before: Point | undefined;
    for (const point of points) {
      // One step down, or two figures for one month, and these are no running totals.
      if (before !== undefined && (point.value < before.value || point.period === before.period))
        return { value: -1, needed: CERTAIN };
      if (before !== undefined && point.value > before.value) {
        rises += 1;
        value += Math.log(rises);
      }
      before = point;
    }
    const last = points.at(-1)?.value ?? 0;
    const due = points[0]?.row.values.get('heures_prevues');
    const sum = points.reduce((total, { value: figure }) => total + figure, 0);
    if (aboutPeople ? last > FULL_MONTH : typeof due === 'number' && sum > due * 1.5 && last <= due * 1.2)
      beyond = true;
  }
  return { value, needed: beyond ? LIKELY : CERTAIN };
}
