/**
 * Gives each row at most one column and each column at most one row, so that the scores of what is given add up to the
 * most: the assignment problem, by shortest augmenting paths with potentials (Jonker and Volgenant, 1987), O(rows² × columns).
 * A score of 0 or less is never given. Equal sums are settled by the lowest row, then the lowest column.
 * @param scores one line for each row, all of one length.
 * @returns column of each row, null for a row that is given none.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = scores.length;
  const real = scores[0]?.length ?? 0;
  if (rows === 0 || real === 0) return scores.map(() => null);
  // One more column for each row, worth nothing: a row may always stay without a real one.
  const columns = real + rows;
  const cost = (row: number, column: number): number =>
    column < real ? -Math.max(0, scores[row]?.[column] ?? 0) : 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** Row of each column, from 1; 0 = free. Column 0 stands for the row being placed. */
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);

  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    do {
      visited[column] = 1;
      const at = rowOf[column] ?? 0;
      let next = 0;
      let least = Infinity;
      for (let other = 1; other <= columns; other += 1) {
        if (visited[other]) continue;
        const reduced = cost(at - 1, other - 1) - (rowPotential[at] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? Infinity)) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if ((slack[other] ?? Infinity) < least) {
          least = slack[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1) {
        if (visited[other]) {
          const owner = rowOf[other] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + least;
          columnPotential[other] = (columnPotential[other] ?? 0) - least;
        } else slack[other] = (slack[other] ?? Infinity) - least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    // The path found is followed back, each column taking the row of the one before.
    do {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    } while (column !== 0);
  }

  const given: (number | null)[] = scores.map(() => null);
  for (let column = 1; column <= real; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) given[row] = column - 1;
  }
  return given;
}
