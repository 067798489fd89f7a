/**
 * Invented insertion hours on invented contracts, as a guichet exports them: one row for a person, a contract and a month.
 * Names are made of letters and digits that no one bears.
 */
const HEAD =
  'N° marché;Nom;Prénom;Sexe;Âge;QPV;Public;Employeur;SIRET employeur;Type de structure;Mois;Heures réalisées;Heures validées';

const pick = (list, rank) => list[rank % list.length];
const letters = (rank) =>
  [...String(rank).padStart(5, '0')].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');

/** @param contracts numbers of the contracts that are worked for. */
export function hoursCsv(contracts, rows, people) {
  const lines = Array.from({ length: rows }, (_, rank) => {
    const person = (rank * 7919) % people;
    const month = 1 + (rank % 12);
    const year = 2022 + (Math.floor(rank / 12) % 5);
    const hours = 20 + ((rank * 31) % 130);
    return [
      pick(contracts, rank * 13),
      `INVENTE${letters(person)}`,
      `Prenom${letters(person * 3)}`,
      pick(['F', 'H'], person),
      18 + (person % 45),
      pick(['Oui', 'Non', 'Non'], person),
      pick(['DELD', 'BRSA', 'JEUNE', 'TH'], person),
      `Structure inventée ${person % 60}`,
      String(99_900_000_000_000 + (person % 60)),
      pick(['EI', 'ETTI', 'ACI', 'GEIQ'], person),
      `${String(month).padStart(2, '0')}/${year}`,
      hours,
      hours - (rank % 3),
    ].join(';');
  });
  return [HEAD, ...lines, ''].join('\r\n');
}
