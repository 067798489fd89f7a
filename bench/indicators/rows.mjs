/** Contracts, hour lines and people as they are typed, always the same. Everything is invented. */
export const YEARS = [2022, 2023, 2024, 2025, 2026];

function drawing(seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
  };
}

/** Serial day of the first of a month. */
const serial = (year, month) => Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;

export function rows(count) {
  const random = drawing(2_026);
  const tri = () => (random.chance(0.1) ? null : random.chance(0.4) ? 'OUI' : 'NON');
  const day = () => serial(YEARS[random.between(0, YEARS.length - 1)], random.between(1, 12));
  const people = Array.from({ length: count / 5 + 1 }, (_, index) => ({
    beneficiaire_id: `P${index}`,
    sexe: random.chance(0.05) ? null : random.chance(0.45) ? 'F' : 'H',
    qpv: tri(),
    age_entree: random.between(17, 62),
    annees: YEARS.filter(() => random.chance(0.4)).join(';') || null,
  }));
  const contracts = Array.from({ length: count }, (_, index) => ({
    marche_id: `M${index}`,
    date_notification: day(),
    montant_ht: random.between(10_000_000, 90_000_000) / 100,
    categorie: ['Travaux', 'Fournitures', 'Services'][random.between(0, 2)],
    type_contrat: 'Marché',
    clause_sociale: tri(),
    critere_social: tri(),
    clause_insertion: tri(),
    clause_env: tri(),
    critere_env: tri(),
    est_pme: tri(),
    marche_reserve: random.chance(0.1) ? null : 'Non réservé',
    heures_prevues: random.chance(0.3) ? random.between(10, 3_000) : null,
  }));
  const hours = Array.from({ length: count }, () => ({
    marche_id: `M${random.between(0, count - 1)}`,
    periode: day(),
    beneficiaire_id: `P${random.between(0, count / 5)}`,
    type_employeur: ['ACI', 'EI', 'ETTI', 'Entreprise titulaire'][random.between(0, 3)],
    heures_declarees: random.between(1, 320) / 2,
    heures_validees: random.chance(0.1) ? null : random.between(1, 300) / 2,
  }));
  return { contracts, hours, people };
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
