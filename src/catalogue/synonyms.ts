import { OBLIGATION_HEADERS, OBLIGATION_VALUES } from './contractSynonyms';
import { LEDGER_HEADERS, LEDGER_VALUES } from './ledgerSynonyms';

/**
 * The headers under which real files write our fields, already folded: lower case, no accent, words parted by one space.
 * Order is a preference: among several columns that could fill a field, the one whose header stands first wins.
 * Sources: DECP schemas and their public layouts (data-formats 3), facilitators' vocabulary (SPASER domain file 3.6).
 * Articles, « de », « du » and the spellings of « numéro » are removed before comparing, and need no entry of their own.
 */
// prettier-ignore
export const HEADER_SYNONYMS = {
  // --- contract
  marche_id: [
    'numero marche', 'numero contrat', 'numero marche public', 'reference marche', 'ref marche', 'id marche', 'identifiant marche',
    'identifiant', 'id', 'marche id', 'marche', 'numero lot marche', 'code marche', 'numero engagement', 'reference contrat',
    'numero marche lot', 'numero marches', 'marches', 'numero operation', 'operation', 'reference', 'numero', 'numero chantier', 'chantier', 'code operation', 'code chantier',
  ],
  lot: ['lot', 'numero lot', 'lots', 'lot numero'],
  acheteur_siret: [
    'acheteur id', 'acheteurid', 'siret acheteur', 'acheteur siret', 'id acheteur', 'idacheteur', 'siret acheteur public', 'autoriteconcedante id',
    'siret maitre ouvrage', 'siret collectivite', 'siret donneur ordre', 'siret pouvoir adjudicateur',
  ],
  acheteur_nom: [
    'acheteur nom', 'acheteurnom', 'nom acheteur', 'nomacheteur', 'acheteur', 'maitre ouvrage', 'donneur ordre', 'donneur ordres', 'collectivite',
    'pouvoir adjudicateur', 'entite acheteuse', 'organisme acheteur', 'nom organisme acheteur', 'acheteur public', 'maitrise ouvrage', 'moa',
    'commanditaire', 'denomination acheteur', 'buying entity', 'entite',
  ],
  objet: [
    'objet marche', 'objet', 'objetmarche', 'intitule marche', 'intitule', 'libelle marche', 'libelle', 'designation', 'objet contrat',
    'nom marche', 'titre marche', 'intitule operation', 'libelle operation', 'nom operation', 'operation', 'objet consultation', 'objet lot', 'intitule lot', 'libelle lot', 'nom chantier', 'chantier', 'libelle consultation', 'intitule consultation',
  ],
  date_notification: [
    'datenotification', 'date notification', 'date notification marche', 'notification date', 'notification', 'notifie', 'date notif',
    'datesignature', 'date signature', 'date attribution', 'date marche', 'date notification contrat', 'date',
  ],
  montant_ht: [
    'montant', 'montant ht', 'montant initial ht', 'montant initial', 'montant marche', 'montant marche ht', 'montant total ht', 'montant attribue',
    'montant attribue ht', 'montant notifie', 'montant notifie ht', 'montant maximum', 'montant maximum ht', 'montant max ht', 'montant contrat',
    'valeurglobale', 'valeur globale', 'montant estime ht', 'montant lot', 'montant hors taxe', 'montant hors taxes',
    'montant forfaitaire ou estime maximum ht', 'montant total', 'montant prevu', 'montant ttc',
  ],
  categorie: ['categorie', 'categorie marche', 'categorie achat', 'type achat', 'type', 'type marche', 'nature prestations', 'nature achat', 'famille achat'],
  nature: ['nature', 'natureobjet', 'nature marche', 'nature contrat', 'type contrat', 'typecontrat', 'forme marche', 'forme contrat'],
  techniques: ['techniques', 'technique', 'techniques achat', 'technique achat'],
  code_cpv: ['codecpv', 'code cpv', 'cpv', 'codecpv original', 'cpv principal', 'code cpv principal', 'numero cpv'],
  procedure: ['procedure', 'type procedure', 'procedure passation', 'mode passation', 'mode procedure'],
  duree_mois: ['dureemois', 'duree mois', 'duree en mois', 'duree marche mois', 'duree', 'duree marche', 'nombre mois', 'duree totale mois'],
  nb_offres: ['offresrecues', 'offres recues', 'nombre offres', 'nombre offres recues', 'nb offres recues', 'offres'],
  titulaire_siret: [
    'titulaire id 1', 'titulaire id', 'idtitulaire', 'titulaires id', 'siret titulaire', 'titulaire siret', 'siretetablissement', 'siret entreprise',
    'siret attributaire', 'siret fournisseur', 'siret mandataire', 'siret',
  ],
  titulaire_type: [
    'titulaire typeidentifiant 1', 'titulaire typeidentifiant', 'typeidentifiant', 'titulaires typeidentifiant', 'type identifiant titulaire',
    'titulaires typeidentifianttype identifiant', 'titulaires id type',
  ],
  titulaire_nom: [
    'titulaire denominationsociale 1', 'titulaire denominationsociale', 'titulaires denominationsociale', 'titulaire nom', 'denominationsocialeetablissement',
    'nom titulaire', 'titulaire', 'attributaire', 'nom attributaire', 'entreprise', 'nom entreprise', 'entreprise titulaire', 'entreprise attributaire',
    'titulaire mandataire', 'mandataire', 'raison sociale titulaire', 'raison sociale', 'fournisseur', 'titulaires', 'denomination sociale', 'societe',
    'prestataire', 'denominationsociale',
  ],
  titulaire_2: ['titulaire id 2'],
  titulaire_3: ['titulaire id 3'],
  considerations_sociales: [
    'considerationssociales', 'considerations sociales', 'consideration sociale', 'considerationsociale', 'aspects sociaux', 'dispositions sociales',
  ],
  considerations_env: [
    'considerationsenvironnementales', 'considerations environnementales', 'consideration environnementale', 'considerationenvironnementale',
    'aspects environnementaux', 'dispositions environnementales',
  ],
  clause_sociale: ['clause sociale', 'clauses sociales', 'condition execution sociale', 'clause sociale o n', 'presence clause sociale'],
  clause_insertion: ['clause insertion', 'clause sociale insertion', 'clauses insertion', 'clause insertion sociale', 'insertion', 'csi'],
  critere_social: ['critere social', 'criteres sociaux', 'critere social attribution'],
  poids_critere_social: [
    'poids critere social', 'ponderation critere social', 'ponderation sociale', 'ponderation critere social en pourcentage', '% critere social',
  ],
  marche_reserve: ['marche reserve', 'marches reserves', 'reserve', 'reservation', 'lot reserve', 'fondement reservation', 'marche ou lot reserve'],
  reservable_ess: ['reservable ess', 'marche reservable ess'],
  clause_egalite: [
    'egalite discriminations', 'egalite et discriminations', 'clause egalite', 'egalite femmes hommes', 'clause egalite femmes hommes', 'egalite professionnelle',
    'lutte contre discriminations',
  ],
  clause_ethique_equitable: ['ethique commerce equitable', 'ethique et commerce equitable', 'commerce equitable', 'clause ethique', 'clause commerce equitable'],
  clause_env: ['clause environnementale', 'clauses environnementales', 'condition execution environnementale', 'clause environnement'],
  critere_env: ['critere environnemental', 'criteres environnementaux', 'critere environnement'],
  consultation_id: [
    'numero consultation', 'reference consultation', 'ref consultation', 'id consultation', 'identifiant consultation', 'code consultation', 'consultation',
    'numero dossier consultation',
  ],
  alloti: ['consultation allotie', 'alloti', 'allotie', 'allotissement', 'marche alloti', 'consultation alloti'],
  poids_critere_env: [
    'poids critere environnemental', 'ponderation critere environnemental', 'ponderation environnementale', 'poids critere environnement',
    '% critere environnemental',
  ],
  cout_cycle_vie: ['cout cycle vie', 'cout complet', 'cout global', 'critere cout cycle vie'],
  questionnement_carbone: ['questionnement carbone', 'questionnement carbone energie', 'questionnement energie carbone', 'questionnement impact carbone'],
  evenementiel: ['marche evenementiel', 'evenementiel', 'prestation evenementielle'],
  zero_dechet: ['demarche zero dechet', 'zero dechet', 'objectif zero dechet'],
  operation_batiment: ['operation batiment', 'operation construction renovation', 'construction ou renovation lourde'],
  biosource_bas_carbone: ['biosource ou bas carbone', 'biosource bas carbone', 'materiaux biosources', 'biosource', 'bas carbone', 'materiaux bas carbone'],
  est_local: ['titulaire territoire', 'entreprise territoire', 'entreprise locale', 'titulaire local', 'est local', 'local'],
  est_pme: ['titulaire pme', 'pme', 'tpe pme', 'est pme', 'pme tpe'],
  est_ess: ['titulaire ess', 'ess', 'est ess', 'structure ess'],
  est_esus: ['titulaire esus', 'esus', 'est esus', 'agrement esus'],
  est_siae: ['titulaire siae', 'siae', 'est siae'],
  est_ea_esat: ['titulaire ea ou esat', 'ea esat', 'est ea esat', 'ea ou esat', 'esat', 'secteur adapte protege', 'stpa'],
  motif_derogation_social: ['motif derogation sociale', 'motif derogation', 'derogation', 'motif absence clause sociale'],
  heures_prevues: [
    'heures prevues', 'heures insertion prevues', 'nombre heures prevues', 'nombre heures insertion prevues', 'objectif heures', 'objectif heures insertion',
    'volume horaire', 'volume horaire prevu', 'heures dues', 'heures contractuelles', 'heures a realiser', 'engagement heures', 'heures engagees',
    'objectif horaire', 'volume heures', 'volume heures insertion', 'prevu', 'heures previsionnelles', 'heures inscrites',
  ],
  date_publication: ['datepublicationdonnees', 'date publication donnees', 'date publication', 'publication date'],
  uid: ['uid'],
  modification_id: ['modification id', 'modificationid', 'idmodification'],
  modification_montant: ['montantmodification', 'modificationmontant', 'montant modifie ht', 'montant modifie'],
  donnees_actuelles: ['donneesactuelles', 'donnees actuelles'],
  // --- hours
  periode: [
    'periode', 'mois annee', 'periode travaillee', 'mois travaille', 'periode start', 'mois periode', 'date periode', 'trimestre', 'date heures',
    'date saisie', 'date debut', 'debut', 'date debut periode', 'date debut contrat', 'debut contrat', 'date embauche', 'date',
  ],
  mois: ['mois', 'mois realisation', 'mois declaration'],
  annee: ['annee', 'exercice', 'an', 'annee notification', 'annee realisation', 'annee mandatement', 'annee mandat', 'annee facture', 'annee paiement', 'annee depense', 'annee achat', 'purchase year', 'exercice comptable', 'annee civile'],
  heures_declarees: [
    'heures realisees', 'heures effectuees', 'heures declarees', 'heures travaillees', 'realise', 'heures insertion realisees', 'nombre heures realisees',
    'nombre heures effectuees', 'nombre heures insertion realisees', 'nombre heures travaillees', 'heures insertion', 'nombre heures insertion',
    'nombre heures', 'heures', 'heures mois', 'heures effectuees mois', 'total heures realisees', 'nombre heures declarees', 'heures faites', 'total heures', 'cumul heures', 'cumul heures realisees', 'heures realisees cumulees', 'volume realise',
    'nombre heures d insertion realisees dans cadre clause sociale insertion',
  ],
  heures_validees: ['heures validees', 'heures insertion validees', 'nombre heures validees', 'heures controlees', 'heures retenues', 'valide', 'heures valides'],
  heures_formation: ['heures formation', 'nombre heures formation', 'dont heures formation', 'formation heures', 'dont formation'],
  employeur_siret: ['siret employeur', 'employeur siret', 'siret structure', 'siret siae'],
  employeur_nom: [
    'employeur', 'nom employeur', 'structure', 'structure employeuse', 'structure employeur', 'raison sociale employeur', 'siae employeur', 'nom structure',
    'entreprise employeur', 'structure insertion', 'employeur salarie', 'structure accueil', 'entreprise accueil',
  ],
  type_employeur: ['type employeur', 'type structure', 'statut employeur', 'nature employeur', 'categorie employeur', 'type siae'],
  modalite: ['modalite', 'modalites', 'modalite mise en oeuvre', 'modalite execution', 'modalite embauche', 'modalite realisation', 'mode realisation'],
  // --- people: read to make a pseudonym or an attribute, then dropped
  personne_code: [
    'code beneficiaire', 'id beneficiaire', 'identifiant beneficiaire', 'numero beneficiaire', 'beneficiaire id', 'code salarie', 'matricule', 'code participant',
    'id participant', 'identifiant salarie', 'numero salarie', 'identifiant participant', 'numero dossier', 'code personne', 'id personne', 'pseudonyme',
    'identifiant pe', 'identifiant france travail', 'identifiant demandeur emploi', 'id salarie', 'code', 'id', 'identifiant',
  ],
  personne_nom: [
    'nom', 'nom salarie', 'nom beneficiaire', 'nom participant', 'nom famille', 'nom usage', 'nom personne', 'nom candidat', 'nom naissance',
    'nom prenom', 'nom et prenom', 'prenom nom', 'prenom et nom', 'nom prenom salarie', 'nom prenom beneficiaire', 'nom et prenom salarie',
    'nom et prenom beneficiaire', 'beneficiaire', 'participant', 'salarie', 'salarie insertion', 'personne', 'candidat', 'nom complet', 'beneficiaires',
    'salaries', 'nom prenom participant', 'nom et prenom participant', 'identite', 'agent',
  ],
  personne_prenom: ['prenom', 'prenoms', 'prenom salarie', 'prenom beneficiaire', 'prenom participant', 'prenom usage'],
  date_naissance: ['date naissance', 'naissance', 'ne le', 'nee le', 'ne e le', 'date naiss', 'ddn', 'date naissance salarie', 'date naissance beneficiaire', 'dn'],
  sexe: ['sexe', 'genre', 'civilite', 'h f', 'f h', 'sexe h f', 'sexe f h', 'titre civilite'],
  age_entree: ['age', 'age entree', 'age a entree', 'age beneficiaire', 'age annees', 'age salarie', 'age entree dispositif'],
  qpv: ['qpv', 'reside en qpv', 'resident qpv', 'habitant qpv', 'residence qpv', 'issu qpv', 'zus qpv', 'quartier prioritaire', 'quartier prioritaire politique ville'],
  niveau_formation: [
    'niveau formation', 'niveau', 'diplome', 'niveau etudes', 'niveau diplome', 'niveau qualification', 'formation initiale', 'niveau scolaire',
    'niveau formation entree', 'dernier diplome',
  ],
  criteres: [
    'publics', 'public', 'criteres', 'critere', 'critere eligibilite', 'criteres eligibilite', 'public eligible', 'publics eligibles', 'statut',
    'statut beneficiaire', 'statut entree', 'eligibilite', 'categorie public', 'type public', 'public cible', 'publics cibles', 'critere public', 'situation entree',
  ],
  date_entree: ['date entree', 'entree', 'date entree dispositif', 'date debut parcours', 'entree parcours'],
  ...OBLIGATION_HEADERS,
  ...LEDGER_HEADERS,
} as const satisfies Record<string, readonly string[]>;

/** Our own names for the columns of a source: fields of the tables, and a few that only serve to build them. */
export type SourceField = keyof typeof HEADER_SYNONYMS;

/**
 * Headers of columns about people that are never read at all. Compared word by word with the header:
 * every entry found as a run of words in it is enough, so that « Tél. portable du salarié » is caught too.
 */
// prettier-ignore
export const PERSONAL_HEADERS: readonly string[] = [
  'nir', 'numero securite sociale', 'numero secu', 'securite sociale', 'numero ss', 'nss', 'insee salarie', 'telephone', 'tel', 'portable', 'mobile', 'gsm', 'courriel',
  'mail', 'e mail', 'email', 'adresse', 'rue', 'voie', 'domicile', 'prenom', 'naissance', 'lieu naissance', 'nationalite', 'iban', 'rib',
  'contact', 'referent', 'prescripteur nom', 'nom prescripteur', 'nom jeune fille', 'conseiller', 'ddn', 'passeport', 'titre sejour',
  'numero allocataire', 'numero caf', 'signataire', 'interlocuteur', 'facilitateur', 'tuteur',
];

export { PUBLIC_SYNONYMS } from './publicSynonyms';

/** Other words for the values of closed lists, folded; the listed values themselves are always accepted. */
// prettier-ignore
export const VALUE_SYNONYMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  sexe: {
    F: ['f', 'femme', 'femmes', 'feminin', 'mme', 'madame', 'mlle', 'mademoiselle', 'fille'],
    H: ['h', 'homme', 'hommes', 'm', 'masculin', 'mr', 'monsieur', 'garcon', 'm mr'],
  },
  niveau_formation: {
    'Sans diplôme': [
      'sans diplome', 'aucun', 'aucun diplome', 'sans', 'sans qualification', 'niveau vi', 'vi', 'v bis', 'vbis', 'niveau v bis', 'niveau vi v bis', 'niveau 1', 'niveau 2', '1', '2',
      'brevet', 'dnb', 'brevet des colleges', 'niveau infra 3', 'infra 3', 'infra v', 'infra cap', 'college', 'cfg', 'non diplome', 'ne3i', 'primaire',
    ],
    'CAP/BEP': ['cap', 'bep', 'cap bep', 'niveau v', 'v', 'niveau 3', '3', 'titre professionnel niveau 3', 'cap ou bep', 'niveau 3 cap bep', 'cap bep niveau 3', 'cap bep niv 3'],
    Baccalauréat: [
      'bac', 'baccalaureat', 'bac pro', 'niveau iv', 'iv', 'niveau 4', '4', 'bac general', 'bac professionnel', 'bac technologique', 'bp', 'brevet professionnel',
      'bac niveau 4', 'niveau 4 bac', 'niveau bac',
    ],
    'Bac +': [
      'bac +', 'bac+', 'bac+2', 'bac +2', 'bac + 2', 'bac+3', 'bac +3', 'bac + 3', 'bac+4', 'bac +4', 'bac+5', 'bac +5', 'bac + 5', 'bts', 'dut', 'but', 'deug', 'licence', 'master', 'doctorat',
      'niveau iii', 'iii', 'niveau ii', 'ii', 'niveau i', 'i', 'niveau 5', '5', 'niveau 6', '6', 'niveau 7', '7', 'niveau 8', '8', 'bac + 4', 'superieur', 'enseignement superieur',
      'bac+2 et plus', 'bac +2 et plus', 'superieur au bac', 'bts dut', 'niveau 5 et plus',
    ],
  },
  categorie: {
    Travaux: ['travaux', 'travail', 't', 'marche de travaux', 'marches de travaux'],
    Fournitures: ['fournitures', 'fourniture', 'f', 'marche de fournitures', 'marches de fournitures'],
    Services: ['services', 'service', 's', 'prestations', 'prestation', 'prestation de services', 'prestations de services', 'pi', 'prestations intellectuelles', 'prestation intellectuelle', 'marche de services', 'etudes', 'maitrise d oeuvre'],
  },
  type_contrat: {
    Marché: [
      'marche', 'marche public', 'marche ordinaire', 'marche simple', 'marche de partenariat', 'marche de defense ou de securite', 'mapa', 'lot', 'marche a tranches',
      'marche mixte', 'marche unique', 'marche global', 'marche global de performance', 'marche global sectoriel', 'marche public global', 'conception realisation', 'marche de conception realisation',
    ],
    'Accord-cadre': ['accord cadre', 'ac', 'accord cadre a bons de commande', 'accord cadre a bc', 'accords cadres', 'marche a bons de commande', 'accord cadre a marches subsequents', 'accord cadre mixte', 'acbc'],
    'Marché subséquent': ['marche subsequent', 'ms', 'marches subsequents', 'subsequent'],
    Concession: [
      'concession', 'concession de travaux', 'concession de service', 'concession de services', 'concession de service public', 'delegation de service public', 'dsp',
      'contrat de concession', 'concessions',
    ],
  },
  marche_reserve: {
    'Non réservé': ['non', 'n', 'non reserve', 'false', 'faux', '0', 'aucun', 'aucune'],
    'Réservé EA/ESAT (L2113-12)': ['ea esat', 'ea', 'esat', 'handicap', 'reserve ea esat', 'stpa', 'l2113 12', 'l 2113 12', 'ea ou esat', 'reserve handicap', 'esat ea', 'secteur adapte', 'secteur protege'],
    'Réservé SIAE (L2113-13)': ['siae', 'reserve siae', 'insertion', 'iae', 'l2113 13', 'l 2113 13', 'reserve insertion', 'reserve iae'],
    'Réservé EA/ESAT + SIAE (L2113-14)': ['ea esat + siae', 'ea esat siae', 'siae ea esat', 'l2113 14', 'l 2113 14', 'siae + ea esat', 'handicap et insertion'],
    'Réservé ESS (L2113-15)': ['ess', 'reserve ess', 'l2113 15', 'l 2113 15'],
    'Réservé pénitentiaire (L2113-13-1)': ['penitentiaire', 'reserve penitentiaire', 'l2113 13 1', 'l 2113 13 1', 'milieu penitentiaire', 'prison', 'sep'],
    'Réservé (fondement à préciser)': ['oui', 'o', 'x', 'vrai', 'true', '1', 'reserve', 'marche reserve', 'concession reservee', 'concession reserve', 'lot reserve'],
  },
  motif_derogation_social: {
    'Solution immédiatement disponible': ['solution immediatement disponible', 'solution disponible', 'besoin satisfait par une solution immediatement disponible', 'solution immediatement disponible sur etagere'],
    "Lien insuffisant avec l'objet": ['lien insuffisant avec l objet', 'lien insuffisant', 'lien insuffisant avec l objet du marche', 'pas de lien avec l objet', 'pas de lien suffisant avec l objet', 'sans lien avec l objet', 'sans lien suffisant avec l objet', 'absence de lien avec l objet'],
    "Restriction de concurrence ou difficulté d'exécution": ['restriction de concurrence', 'difficulte d execution', 'difficultes d execution', 'restriction de la concurrence', 'restreint la concurrence', 'difficulte technique', 'difficulte economique', 'difficulte technique ou economique', 'difficultes techniques ou economiques', 'execution techniquement ou economiquement difficile'],
    'Travaux de moins de six mois': ['travaux de moins de six mois', 'travaux de moins de 6 mois', 'travaux moins de 6 mois', 'moins de six mois', 'moins de 6 mois', 'travaux inferieurs a 6 mois', 'travaux inferieurs a six mois', 'duree inferieure a 6 mois', 'duree inferieure a six mois'],
  },
  type_employeur: {
    'Entreprise titulaire': ['entreprise titulaire', 'titulaire', 'entreprise', 'attributaire', 'embauche directe'],
    'Entreprise sous-traitante': ['entreprise sous traitante', 'sous traitant', 'sous traitante', 'sous traitance', 'cotraitant'],
    EI: ['ei', 'entreprise d insertion', 'entreprise insertion'],
    ETTI: ['etti', 'entreprise de travail temporaire d insertion', 'interim d insertion'],
    ACI: ['aci', 'atelier et chantier d insertion', 'atelier chantier d insertion', 'chantier d insertion', 'ateliers et chantiers d insertion'],
    AI: ['ai', 'association intermediaire'],
    EITI: ['eiti', 'entreprise d insertion par le travail independant'],
    GEIQ: ['geiq', 'groupement d employeurs pour l insertion et la qualification'],
    ETT: ['ett', 'entreprise de travail temporaire', 'interim', 'agence d interim', 'agence interim'],
    EA: ['ea', 'entreprise adaptee'],
    EATT: ['eatt', 'entreprise adaptee de travail temporaire'],
    ESAT: ['esat', 'etablissement et service d aide par le travail'],
    'Régie de quartier': ['regie de quartier', 'regie', 'rq'],
    Autre: ['autre', 'autres'],
  },
  ...OBLIGATION_VALUES,
  ...LEDGER_VALUES,
  modalite: {
    'Embauche directe': ['embauche directe', 'embauche', 'recrutement direct', 'cdd', 'cdi', 'embauches directes', 'contrat direct'],
    'Mise à disposition de personnel (ETTI, AI, ETT, GEIQ)': [
      'mise a disposition', 'mise a disposition de personnel', 'mad', 'interim', 'etti', 'ai', 'geiq', 'ett', 'mise a disposition de salaries', 'mise a disposition etti', 'interim d insertion',
    ],
    'Sous-traitance ou cotraitance avec une SIAE, EA ou ESAT': [
      'sous traitance', 'cotraitance', 'co traitance', 'sous traitance ou cotraitance', 'sous traitance siae', 'sous traitance insertion', 'sous traitance ei', 'sous traitance aci',
    ],
  },
};
