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

/**
 * Compares what the sheet held with what is found now. Lines that were not listed stand for as many of those found now
 * that the sheet did not show.
 * @param now every line, none left out.
 */
export function changesBetween(before: readonly AnomalyLine[], now: readonly AnomalyLine[]): Changes {
  const [old, fresh] = [counted(before.filter((line) => !isFolded(line))), counted(now)];
  const hidden = new Map<string, number>();
  for (const line of before.filter(isFolded)) {
    const name = line.mark.split(' ').slice(0, 2).join(' ');
    hidden.set(name, (hidden.get(name) ?? 0) + line.times);
  }
  let [corrected, added, left] = [0, 0, 0];
  for (const [key, times] of fresh) {
    const known = Math.min(times, old.get(key) ?? 0);
    const name = key.split(' ').slice(0, 2).join(' ');
    const unseen = Math.min(times - known, hidden.get(name) ?? 0);
    if (unseen > 0) hidden.set(name, (hidden.get(name) ?? 0) - unseen);
    left += known + unseen;
    added += times - known - unseen;
  }
  for (const [key, times] of old) corrected += Math.max(0, times - (fresh.get(key) ?? 0));
  for (const times of hidden.values()) corrected += times;
  return { corrected, added, left };
}
