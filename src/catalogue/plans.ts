/** Another plan, scheme or label that a SPASER serves, and what in a scheme informs it. */
export interface AlignedPlan {
  readonly code: string;
  readonly name: string;
  /** Ids of indicators; `ins-*` stands for a family. */
  readonly indicators: readonly string[];
  readonly contribution: string;
}

/**
 * Plans of the founding document (AVE, fiche SPASER); which indicators inform them is our proposal.
 * PNAD is the plan 2022-2025, come to its end: no later one was found.
 */
export const ALIGNED_PLANS: readonly AlignedPlan[] = [
  {
    code: 'PNAD',
    name: 'Plan national pour des achats durables 2022-2025 (échu)',
    indicators: ['leg-part-considsoc-nb', 'leg-part-considenv-nb'],
    contribution: 'Part des marchés avec une considération sociale ou environnementale.',
  },
  {
    code: 'PTI',
    name: 'Pacte territorial d’insertion',
    indicators: ['ins-*', 'soc-part-fs-marches-insertion'],
    contribution: 'Heures d’insertion et parcours que la commande publique apporte au pacte.',
  },
  {
    code: 'GPTEC',
    name: 'Gestion prévisionnelle territorialisée des emplois et des compétences',
    indicators: ['ins-part-contrats-durables', 'ins-heures-formation', 'ins-emploi-*'],
    contribution: 'Formation et emploi durable des personnes passées par la clause.',
  },
  {
    code: 'PAT',
    name: 'Projet alimentaire territorial',
    indicators: ['env-egalim-*'],
    contribution: 'Part de produits durables, de qualité et bio dans les repas servis.',
  },
  {
    code: 'PCAET',
    name: 'Plan climat-air-énergie territorial',
    indicators: ['env-ges-achats', 'env-part-questionnement-carbone'],
    contribution: 'Émissions liées aux achats et questionnement carbone des consultations.',
  },
  {
    code: 'SRCAE',
    name: 'Schéma régional climat-air-énergie',
    indicators: ['env-ges-achats'],
    contribution: 'Émissions liées aux achats.',
  },
  {
    code: 'RFAR',
    name: 'Label Relations fournisseurs et achats responsables',
    indicators: ['eco-delai-paiement', 'gov-nb-sourcing'],
    contribution: 'Délais de paiement et rencontres avec les fournisseurs.',
  },
  {
    code: 'Égalité F-H',
    name: 'Plan d’actions et rapport annuel sur l’égalité femmes-hommes',
    indicators: ['soc-part-marches-egalite', 'ins-part-femmes'],
    contribution: 'Marchés avec une exigence d’égalité, part des femmes dans l’insertion.',
  },
  {
    code: 'AGEC et REEN',
    name: 'Lois anti-gaspillage pour une économie circulaire et empreinte environnementale du numérique',
    indicators: ['env-agec-*'],
    contribution: 'Achats issus du réemploi ou de matières recyclées, par famille.',
  },
];

/** True when a plan is informed by an indicator. */
export const informs = ({ indicators }: AlignedPlan, ref: string): boolean =>
  indicators.some((one) => (one.endsWith('*') ? ref.startsWith(one.slice(0, -1)) : one === ref));
