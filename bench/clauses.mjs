/**
 * `clauses.csv`: invented contracts with social clauses as a French spreadsheet saves them, from a seed.
 * Semicolons, decimal comma, CRLF, quoted texts with doubled quotes and `;`, SIRET with leading zeros.
 * 100,000 rows are some 10 MB.
 */
export const CLAUSES_HEAD = [
  'N° marché',
  'Objet',
  'Date de notification',
  'Montant HT',
  'Catégorie',
  'Titulaire',
  'SIRET titulaire',
  'Durée (mois)',
  'Heures d’insertion prévues',
  'Clause sociale',
  'Clause environnementale',
  'Critère social',
];

const WORKS = ['Réfection', 'Entretien', 'Fourniture', 'Nettoyage', 'Étude', 'Transport', 'Restauration'];
const PLACES = ['des écoles', 'du stade', 'de la mairie', 'des voiries', 'du musée', 'des espaces verts'];

/** A number whose last digit makes the sum of Luhn a multiple of ten. Half of these SIRET begin with a zero. */
function siretOf(random) {
  let digits = (random() < 0.5 ? '0' : '') + String(Math.floor(random() * 1e13)).padStart(13, '0');
  digits = digits.slice(0, 13);
  let sum = 0;
  for (let place = 0; place < 13; place += 1) {
    const digit = digits.charCodeAt(12 - place) - 48;
    const weighed = place % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** mulberry32: neighbours of a weaker generator go together, and half of the columns would follow the other half. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function clauses(count, seed = 7) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const holders = Array.from({ length: 900 }, (_, rank) => ({
    name: rank % 3 === 0 ? `Société "${rank}" ; agence` : `Entreprise ${rank}`,
    siret: siretOf(random),
  }));
  return Array.from({ length: count }, (_, rank) => {
    const holder = pick(holders);
    const quoted = random() < 0.3;
    return {
      id: `M${String(rank + 1).padStart(6, '0')}`,
      subject: `${pick(WORKS)} ${pick(PLACES)}${quoted ? ` ; dit "lot ${1 + (rank % 9)}"` : ''}`,
      day: 1 + Math.floor(random() * 28),
      month: 1 + Math.floor(random() * 12),
      year: 2022 + Math.floor(random() * 5),
      cents: 4_000_000 + Math.floor(random() * 90_000_000),
      category: pick(['Travaux', 'Fournitures', 'Services']),
      holder: holder.name,
      siret: holder.siret,
      months: 1 + Math.floor(random() * 48),
      halfHours: random() < 0.4 ? 1 + Math.floor(random() * 4_000) : 0,
      social: pick(['Oui', 'Non', '']),
      environmental: pick(['Oui', 'Non', '']),
      criterion: pick(['Oui', 'Non', '']),
    };
  });
}

const two = (value) => String(value).padStart(2, '0');
const quoted = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function clausesCsv(rows) {
  const lines = rows.map((row) =>
    [
      row.id,
      quoted(row.subject),
      `${two(row.day)}/${two(row.month)}/${row.year}`,
      `${Math.floor(row.cents / 100)},${two(row.cents % 100)}`,
      row.category,
      quoted(row.holder),
      row.siret,
      row.months,
      row.halfHours === 0 ? '' : String(row.halfHours / 2).replace('.', ','),
      row.social,
      row.environmental,
      row.criterion,
    ].join(';'),
  );
  return [CLAUSES_HEAD.join(';'), ...lines, ''].join('\r\n');
}
