import type { RowRule } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';
import { yearOfSerial } from './serialDate';

type PeerRule = Extract<RowRule, { kind: 'latest' | 'firstShare' }>;

interface Place {
  readonly key: string;
  readonly date: number;
}

/** Key and date of a row; a state belongs to its year, so the key of « latest » holds the year too. */
function placeOf(rule: PeerRule, row: DataRow): Place | null {
  const [key, date] = [row[rule.key], row[rule.date]];
  if ((typeof key !== 'string' && typeof key !== 'number') || key === '' || typeof date !== 'number')
    return null;
  const year = rule.kind === 'latest' ? `${yearOfSerial(date)}|` : '';
  return { key: `${year}${String(key).toUpperCase()}`, date };
}

/**
 * Answers of a rule that looks at the other rows of its table: which date comes last (or first) for each key,
 * and how many rows bear it.
 */
export function peerAnswers(rule: PeerRule, rows: readonly DataRow[]): (row: DataRow) => CellValue {
  const edges = new Map<string, { date: number; times: number }>();
  for (const row of rows) {
    const place = placeOf(rule, row);
    if (!place) continue;
    const edge = edges.get(place.key);
    const isBeyond = edge && (rule.kind === 'latest' ? place.date > edge.date : place.date < edge.date);
    if (!edge || isBeyond) edges.set(place.key, { date: place.date, times: 1 });
    else if (edge.date === place.date) edge.times += 1;
  }
  return (row) => {
    const place = placeOf(rule, row);
    const edge = place && edges.get(place.key);
    if (!place || !edge) return null;
    const isEdge = edge.date === place.date;
    if (rule.kind === 'latest') return isEdge ? 'OUI' : 'NON';
    return isEdge ? 1 / edge.times : 0;
  };
}
