import { writeXlsx } from 'hucre';

const KEYS = 1000;

/** A sheet of `rows` numbered rows, and one of `count` sums and counts over them, each on one text, turn by turn. */
export async function plainSheet(rows, count) {
  const id = (rank) => `M${String(rank + 1).padStart(6, '0')}`;
  const data = [
    ['Numéro', 'Heures'],
    ...Array.from({ length: rows }, (_, rank) => [id(rank), (rank * 31) % 130]),
  ];
  const [ids, hours] = [`Lignes!$A$2:$A$${rows + 1}`, `Lignes!$B$2:$B$${rows + 1}`];
  const lines = [
    ['Numéro', 'Compte ou somme'],
    ...Array.from({ length: count }, (_, rank) => [id(((rank % KEYS) * 7919) % rows), null]),
  ];
  const cells = new Map(
    Array.from({ length: count }, (_, rank) => [
      `${rank + 1},1`,
      {
        formula: rank % 2 === 0 ? `COUNTIFS(${ids},A${rank + 2})` : `SUMIFS(${hours},${ids},A${rank + 2})`,
        formulaResult: 0,
      },
    ]),
  );
  return writeXlsx({
    sheets: [
      { name: 'Lignes', rows: data },
      { name: 'Comptes', rows: lines, cells },
    ],
  });
}
