import type { Table } from '../../scheme/fields';
import { field, tri } from './field';

/** Tables that indicators already speak of and that have no sheet yet: their values are typed in Saisie. */
export const contratsTravail: Table = {
  id: 'CONTRATS_TRAVAIL',
  sheet: 'Contrats de travail',
  tableName: 'ContratsTravail',
  rowMeaning: 'un contrat de travail ou une mission',
  words: { plural: 'contrats de travail', inYear: 'signés en' },
  period: { field: 'annee', kind: 'year' },
  hasSheet: false,
  fields: [
    field('contrat_id', 'Numéro de contrat', 'text', 'Numéro du contrat.'),
    field('annee', 'Année', 'integer', 'Année de début.', { origin: 'calcule' }),
    tri('contrat_durable', 'Contrat durable', 'CDI, ou CDD plus long que la borne des Paramètres.'),
  ],
};

export const suiviSorties: Table = {
  id: 'SUIVI_SORTIES',
  sheet: 'Suivi des sorties',
  tableName: 'SuiviSorties',
  rowMeaning: 'une personne interrogée à une échéance',
  words: { plural: 'personnes interrogées', inYear: 'suivies en' },
  period: { field: 'annee', kind: 'year' },
  hasSheet: false,
  fields: [
    field('beneficiaire_id', 'Bénéficiaire', 'pseudonym', 'Pseudonyme de la personne.'),
    field('annee', 'Année', 'integer', "Année de l'échéance.", { origin: 'calcule' }),
    field('echeance', 'Échéance', 'code', '3, 6 ou 12 mois après la sortie.', {
      values: ['3 mois', '6 mois', '12 mois'],
    }),
    tri('joint', 'Joint', 'La personne a répondu.'),
    field('situation', 'Situation', 'code', "Situation à l'échéance.", {
      values: [
        'Emploi durable',
        'Emploi de transition',
        'Formation',
        'En parcours',
        "Recherche d'emploi",
        'Autre',
      ],
    }),
  ],
};

export const stages: Table = {
  id: 'STAGES',
  sheet: 'Stages',
  tableName: 'Stages',
  rowMeaning: 'un stage',
  words: { plural: 'stages', inYear: 'accueillis en' },
  period: { field: 'annee', kind: 'year' },
  hasSheet: false,
  fields: [
    field('marche_id', 'Numéro de marché', 'text', 'Marché qui porte la clause.'),
    field('annee', 'Année', 'integer', 'Année du stage.', { origin: 'calcule' }),
  ],
};

export const depenses: Table = {
  id: 'DEPENSES',
  sheet: 'Dépenses',
  tableName: 'Depenses',
  rowMeaning: 'la dépense d’une année auprès d’un fournisseur',
  words: { plural: 'dépenses', inYear: 'mandatées en' },
  period: { field: 'annee', kind: 'year' },
  hasSheet: false,
  fields: [
    field('annee', 'Année', 'integer', 'Année civile.'),
    field('fournisseur_siret', 'SIRET fournisseur', 'siret', 'Les 14 chiffres du fournisseur.'),
    field('montant_mandate_ht', 'Montant mandaté HT', 'amount', 'Montant mandaté HT, avoirs déduits.'),
    tri('est_ess', 'Fournisseur ESS', "Fournisseur de l'économie sociale et solidaire."),
  ],
};
