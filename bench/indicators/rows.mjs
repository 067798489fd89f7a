/** Contracts and hour lines as the tables hold them, always the same. Everything is invented. */
export const YEARS = [2022, 2023, 2024, 2025, 2026];

function drawing(seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
  };
}

export function rows(count) {
  const random = drawing(2_026);
  const tri = () => (random.chance(0.1) ? null : random.chance(0.4) ? 'OUI' : 'NON');
  const year = () => YEARS[random.between(0, YEARS.length - 1)];
  const contracts = Array.from({ length: count }, (_, index) => ({
    marche_id: `M${index}`,
    exercice: year(),
    montant_ht: random.between(1_000, 900_000) / 2,
    categorie: ['Travaux', 'Fournitures', 'Services'][random.between(0, 2)],
    consideration_sociale: tri(),
    consideration_env: tri(),
    clause_sociale: tri(),
    clause_insertion: tri(),
    clause_env: tri(),
    est_pme: tri(),
    heures_prevues: random.chance(0.3) ? random.between(10, 3_000) : null,
  }));
  const hours = Array.from({ length: count }, () => ({
    marche_id: `M${random.between(0, count - 1)}`,
    annee: year(),
    beneficiaire_id: `P${random.between(0, count / 5)}`,
    type_employeur: ['ACI', 'EI', 'ETTI', 'Entreprise'][random.between(0, 3)],
    heures_declarees: random.between(1, 320) / 2,
    sexe: random.chance(0.05) ? null : random.chance(0.45) ? 'F' : 'H',
    qpv: tri(),
  }));
  return { contracts, hours };
}

/** What our engine and its peers are all asked, by year. */
export const AGGREGATES = [
  { kind: 'count', table: 'MARCHES' },
  { kind: 'count', table: 'MARCHES', where: [{ field: 'consideration_sociale', op: 'eq', value: 'OUI' }] },
  { kind: 'sum', table: 'MARCHES', field: 'montant_ht' },
  {
    kind: 'sum',
    table: 'MARCHES',
    field: 'montant_ht',
    where: [{ field: 'consideration_env', op: 'eq', value: 'OUI' }],
  },
  { kind: 'sum', table: 'HEURES', field: 'heures_declarees' },
  {
    kind: 'sum',
    table: 'HEURES',
    field: 'heures_declarees',
    where: [{ field: 'sexe', op: 'eq', value: 'F' }],
  },
  { kind: 'distinct', table: 'HEURES', field: 'beneficiaire_id' },
  {
    kind: 'distinct',
    table: 'HEURES',
    field: 'beneficiaire_id',
    where: [{ field: 'qpv', op: 'eq', value: 'OUI' }],
  },
];
