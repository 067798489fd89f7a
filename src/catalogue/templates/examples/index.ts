/** A published result against its target: what the gaps of a scheme look like in real life. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly warning: string;
  readonly sources: readonly string[];
  readonly lines: readonly ExampleLine[];
}

export interface ExampleLine {
  readonly label: string;
  /** Indicator of the catalogue that measures the same thing; null when none does. */
  readonly ref: string | null;
  readonly unit: '%' | 'h' | '€ HT' | 'nb';
  readonly year: number;
  /** Null: no target was set. */
  readonly target: number | null;
  readonly actual: number;
  readonly note?: string;
}

const CUMULATIVE = 'Cumul depuis le début de l’opération.';

/** Not templates: facts to learn and to demonstrate with. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'solideo-2024',
    title: 'Ouvrages olympiques (SOLIDEO) : des cibles dépassées',
    warning: 'Pas un SPASER : engagements d’une opération. Cumuls, pas des valeurs annuelles.',
    sources: ['N30', 'N31'],
    lines: [
      {
        label: "Heures d'insertion réalisées, octobre 2023",
        ref: 'ins-heures-realisees',
        unit: 'h',
        year: 2023,
        target: 2_475_000,
        actual: 2_488_513,
        note: `${CUMULATIVE} Cible : 10 % des heures travaillées. La source imprime 100,6 %.`,
      },
      {
        label: "Heures d'insertion réalisées, bilan",
        ref: 'ins-heures-realisees',
        unit: 'h',
        year: 2024,
        target: 2_475_000,
        actual: 2_874_641,
        note: `${CUMULATIVE} La source imprime 116,2 %.`,
      },
      {
        label: 'Montant attribué aux TPE, PME et structures de l’ESS',
        ref: null,
        unit: '€ HT',
        year: 2024,
        target: 536_000_000,
        actual: 693_000_000,
        note: 'Cible : 25 % du montant. 2 161 structures.',
      },
      {
        label: 'Bénéficiaires',
        ref: 'ins-nb-beneficiaires',
        unit: 'nb',
        year: 2024,
        target: null,
        actual: 4_005,
        note: CUMULATIVE,
      },
      {
        label: 'Part des bénéficiaires de niveau CAP/BEP ou inférieur',
        ref: 'ins-part-infra-bac',
        unit: '%',
        year: 2023,
        target: null,
        actual: 77,
      },
      {
        label: 'Part des moins de 25 ans',
        ref: 'ins-part-jeunes',
        unit: '%',
        year: 2023,
        target: null,
        actual: 29,
        note: 'Le catalogue compte les moins de 26 ans.',
      },
      {
        label: "Part des demandeurs d'emploi de longue durée",
        ref: 'ins-part-deld',
        unit: '%',
        year: 2023,
        target: null,
        actual: 40.8,
      },
    ],
  },
  {
    id: 'etat-considerations',
    title: "Considération environnementale de l'État 2022-2024 : des cibles manquées, un écart qui se réduit",
    warning: 'Marchés de plus de 40 000 € HT.',
    sources: ['N32', 'N33'],
    lines: (
      [
        [2022, 40, 21],
        [2023, 60, 54.7],
        [2024, 80, 71.6],
      ] as const
    ).map(([year, target, actual]) => ({
      label: 'Part des marchés avec une considération environnementale',
      ref: 'leg-part-considenv-nb',
      unit: '%',
      year,
      target,
      actual,
    })),
  },
];

/** Actual over target, in percent; null when there was no target. */
export const attainment = ({ target, actual }: ExampleLine): number | null =>
  target === null ? null : (actual / target) * 100;
