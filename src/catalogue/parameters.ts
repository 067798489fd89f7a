import { GLOBAL_PARAMETERS, OBLIGATION_PARAMETERS } from './obligationParameters';

/**
 * Parameters of a workbook: what a figure depends on besides the rows. Each is a line of the sheet Paramètres
 * and a defined name `P_<id>` that formulas use. Sources are quoted beside the value.
 */
export type ParameterType = 'number' | 'share' | 'date' | 'choice';

export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly type: ParameterType;
  readonly choices?: readonly string[];
  /** Number, share (0.05 = 5 %), serial day or text; null where the user must fill it in. */
  readonly initial: number | string | null;
  readonly unit: string;
  readonly source: string;
}

export const PARAMETERS: readonly Parameter[] = [
  {
    id: 'type_acheteur',
    label: "Type d'acheteur (seuils européens)",
    type: 'choice',
    choices: ['Local', 'État', 'Entité adjudicatrice'],
    initial: 'Local',
    unit: '',
    source: 'Seuils de procédure formalisée',
  },
  {
    id: 'plancher_montant_ht',
    label: 'Montant HT à partir duquel un marché est compté',
    type: 'number',
    initial: 0,
    unit: '€ HT',
    source: 'proposition ; pratiques : 40 000 € (DECP) ou 90 000 €',
  },
  {
    id: 'perimetre_concessions',
    label: 'Compter les concessions',
    type: 'choice',
    choices: ['NON', 'OUI'],
    initial: 'NON',
    unit: '',
    source: 'Le seuil de 50 M€ ne compte que les marchés (D2111-3)',
  },
  {
    id: 'perimetre_subsequents',
    label: 'Compter les marchés subséquents',
    type: 'choice',
    choices: ['NON', 'OUI'],
    initial: 'NON',
    unit: '',
    source: "proposition : l'accord-cadre est déjà compté pour son maximum",
  },
  {
    id: 'heures_par_etp',
    label: 'Heures par ETP',
    type: 'number',
    initial: 1600,
    unit: 'h',
    source: 'Base des chiffres nationaux de la clause sociale 2021 ; autres usages : 1 607 et 1 820 h',
  },
  {
    id: 'tolerance_trajectoire',
    label: 'Écart admis pour être « en trajectoire »',
    type: 'share',
    initial: 0.05,
    unit: 'part de la valeur attendue',
    source: 'proposition',
  },
  {
    id: 'tolerance_ecart',
    label: 'Écart à partir duquel on est « en écart »',
    type: 'share',
    initial: 0.2,
    unit: 'part de la valeur attendue',
    source: 'proposition',
  },
  {
    id: 'denominateur_minimal',
    label: 'Nombre de lignes sous lequel un taux ne reçoit pas de verdict',
    type: 'number',
    initial: 5,
    unit: 'lignes',
    source: 'proposition',
  },
  {
    id: 'date_arrete',
    label: 'Données arrêtées au',
    type: 'date',
    initial: null,
    unit: '',
    source: "proposition : l'année de cette date est jugée au prorata pour ce qui s'additionne",
  },
  {
    id: 'annee_suivi',
    label: 'Année affichée dans Suivi',
    type: 'number',
    initial: null,
    unit: '',
    source: 'choix',
  },
  {
    id: 'seuil_spaser',
    label: "Volume annuel d'achats qui oblige à un SPASER",
    type: 'number',
    initial: 50_000_000,
    unit: '€ HT',
    source: 'D2111-3 : 50 M€ HT par année civile, marchés seulement',
  },
  {
    id: 'part_approche_seuil',
    label: "Part du seuil à partir de laquelle on s'en approche",
    type: 'share',
    initial: 0.8,
    unit: 'part du seuil',
    source: 'proposition',
  },
  {
    id: 'date_condition_sociale',
    label: 'Condition sociale obligatoire au-dessus des seuils européens depuis le',
    type: 'date',
    initial: 46_256,
    unit: '',
    source: 'loi Climat et résilience, art. 35 : 22/08/2026 au plus tard ; la date du décret est à vérifier',
  },
  {
    id: 'borne_emploi_durable_mois',
    label: 'Durée au-delà de laquelle un CDD est un contrat durable',
    type: 'number',
    initial: 6,
    unit: 'mois',
    source: 'Angers (Aldev) : plus de 6 mois ; Dares : 6 mois et plus, soit écrire 5',
  },
  {
    id: 'date_derniere_publication',
    label: 'Dernière publication des indicateurs',
    type: 'date',
    initial: null,
    unit: '',
    source: 'L2111-3 : publication tous les deux ans',
  },
  {
    id: 'date_adoption',
    label: 'Adoption du schéma',
    type: 'date',
    initial: null,
    unit: '',
    source: 'délibération ; compte à défaut de publication ou de suivi',
  },
  {
    id: 'date_dernier_suivi',
    label: 'Dernier suivi annuel présenté',
    type: 'date',
    initial: null,
    unit: '',
    source: 'L2111-3 : modalités de suivi annuel',
  },
  // Limits of the checks of data quality. After the others: older workbooks have none of these lines.
  {
    id: 'controle_heures_facteur',
    label: 'Contrôle : heures réalisées admises par heure prévue',
    type: 'number',
    initial: 1.5,
    unit: 'h par heure prévue',
    source: 'proposition',
  },
  {
    id: 'controle_heures_annuelles',
    label: "Contrôle : heures d'une personne en un an",
    type: 'number',
    initial: 1820,
    unit: 'h',
    source: '35 h × 52 semaines',
  },
  {
    id: 'controle_marge_mois',
    label: 'Contrôle : mois admis avant la notification et après la fin du marché',
    type: 'number',
    initial: 3,
    unit: 'mois',
    source: 'proposition : une période peut être un trimestre',
  },
  {
    id: 'controle_montant_min',
    label: 'Contrôle : plus petit montant vraisemblable',
    type: 'number',
    initial: 200,
    unit: '€ HT',
    source: 'Contrôle qualité des DECP (decp-qualite)',
  },
  {
    id: 'controle_montant_max',
    label: 'Contrôle : plus grand montant vraisemblable',
    type: 'number',
    initial: 999_999_998,
    unit: '€ HT',
    source: 'Contrôle qualité des DECP (decp-qualite) : moins de 999 999 999 €',
  },
  {
    id: 'controle_ecart_robuste',
    label: 'Contrôle : écart à la médiane au-delà duquel une valeur est atypique',
    type: 'number',
    initial: 3.5,
    unit: 'écarts robustes ; 0 = ne pas chercher',
    source: 'Iglewicz et Hoaglin (1993) : score z modifié',
  },
  {
    id: 'controle_effet_bloquant',
    label: "Contrôle : part d'un indicateur en doute à partir de laquelle une anomalie est bloquante",
    type: 'share',
    initial: 0.05,
    unit: "part de l'indicateur",
    source: 'proposition',
  },
  {
    id: 'controle_effet_verifier',
    label: "Contrôle : part d'un indicateur en doute à partir de laquelle une anomalie est à vérifier",
    type: 'share',
    initial: 0.005,
    unit: "part de l'indicateur",
    source: 'proposition',
  },
  {
    id: 'conservation_mois',
    label: 'Durée de conservation des lignes sur les personnes, après leur dernière période',
    type: 'number',
    initial: 36,
    unit: 'mois',
    source:
      'proposition : deux ans entre deux publications, plus un an pour vérifier ; à fixer avec le délégué à la protection des données',
  },
  // Minimums and terms that the sheet Seuils shows beside what is done.
  {
    id: 'date_critere_env',
    label: "Critère et condition d'exécution environnementaux obligatoires depuis le",
    type: 'date',
    initial: 46_255,
    unit: '',
    source:
      'décret 2022-767 : 21/08/2026 pour les critères (R2152-7, R3124-4) ; 22/08/2026 au plus tard pour les articles de loi, à vérifier',
  },
  {
    id: 'minimum_egalim_qualite',
    label: 'EGalim : minimum de produits durables et de qualité',
    type: 'share',
    initial: 0.5,
    unit: 'part de la valeur',
    source: 'loi EGalim, depuis le 01/01/2022',
  },
  {
    id: 'minimum_egalim_bio',
    label: 'EGalim : minimum de produits bio',
    type: 'share',
    initial: 0.2,
    unit: 'part de la valeur',
    source: 'loi EGalim, depuis le 01/01/2022',
  },
  {
    id: 'minimum_pme_globaux',
    label: 'Marchés globaux : part minimale confiée à des PME ou artisans',
    type: 'share',
    initial: 0.2,
    unit: 'part du montant',
    source: 'décret 2024-1251, depuis le 01/01/2025 ; 10 % avant',
  },
  {
    id: 'delai_paiement_maximal',
    label: 'Délai global de paiement',
    type: 'number',
    initial: 30,
    unit: 'jours',
    source: 'À vérifier : 30 jours pour l’État et les collectivités, 50 jours pour les hôpitaux',
  },
  ...OBLIGATION_PARAMETERS,
  ...GLOBAL_PARAMETERS,
];

export type ParameterValues = Readonly<Record<string, number | string | null>>;

export const initialParameters = (): ParameterValues =>
  Object.fromEntries(PARAMETERS.map((parameter) => [parameter.id, parameter.initial]));
