import type { Table } from '../../scheme/fields';
import { field } from './field';

export const GES_METHODS = ['Ratio monétaire', 'Ratio physique', 'Donnée du fournisseur'] as const;

export const ges: Table = {
  id: 'GES',
  sheet: 'Émissions GES',
  tableName: 'EmissionsGES',
  rowMeaning: "un poste d'émissions des achats, pour une année",
  words: { plural: "postes d'émissions", inYear: 'estimés en' },
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('annee', 'Année', 'integer', 'Année des émissions.'),
    field('poste', 'Poste émissions', 'text', "Famille d'achat ou poste du bilan."),
    field('emissions_tco2e', 'Émissions en tCO2e', 'number', "Tonnes équivalent CO2 de l'année."),
    field('methode', 'Méthode', 'code', "Comment l'estimation est faite : à publier avec le chiffre.", {
      values: [...GES_METHODS],
    }),
    field('incertitude', 'Incertitude', 'fraction', "Marge d'incertitude de l'estimation (30 % = 0,30)."),
  ],
};
