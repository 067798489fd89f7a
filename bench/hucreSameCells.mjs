import { readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';

/**
 * The peer: hucre writing the cells that the product's workbook holds, given in memory.
 * Usage: node bench/hucreSameCells.mjs cells.json out.xlsx
 */
const [source, out] = process.argv.slice(2);
const sheets = JSON.parse(readFileSync(source, 'utf8'));
const started = performance.now();
const bytes = await writeXlsx({
  sheets: sheets.map(({ name, rows, formulas }) => ({
    name,
    rows,
    cells: new Map(
      formulas.map(([row, column, formula, result]) => [
        `${row},${column}`,
        { value: result, type: 'formula', formula, formulaResult: result },
      ]),
    ),
  })),
});
writeFileSync(out, bytes);
console.log(JSON.stringify({ ms: performance.now() - started }));
