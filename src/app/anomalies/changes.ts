import type { AnomalyLine } from './lines';
import { FOLDED } from './fold';

/** What became of the anomalies between two checks. */
export interface Changes {
  readonly corrected: number;
  readonly added: number;
  readonly left: number;
}

/** Code and cell of a line, without its severity, which follows the effect. */
const keyOf = ({ mark, message, source }: AnomalyLine): string => {
  const [code = '', place = '', anchor = ''] = mark.split(' ');
  // Lines about a whole source, or of an earlier version, are told apart by what they say.
  return anchor === '' || anchor === '-'
    ? [code, place, source, code === '' || place === '-' ? message : ''].join(' ')
    : [code, place, anchor].join(' ');
};

const isFolded = ({ mark }: AnomalyLine): boolean => mark.split(' ')[2] === FOLDED;

/** A line that stands for all the blanks of a column is one anomaly: filling some of them does not correct it. */
const weight = ({ mark, times }: AnomalyLine): number => {
  const [, place = '', anchor = ''] = mark.split(' ');
  return anchor === '-' && place !== '-' ? 1 : times;
};

/** How many anomalies some lines are. */
export const countOf = (lines: readonly AnomalyLine[]): number =>
  lines.reduce((sum, line) => sum + weight(line), 0);

function counted(lines: readonly AnomalyLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + weight(line));
  return counts;
}

/** Counts of the lines that stand for others, by code and field. */
function hiddenIn(lines: readonly AnomalyLine[]): Map<string, number> {
  const hidden = new Map<string, number>();
  for (const { mark, times } of lines.filter(isFolded))
    hidden.set(kindOf(mark), (hidden.get(kindOf(mark)) ?? 0) + times);
  return hidden;
}

const kindOf = (mark: string): string => mark.split(' ').slice(0, 2).join(' ');

/** Takes at most so many out of a count; @returns how many there were. */
function take(counts: Map<string, number>, kind: string, most: number): number {
  const taken = Math.min(most, counts.get(kind) ?? 0);
  if (taken > 0) counts.set(kind, (counts.get(kind) ?? 0) - taken);
  return taken;
}

/**
 * Compares what the sheet held with what is found now. Those that a line only counts stand for as many of the other side
 * that have no line of their own.
 */
export function changesBetween(before: readonly AnomalyLine[], now: readonly AnomalyLine[]): Changes {
  const old = counted(before.filter((line) => !isFolded(line)));
  const fresh = counted(now.filter((line) => !isFolded(line)));
  const [oldHidden, freshHidden] = [hiddenIn(before), hiddenIn(now)];
  let [corrected, added, left] = [0, 0, 0];
  for (const [key, times] of fresh) {
    const known = Math.min(times, old.get(key) ?? 0);
    const unseen = take(oldHidden, kindOf(key), times - known);
    left += known + unseen;
    added += times - known - unseen;
  }
  for (const [kind, times] of freshHidden) {
    const unseen = take(oldHidden, kind, times);
    left += unseen;
    freshHidden.set(kind, times - unseen);
  }
  for (const [key, times] of old) {
    const gone = Math.max(0, times - (fresh.get(key) ?? 0));
    const unseen = take(freshHidden, kindOf(key), gone);
    left += unseen;
    corrected += gone - unseen;
  }
  for (const times of oldHidden.values()) corrected += times;
  for (const times of freshHidden.values()) added += times;
  return { corrected, added, left };
}
