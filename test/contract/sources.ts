import type { SourceInput } from '../../src/intake/types';

export const HEADER = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';

export const contracts = (lines: string, name = 'marches.csv'): SourceInput => ({
  name,
  text: `${HEADER}${lines}`,
});

/** Two contracts, as a French user types them. */
export const FIRST: readonly SourceInput[] = [
  contracts('M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n'),
];

/** One line again, one new, one that is a total. */
export const SECOND: SourceInput = contracts(
  'M1;Voirie;10/01/2026;50000;oui\nM3;Mobilier;01/03/2026;70000;\nTotal;;;180000;\n',
  'suite.csv',
);

/** Hours of a known contract, and of one that nobody announced. */
export const HOURS: SourceInput = {
  name: 'heures.csv',
  text: 'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\nM9;100;03/2026;20\n',
};
