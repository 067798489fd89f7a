/** Headers of spending, food, contracts of employment and lists of structures: see `synonyms.ts`. */
// prettier-ignore
export const LEDGER_HEADERS = {
  // --- spending: ledgers of suppliers (data-formats 3.9)
  fournisseur_siret: [
    'siret fournisseur', 'fournisseur siret', 'supplier siret', 'numero siret fournisseur', 'siret tiers', 'siret creancier', 'identifiant fournisseur', 'numero siret', 'siret',
  ],
  fournisseur_nom: [
    'raison sociale fournisseur', 'nom fournisseur', 'fournisseur nom', 'fournisseur', 'supplier name', 'fournisseurs', 'libelle fournisseur', 'nom tiers', 'libelle tiers', 'tiers',
    'creancier', 'raison sociale', 'denomination sociale', 'prestataire', 'societe', 'entreprise',
  ],
  montant_mandate_ht: [
    'montant mandate ht', 'montant mandate', 'mandate ht', 'mandate', 'depense achat', 'purchase amount', 'depense achat ht', 'montant paye ht', 'montant paye', 'montant facture ht',
    'montant facture', 'montant depense ht', 'montant depense', 'depense ht', 'depenses ht', 'depense', 'depenses', 'montant liquide ht', 'montant realise ht', 'montant ht', 'ht', 'montant net ht',
    'montant', 'total ht', 'montant total ht', 'montant mandate ttc', 'montant facture ttc', 'montant paye ttc', 'depense ttc', 'montant ttc',
  ],
  date_depense: [
    'date mandat', 'date mandatement', 'date facture', 'date paiement', 'date achat', 'date depense', 'date piece', 'date comptable', 'date liquidation', 'date ecriture', 'date reglement', 'date',
  ],
  segment: [
    'segment', 'segment achat', 'purchase category', 'categorie achat', 'famille achat', 'famille achats', 'famille', 'sous famille', 'nomenclature', 'nomenclature achat', 'code nacre',
    'libelle nomenclature', 'categorie',
  ],
  type_depense: ['nature depense', 'type depense', 'nature depenses'],
  delai_paiement_jours: ['delai paiement jours', 'delai paiement', 'delai moyen paiement', 'delai global paiement', 'dgp'],
  // --- food: « achats » of ma cantine (same), and sheets of kitchens
  libelle: ['description', 'produit', 'libelle produit', 'designation produit', 'lot denrees', 'denree', 'denrees', 'lot ou produit', 'libelle', 'designation', 'article'],
  valeur_achat_ht: ['prix ht', 'valeur achat ht', 'valeur ht', 'montant achat ht', 'montant ht', 'prix total ht', 'prix', 'montant', 'valeur', 'prix ttc', 'montant ttc'],
  cantine_siret: ['siret', 'cantine siret ou siren ou id', 'cantine siret', 'siret cantine', 'siret etablissement'],
  famille_produits: ['famille produits', 'familles produits', 'famille produit'],
  categories_egalim: ['categories egalim', 'categorie egalim', 'caracteristiques', 'caracteristique', 'caracteristique label1', 'labels', 'label', 'signe qualite', 'signes qualite'],
  categories_egalim_2: ['caracteristique label2', 'label 2', 'caracteristique 2'],
  egalim: ['egalim', 'produit egalim', 'durable ou qualite', 'durable et qualite'],
  bio: ['bio', 'produit bio', 'agriculture biologique', 'ab'],
  // --- contracts of employment
  contrat_id: ['numero contrat travail', 'identifiant contrat', 'numero contrat', 'id contrat', 'contrat id', 'reference contrat', 'numero mission'],
  contrat_travail: ['type contrat travail', 'nature contrat travail', 'contrat travail', 'type contrat', 'nature contrat', 'contrat', 'type mission', 'forme contrat'],
  date_debut_contrat: ['date debut contrat', 'debut contrat', 'date embauche', 'date debut', 'debut', 'embauche', 'date debut mission', 'date signature contrat'],
  date_fin_contrat: ['date fin contrat', 'fin contrat', 'date fin', 'fin', 'date fin mission', 'date fin prevue', 'date sortie'],
  duree_contrat_mois: ['duree contrat mois', 'duree mois', 'duree en mois', 'duree contrat', 'duree', 'nombre mois'],
  // --- lists of structures (SIAE, EA, ESAT, ESUS, ESS)
  structure_siret: ['siret structure', 'siret', 'numero siret', 'siret etablissement', 'siret siae', 'siret esat'],
  structure_siren: ['siren', 'numero siren', 'siren structure', 'siren entreprise'],
  structure_type: ['kind', 'type structure', 'type siae', 'categorie structure', 'nature structure', 'type', 'categorie', 'dispositif', 'agrement', 'statut'],
  structure_nom: ['nom structure', 'name', 'denomination', 'raison sociale', 'nom', 'structure', 'denomination sociale', 'nom usage', 'brand', 'etablissement'],
} as const satisfies Record<string, readonly string[]>;

/** Other words for the values of their closed lists, folded. */
// prettier-ignore
export const LEDGER_VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  type_depense: {
    Marché: ['marche', 'marche public', 'marches', 'hors concession'],
    Concession: ['concession', 'dsp', 'delegation de service public'],
    'Marché du livre V': ['livre v', 'marche du livre v', 'marche exclu', 'quasi regie', 'in house'],
  },
  contrat_travail: {
    CDI: ['cdi', 'contrat a duree indeterminee', 'cdi inclusion', 'cdi de chantier'],
    CDD: ['cdd', 'contrat a duree determinee', 'cdd d usage', 'cddu', 'cdd tremplin'],
    CDDI: ['cddi', 'cdd insertion', 'cdd d insertion', 'contrat a duree determinee d insertion', 'cdd i phc', 'cdd i cvg'],
    "CTT ou mission d'intérim": ['ctt', 'interim', 'mission', 'mission d interim', 'mission interim', 'contrat de mission interimaire', 'contrat de travail temporaire', 'travail temporaire'],
    'Mission ETTI': ['mission etti', 'etti', 'ctt etti', 'interim d insertion', 'contrat de mission etti'],
    'Contrat de professionnalisation': ['contrat de professionnalisation', 'contrat de professionalisation', 'contrat pro', 'cpro', 'professionnalisation'],
    "Contrat d'apprentissage": ['contrat d apprentissage', 'apprentissage', 'apprenti'],
    'Contrat de mise à disposition AI': ['contrat de mise a disposition ai', 'mise a disposition ai', 'mad ai', 'mise a disposition', 'contrat de mise a disposition'],
    'CUI-PEC': ['cui pec', 'cui', 'pec', 'cae', 'cui cae', 'parcours emploi competences', 'contrat aide'],
    "Contrat de soutien et d'aide par le travail (ESAT)": ['esat', 'contrat de soutien et d aide par le travail', 'contrat esat'],
    'Stage ou PMSMP': ['stage', 'pmsmp', 'immersion'],
    Autre: ['autre', 'autre type de contrat', 'autres', 'accompagnement a la creation d entreprise'],
  },
};
