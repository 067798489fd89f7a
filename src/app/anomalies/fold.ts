import { moreWords } from '../../locales/fr/anomalies';
import { LOG_LIMIT } from '../../workbook/sheets/logs';
import type { AnomalyLine } from './lines';

/** Mark of a line that stands for those which are not listed. */
export const FOLDED = '+';

/** One line for as many that are not listed, like this one. */
export const foldedLine = (line: AnomalyLine, count: number): AnomalyLine => {
  const [code = '', place = '', , letter = ''] = line.mark.split(' ');
  return {
    ...line,
    cell: '',
    message: moreWords(count),
    typed: '',
    understood: '',
    sourceRow: null,
    times: count,
    mark: [code, place, FOLDED, letter].join(' '),
  };
};

/** Rows that groups take up when each is cut at `cap`, with one more for what is cut. */
const size = (groups: readonly (readonly AnomalyLine[])[], cap: number): number =>
  groups.reduce((sum, { length }) => sum + (length > cap ? cap + 1 : length), 0);

/** Lines of all groups in order, cut evenly where they pass the limit: small groups stay whole. */
export function fold(groups: readonly (readonly AnomalyLine[])[], limit = LOG_LIMIT): readonly AnomalyLine[] {
  let cap = Math.max(0, ...groups.map(({ length }) => length));
  if (size(groups, cap) > limit) {
    let low = 0;
    while (low < cap) {
      const middle = Math.ceil((low + cap) / 2);
      if (size(groups, middle) <= limit) low = middle;
      else cap = middle - 1;
    }
  }
  return groups.flatMap((lines) => {
    const [first] = lines;
    if (!first || lines.length <= cap) return lines;
    return [
      ...lines.slice(0, cap),
      foldedLine(
        first,
        lines.slice(cap).reduce((sum, { times }) => sum + times, 0),
      ),
    ];
  });
}
