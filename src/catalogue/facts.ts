import type { Unit } from '../scheme/indicator';
import type { Aggregate, Measure } from '../scheme/measure';
import { contains, count, eq, filled, people, percent, single, sum, within } from './indicators/build';
import { indicatorOf } from './indicators';
import type { PUBLICS } from './tables/beneficiaires';
import type { EMPLOYER_TYPES } from './tables/heures';

/** A figure that every committee asks for, whatever the indicators of its scheme. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly measure: Measure;
}

const ofIndicator = (id: string, label: string): Fact => {
  const { unit, measure } = indicatorOf(id);
  return { id, label, unit, measure };
};

/** In reading order; one whose data tables a workbook does not show is left out. */
export const FACTS: readonly Fact[] = [
  { id: 'marches', label: 'Marchés notifiés', unit: 'nb', measure: single(count('MARCHES')) },
  { id: 'montant', label: 'Montant notifié', unit: '€ HT', measure: single(sum('MARCHES', 'montant_ht')) },
  ofIndicator('leg-part-considsoc-nb', 'Marchés avec considération sociale'),
  ofIndicator('leg-part-considenv-nb', 'Marchés avec considération environnementale'),
  ofIndicator('ins-heures-realisees', 'Heures d’insertion réalisées'),
  ofIndicator('ins-nb-beneficiaires', 'Personnes en insertion'),
  {
    id: 'clauses',
    label: 'Marchés avec clause d’insertion',
    unit: '%',
    measure: percent(count('MARCHES', eq('clause_insertion', 'OUI')), count('MARCHES')),
  },
  ofIndicator('leg-volume-achats', 'Dépenses d’achat de l’année'),
];

/** A whole split into parts, for one year. */
export interface Breakdown {
  readonly id: 'structures' | 'publics' | 'personnes';
  readonly unit: 'h' | 'nb';
  readonly title: string;
  readonly total: Aggregate;
  readonly parts: readonly { readonly label: string; readonly aggregate: Aggregate }[];
  /** Label of what the parts leave of the total; null where parts overlap and are not added up. */
  readonly rest: string | null;
  /** Of parts that overlap: what of the total says of which it is. What it leaves is shown under the label, never lost. */
  readonly said?: { readonly label: string; readonly aggregate: Aggregate };
  /** What to do when nothing is known. */
  readonly empty: string;
}

const HOURS = 'heures_declarees';
const hours = (...types: (typeof EMPLOYER_TYPES)[number][]): Aggregate =>
  sum('HEURES', HOURS, within('type_employeur', ...types));

const NO_HOURS = 'Aucune heure cette année : les ajouter dans le volet, écran Données.';

const hoursOf = (code: (typeof PUBLICS)[number]): Aggregate =>
  sum('HEURES', HOURS, contains('publics', code));

/** A person of several publics counts in each: hours and people by public overlap. */
export const BREAKDOWNS: readonly Breakdown[] = [
  {
    id: 'structures',
    unit: 'h',
    title: 'Heures par type de structure',
    total: sum('HEURES', HOURS),
    parts: [
      { label: 'Entreprises', aggregate: hours('Entreprise titulaire', 'Entreprise sous-traitante') },
      { label: 'ETTI et EITI', aggregate: hours('ETTI', 'EITI') },
      { label: 'ACI', aggregate: hours('ACI') },
      { label: 'EI', aggregate: hours('EI') },
      { label: 'AI', aggregate: hours('AI') },
      { label: 'GEIQ', aggregate: hours('GEIQ') },
      { label: 'EA, EATT, ESAT', aggregate: hours('EA', 'EATT', 'ESAT') },
      { label: 'ETT, régies, autres', aggregate: hours('ETT', 'Régie de quartier', 'Autre') },
    ],
    rest: 'Non renseigné',
    empty: NO_HOURS,
  },
  {
    id: 'publics',
    unit: 'h',
    title: 'Heures par public',
    total: sum('HEURES', HOURS),
    parts: [
      { label: 'Chômeurs de longue durée', aggregate: hoursOf('DELD') },
      { label: 'Chômeurs de très longue durée', aggregate: hoursOf('DETLD') },
      { label: 'Allocataires du RSA', aggregate: hoursOf('BRSA') },
      { label: 'Travailleurs handicapés', aggregate: hoursOf('TH') },
      { label: 'Jeunes', aggregate: hoursOf('JEUNE') },
      { label: 'Seniors', aggregate: hoursOf('SENIOR') },
      { label: 'Habitants de QPV', aggregate: sum('HEURES', HOURS, eq('qpv', 'OUI')) },
      { label: 'Femmes', aggregate: sum('HEURES', HOURS, eq('sexe', 'F')) },
      { label: 'Hommes', aggregate: sum('HEURES', HOURS, eq('sexe', 'H')) },
    ],
    rest: null,
    said: { label: 'Public non renseigné', aggregate: sum('HEURES', HOURS, filled('publics')) },
    empty: NO_HOURS,
  },
  {
    id: 'personnes',
    unit: 'nb',
    title: 'Personnes par public',
    total: people(),
    parts: [
      { label: 'Chômeurs de longue durée', aggregate: people(contains('criteres', 'DELD')) },
      { label: 'Allocataires du RSA', aggregate: people(contains('criteres', 'BRSA')) },
      { label: 'Jeunes', aggregate: people(contains('criteres', 'JEUNE')) },
      { label: 'Seniors', aggregate: people(contains('criteres', 'SENIOR')) },
      { label: 'Travailleurs handicapés', aggregate: people(contains('criteres', 'TH')) },
      { label: 'Réfugiés', aggregate: people(contains('criteres', 'REFUGIE')) },
    ],
    rest: null,
    empty: 'Aucune personne cette année : ajouter l’export du guichet dans le volet, écran Données.',
  },
];
