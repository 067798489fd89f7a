import type { SourceInput } from '../../intake/types';
import { sampleContracts, type SampleContract } from './contracts';
import { sampleHours, type SampleHours } from './hours';
import { seeded } from './random';

/** What the generator knows of its own data, to check what the product finds in them. */
export interface SampleTruth {
  readonly contracts: readonly SampleContract[];
  readonly hours: readonly SampleHours[];
}

const FIRST_YEAR = 2022;

export function sampleTruth(seed = 2026): SampleTruth {
  const random = seeded(seed);
  const contracts = sampleContracts(random, FIRST_YEAR);
  return { contracts, hours: sampleHours(random, contracts) };
}

const tri = (value: boolean | null): string => (value === null ? '' : value ? 'Oui' : 'Non');
const amount = (value: number): string =>
  value
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u00A0');
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join(';')).join('\r\n') + '\r\n';

/** A contract table as a buyer's software exports it: `;`, decimal comma, French headers. */
export const contractsCsv = (contracts: readonly SampleContract[]): string =>
  csv([
    [
      'N° marché',
      'Objet',
      'Date de notification',
      'Montant HT',
      'Catégorie',
      'Titulaire',
      'SIRET titulaire',
      'Clause sociale',
      "Clause d'insertion",
      'Critère social',
      'Marché réservé',
      'Clause environnementale',
      'Critère environnemental',
      'Égalité femmes-hommes',
      'ESUS',
      'SIAE',
      'EA/ESAT',
      'Heures prévues',
      'Durée en mois',
    ],
    ...contracts.map((one) => [
      one.id,
      one.subject,
      one.date,
      amount(one.amount),
      one.category,
      one.holder,
      one.holderSiret,
      tri(one.social),
      tri(one.insertion),
      tri(one.socialCriterion),
      one.reserved,
      tri(one.environmental),
      tri(one.environmentalCriterion),
      tri(one.equality),
      tri(one.esus),
      tri(one.siae),
      tri(one.adapted),
      one.plannedHours === null ? '' : String(one.plannedHours),
      String(one.months),
    ]),
  ]);

/** A facilitateur's export: one line per person, contract and month. Names are invented and say so. */
export const hoursCsv = (hours: readonly SampleHours[]): string =>
  csv([
    [
      'N° marché',
      'Titulaire',
      'Date de notification',
      'Heures prévues',
      'Nom',
      'Prénom',
      'Sexe',
      'Âge',
      'QPV',
      'Public',
      'Niveau',
      'Employeur',
      'SIRET employeur',
      'Type de structure',
      'Mois',
      'Heures réalisées',
      'Heures validées',
    ],
    ...hours.map(({ contract, person, ...line }) => [
      contract.id,
      contract.holder,
      contract.date,
      String(contract.plannedHours ?? ''),
      person.name,
      person.firstName,
      person.sex,
      String(person.age),
      person.qpv ? 'Oui' : 'Non',
      person.publics.join(', '),
      person.level,
      line.employer,
      line.employerSiret,
      line.employerType,
      `${String(line.month).padStart(2, '0')}/${line.year}`,
      String(line.hours),
      String(line.validated),
    ]),
  ]);

/** Invented data, one click away: a contract table and a facilitateur's export of the same town. */
export function sampleData(seed = 2026): readonly SourceInput[] {
  const { contracts, hours } = sampleTruth(seed);
  return [
    { name: 'marches-donnees-inventees.csv', text: contractsCsv(contracts) },
    { name: 'heures-donnees-inventees.csv', text: hoursCsv(hours) },
  ];
}
