/**
 * Headers under which facilitators write how a contract fixes its insertion hours, when it runs and what it leaves to SMEs:
 * see `synonyms.ts`.
 * « Tranche » alone is not here: it is more often the one of a contract with tranches.
 */
// prettier-ignore
export const OBLIGATION_HEADERS = {
  mode_obligation: [
    'mode obligation', 'mode calcul heures', 'mode calcul obligation', 'mode calcul clause', 'mode calcul', 'methode calcul heures', 'methode calcul', 'base calcul heures',
    'modalite calcul heures', 'modalite calcul', 'mode fixation heures', 'mode determination heures', 'type obligation', 'nature obligation', 'forme obligation', 'formule calcul',
  ],
  heures_par_tranche: [
    'heures par tranche', 'nombre heures par tranche', 'heures insertion par tranche', 'nombre heures insertion par tranche', 'heures par tranche montant', 'heures dues par tranche',
    'heures par tranche 10 000', 'heures pour 10 000', 'heures par 10 000', 'heures par tranche 10 k€', 'heures tranche k€',
  ],
  montant_tranche: ['montant tranche', 'montant tranche ht', 'valeur tranche', 'taille tranche', 'tranche montant', 'tranche ht', 'tranche euros ht', 'base tranche', 'tranche calcul'],
  // « Seuil » alone is any threshold: these say which one in three words at least.
  seuil_obligation: [
    'seuil obligation insertion ht', 'seuil declenchement clause insertion', 'seuil declenchement obligation insertion', 'seuil application clause insertion', 'montant plancher obligation',
    'montant declenchement clause', 'franchise', 'montant franchise', 'franchise ht',
  ],
  heures_travail_marche: [
    'heures travail marche', 'heures totales marche', 'total heures marche', 'total heures travail', 'total heures travail marche', 'heures totales travail', 'volume total heures travail',
    'heures main oeuvre', 'total heures main oeuvre', 'heures totales main oeuvre', 'heures main oeuvre marche', 'heures main oeuvre estimees', 'heures travail estimees', 'estimation heures travail',
  ],
  part_heures_insertion: [
    'part insertion', 'part heures insertion', '% insertion', '% heures insertion', 'pourcentage insertion', 'pourcentage heures insertion', 'taux heures insertion', 'part heures reservees',
    'part heures travail', 'part heures travaillees', '% heures travaillees', 'part main oeuvre insertion', 'effort insertion', 'taux effort insertion', 'quota heures insertion', 'part reservee insertion',
  ],
  date_debut_execution: [
    'debut execution', 'date debut execution', 'date demarrage', 'demarrage', 'date debut marche', 'debut marche', 'date debut travaux', 'debut travaux', 'date demarrage travaux',
    'date debut chantier', 'debut chantier', 'date demarrage chantier', 'date debut prestations', 'debut prestations', 'date ordre service', 'date os', 'date os demarrage',
  ],
  date_fin_execution: [
    'fin execution', 'date fin execution', 'date fin marche', 'fin marche', 'date fin travaux', 'fin travaux', 'date fin chantier', 'fin chantier', 'date fin prestations', 'fin prestations',
    'date fin previsionnelle', 'date fin prevue marche', 'date previsionnelle fin',
  ],
  marche_global: [
    'marche global', 'marche global performance', 'marche global ou partenariat', 'marche public global', 'conception realisation', 'marche conception realisation', 'mgp', 'mgs',
  ],
  part_pme: [
    'part confiee pme', 'part confiee pme artisans', 'part pme', 'part pme artisans', '% pme', '% confie pme', 'pourcentage confie pme', 'taux pme', 'part minimale pme', 'part reservee pme',
    'part sous traitee pme', 'engagement pme',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Other words for how the hours are fixed, folded. */
// prettier-ignore
export const OBLIGATION_VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  mode_obligation: {
    'Heures fixes': ['fixe', 'heures fixes', 'nombre fixe', 'nombre d heures fixe', 'forfait', 'forfaitaire', 'forfait heures', 'heures forfaitaires', 'volume fixe', 'volume horaire', 'volume horaire fixe'],
    'Heures par tranche de montant': [
      'tranche', 'tranches', 'par tranche', 'par tranches', 'heures par tranche', 'par tranche de montant', 'heures par tranche de montant', 'prorata du montant', 'au prorata du montant',
      'proportionnel au montant', 'selon le montant', 'ratio', 'ratio montant', 'ratio heures montant',
    ],
    'Part des heures travaillées': [
      'part', '%', 'pourcentage', 'part des heures', '% des heures', 'pourcentage des heures', 'part des heures de travail', 'part des heures travaillees', '% des heures travaillees',
      'pourcentage des heures travaillees', 'taux', 'taux d insertion', 'effort d insertion', 'quota',
    ],
  },
};
