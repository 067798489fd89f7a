import type { SourceField } from '../../catalogue/synonyms';
import { isBlank, type RawCell } from '../files/cell';
import type { SourceRow } from '../files/matrix';
import { isEmptyWord } from '../values/empties';
import { parseFrenchNumber } from '../values/frenchNumber';
import { fold } from '../values/text';
import { headerOfField } from './context';
import type { Offer } from './kinds';
import { candidatesOf } from './mapping';
import { MEASURES, periodOfHeader, type MeasureField, type MonthHeader } from './monthHeader';
import type { Region } from './regions';
import type { BodyRow } from './rowFilter';

/** A table whose columns of months were put in rows: one row per period that a source row fills. */
export interface InRows {
  readonly headers: readonly string[];
  readonly places: readonly number[];
  readonly rows: readonly SourceRow[];
  /** Source row of each row. */
  readonly origins: readonly BodyRow[];
  readonly months: readonly {
    readonly place: number;
    readonly header: string;
    readonly measure: SourceField;
  }[];
  readonly cumulative: ReadonlySet<SourceField>;
}

interface Slot {
  readonly place: number;
  readonly header: string;
  readonly month: MonthHeader;
  readonly measure: MeasureField;
}

/** A column that sums the others, beside columns of months: reading it would count every hour twice. */
const SUMS = /\b(tota(l|ux)|cumul\w*|somme)\b/;

interface Around {
  /** Year of bare months. */
  readonly year: number | null;
  readonly offer: Offer;
  /** What a month counts when neither its header nor the one over it says so. */
  readonly fallback: MeasureField;
}

/**
 * Puts columns of months in rows: « N° marché | janv-24 | févr-24 » becomes « N° marché | Période | Heures réalisées ». A blank cell
 * or a zero makes no row: such a table has a cell for everyone in every month. A source row with no hours at all still makes one, without period,
 * since it may tell hours due. Hours planned by month add up to those of the contract.
 */
export function inRows(
  { heading, left }: Region,
  body: readonly BodyRow[],
  { year, offer, fallback }: Around,
): InRows {
  const { months } = heading;
  const slots = [...months].map(([place, month]): Slot => ({
    place,
    header: heading.headers[place] ?? '',
    month,
    measure: month.measure ?? fallback,
  }));
  const planned = slots.filter(({ measure }) => measure === 'heures_prevues');
  const worked = slots.filter(({ measure }) => measure !== 'heures_prevues');
  const measures = [...new Set(worked.map(({ measure }) => measure))];
  const fixed = heading.headers.flatMap((header, place) =>
    months.has(place) || isSum(header) ? [] : [place],
  );
  const addsPlanned = planned.length > 0 && !offer.fields.has('heures_prevues');
  const byRow = offer.fields.has('annee') && slots.some(({ month }) => month.year === null);
  const headers = [
    ...fixed.map((place) => heading.headers[place] ?? ''),
    headerOfField(byRow ? 'mois' : 'periode'),
    ...measures.map((measure) => MEASURES[measure]),
    ...(addsPlanned ? [MEASURES.heures_prevues] : []),
  ];
  const periods = periodsOf(worked, byRow ? null : year, byRow);
  const rows: SourceRow[] = [];
  const origins: BodyRow[] = [];
  for (const row of body) {
    const own = fixed.map((place) => row.cells[place] ?? null);
    const due = addsPlanned ? [sumOf(planned.map(({ place }) => row.cells[place] ?? null))] : [];
    const before = rows.length;
    for (const { period, of } of periods) {
      const cells = measures.map((measure) => {
        const slot = of.get(measure);
        return slot === undefined ? null : (row.cells[slot.place] ?? null);
      });
      if (!cells.some(isFilled)) continue;
      rows.push({
        number: row.number,
        cells: [...own, period, ...cells, ...due],
        headers: new Map(
          measures.map((measure, rank) => [
            fixed.length + 1 + rank,
            of.get(measure)?.header ?? MEASURES[measure],
          ]),
        ),
      });
      origins.push(row);
    }
    if (rows.length > before) continue;
    rows.push({ number: row.number, cells: [...own, null, ...measures.map(() => null), ...due] });
    origins.push(row);
  }
  return {
    headers,
    places: [...fixed.map((place) => place + left), ...headers.slice(fixed.length).map(() => -1)],
    rows,
    origins,
    months: slots.map(({ place, header, measure }) => ({ place: place + left, header, measure })),
    cumulative: new Set(worked.filter(({ month }) => month.cumulative).map(({ measure }) => measure)),
  };
}

const isSum = (header: string): boolean =>
  SUMS.test(fold(header)) &&
  candidatesOf(header).candidates.every(({ field }) => field.startsWith('heures_'));

/** Slots by period, in order of time. A month that two columns of one measure claim gives two rows: neither is dropped. */
function periodsOf(
  slots: readonly Slot[],
  year: number | null,
  byRow: boolean,
): readonly { readonly period: RawCell; readonly of: ReadonlyMap<MeasureField, Slot> }[] {
  const periods: { readonly rank: number; readonly period: RawCell; readonly of: Map<MeasureField, Slot> }[] =
    [];
  for (const slot of slots) {
    const serial = periodOfHeader(slot.month, year);
    const rank = serial ?? slot.month.month ?? 0;
    const known = periods.find((one) => one.rank === rank && !one.of.has(slot.measure));
    if (known) known.of.set(slot.measure, slot);
    else
      periods.push({
        rank,
        period: byRow ? slot.month.month : serial === null ? null : { serial },
        of: new Map([[slot.measure, slot]]),
      });
  }
  return periods.sort((a, b) => a.rank - b.rank);
}

const isFilled = (cell: RawCell): boolean =>
  !isBlank(cell) &&
  cell !== 0 &&
  !(typeof cell === 'string' && (isEmptyWord(cell) || parseFrenchNumber(cell)?.value === 0));

function sumOf(cells: readonly RawCell[]): number | null {
  const known = cells.flatMap((cell) => {
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? parseFrenchNumber(cell)?.value : undefined;
    return value === undefined ? [] : [value];
  });
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
