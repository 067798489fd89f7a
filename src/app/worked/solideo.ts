import { eq, rate, single, sum, toDate } from '../../catalogue/indicators/build';
import { read } from '../../catalogue/templates/build';
import { serialOf } from '../../engine/serialDate';
import type { Indicator } from '../../scheme/indicator';
import type { Template } from '../../scheme/scheme';
import { makeScheme } from '../makeScheme';
import { shared } from './rows';
import type { WorkedExample } from './types';

/** 10 % of the hours worked on the site. */
const TARGET_HOURS = 2_475_000;
const TARGET_AMOUNT = 536_000_000;
/** Reported in October 2023, then at the end: totals since the beginning. */
const BY_2023 = 2_488_513;
const BY_2024 = 2_874_641;
const AMOUNT = 693_000_000;
/** 7 × 99 M€ = 693 M€. */
const LINES = 7;

/** A total since the beginning is compared as it is: nothing of it is due pro rata of a year. */
const hoursToDate: Indicator = rate({
  id: 'own-heures-cumulees',
  label: "Heures d'insertion réalisées depuis le début",
  definition: "Heures d'insertion de l'année et des années d'avant.",
  unit: 'h',
  direction: 'hausse',
  measure: single(toDate(sum('HEURES', 'heures_declarees'))),
  sources: '[N30][N31]',
  targetSeen: '2 475 000 h (SOLIDEO)',
  status: 'observé',
});

const amountToDate: Indicator = rate({
  id: 'own-montant-tpe-pme-ess',
  label: 'Montant attribué aux TPE, PME et structures de l’ESS depuis le début',
  definition: 'Montant HT des contrats dont le titulaire est une TPE, une PME ou une structure de l’ESS.',
  unit: '€ HT',
  direction: 'hausse',
  measure: single(toDate(sum('MARCHES', 'montant_ht', eq('est_pme', 'OUI')))),
  sources: '[N31]',
  targetSeen: '536 M€, soit 25 % du montant (SOLIDEO)',
  status: 'observé',
});

const lineage = read('N30', 'N31');

const template: Template = {
  id: 'exemple-solideo',
  title: 'Ouvrages olympiques (SOLIDEO)',
  warning: 'Pas un SPASER : engagements d’une opération. Première année déduite.',
  period: [2023, 2024],
  sources: ['N30', 'N31'],
  axes: [
    {
      code: '1',
      title: 'Insertion et accès des petites structures',
      provenance: 'deduit',
      objectives: [
        {
          code: '1.1',
          title: "Consacrer 10 % des heures travaillées à l'insertion",
          ...lineage,
          actions: [],
          indicators: [
            {
              ref: hoursToDate.id,
              own: hoursToDate,
              ...lineage,
              baseline: { year: 2018, value: 0, provenance: 'deduit' },
              targets: { 2024: TARGET_HOURS },
            },
          ],
        },
        {
          code: '1.2',
          title: 'Attribuer au moins 25 % du montant aux TPE, PME et structures de l’ESS',
          ...lineage,
          actions: [],
          indicators: [
            {
              ref: amountToDate.id,
              own: amountToDate,
              ...lineage,
              baseline: null,
              targets: { 2024: TARGET_AMOUNT },
            },
          ],
        },
      ],
    },
  ],
};

/** The works of the 2024 Games: commitments of an operation, measured from its beginning. Sources: N30, N31. */
export const solideo2024: WorkedExample = {
  id: 'solideo-2024',
  title: 'SOLIDEO, 2024 : des engagements comptés depuis le début de l’opération',
  sources: ['N30', 'N31'],
  scheme: makeScheme({ templateId: template.id, template, buyer: 'SOLIDEO (exemple)', years: [2023, 2024] }),
  rows: {
    HEURES: [
      { periode: serialOf(2023, 10, 1), marche_id: 'Ouvrages', heures_declarees: BY_2023 },
      { periode: serialOf(2024, 6, 1), marche_id: 'Ouvrages', heures_declarees: BY_2024 - BY_2023 },
    ],
    MARCHES: shared(AMOUNT, LINES).map((amount, rank) => ({
      marche_id: `L-${String(rank + 1).padStart(2, '0')}`,
      date_notification: serialOf(2024, 1, 15),
      type_contrat: 'Marché',
      montant_ht: amount,
      est_pme: 'OUI',
    })),
  },
  closed: null,
  published: [
    // The last target reached in a year that has none of its own; 2 475 000 × 5/6 = 2 062 500 was expected.
    { key: hoursToDate.id, year: 2023, actual: BY_2023, status: 'atteint', attainment: 100.6 },
    { key: hoursToDate.id, year: 2024, actual: BY_2024, status: 'atteint', attainment: 116.2 },
    { key: amountToDate.id, year: 2023, actual: null, status: 'non-calculable' },
    { key: amountToDate.id, year: 2024, actual: AMOUNT, status: 'atteint', attainment: 129 },
  ],
  made: [
    'Les heures sont des totaux depuis le début : 2 488 513 en octobre 2023, 2 874 641 au bilan. Deux lignes suffisent : 2 488 513 en 2023, puis 386 128 en 2024 (2 874 641 − 2 488 513). L’indicateur est fait pour l’exemple (« depuis le début »), car celui du catalogue repart de zéro chaque année.',
    '693 M€ à 2 161 structures : la source donne les deux nombres, pas le détail. Sept lignes de 99 M€ (7 × 99 = 693), en 2024, notées TPE ou PME.',
    '2018 comme première année (0 h) est déduit : la source ne donne qu’une cible finale.',
  ],
  left: [
    'Les 4 005 bénéficiaires et leurs profils n’avaient pas de cible.',
    'Une autre page imprime 1 475 000 h pour la cible : une coquille, que le taux publié contredit.',
  ],
};
