/** The same invented contracts for every program that is timed: `count` rows from a seed. */
export function contracts(count, seed = 1) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const tri = () => ['Oui', 'Non', ''][Math.floor(next() * 3)];
  return Array.from({ length: count }, (_, rank) => ({
    id: `M-${rank + 1}`,
    subject: `Prestation inventée n° ${rank + 1}, lot ${1 + Math.floor(next() * 9)}`,
    day: 1 + Math.floor(next() * 28),
    month: 1 + Math.floor(next() * 12),
    year: 2022 + Math.floor(next() * 5),
    amount: Math.round(40_000 + next() * 900_000),
    category: ['Travaux', 'Fournitures', 'Services'][Math.floor(next() * 3)],
    holder: `Entreprise inventée ${Math.floor(next() * 900)}`,
    social: tri(),
    insertion: tri(),
    criterion: tri(),
    environmental: tri(),
    environmentalCriterion: tri(),
    esus: tri(),
  }));
}

const two = (value) => String(value).padStart(2, '0');

export function toCsv(rows) {
  const head =
    "N° marché;Objet;Date de notification;Montant HT;Catégorie;Titulaire;Clause sociale;Clause d'insertion;Critère social;Clause environnementale;Critère environnemental;ESUS";
  const lines = rows.map((row) =>
    [
      row.id,
      row.subject,
      `${two(row.day)}/${two(row.month)}/${row.year}`,
      `${row.amount},00`,
      row.category,
      row.holder,
      row.social,
      row.insertion,
      row.criterion,
      row.environmental,
      row.environmentalCriterion,
      row.esus,
    ].join(';'),
  );
  return [head, ...lines, ''].join('\n');
}
