/** Codes of eligible publics, by the words met in files and lists (data-formats 7). */
// prettier-ignore
export const PUBLIC_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  DELD: [
    'deld', 'deld 12', 'deld 12 mois', 'demandeur emploi longue duree', 'demandeurs emploi longue duree', 'demandeur d emploi longue duree',
    'demandeur d emploi de longue duree', 'demandeur emploi de longue duree', 'chomeur longue duree', 'de 12 mois', 'deld 1 an', 'deld+', 'deld 12+', 'deld 12 24',
    'deld 12 24 mois', '+12 mois', 'plus de 12 mois', 'sans travail 12', 'demandeurs d emploi de longue duree',
  ],
  DETLD: [
    'detld', 'deld24+', 'deld 24+', 'deld 24 mois', 'deld+24', 'demandeur emploi tres longue duree', 'demandeur d emploi de tres longue duree',
    'demandeur d emploi tres longue duree', '+24 mois', 'plus de 24 mois', 'detld 24 mois',
  ],
  BRSA: ['brsa', 'rsa', 'beneficiaire rsa', 'beneficiaire du rsa', 'allocataire rsa', 'allocataire du rsa', 'beneficiaires du rsa', 'b rsa'],
  MINIMA: ['minima', 'minima sociaux', 'ass', 'aah', 'ata', 'beneficiaire ass', 'beneficiaire aah', 'allocataire ass', 'beneficiaire de minima sociaux', 'ass aah'],
  TH: [
    'th', 'rqth', 'boeth', 'travailleur handicape', 'travailleurs handicapes', 'pers sh', 'personne handicapee', 'handicap', 'situation de handicap', 'psh', 'psh pr',
    'boe', 'travailleur e handicape e', 'reconnaissance travailleur handicape', 'doeth',
  ],
  JEUNE: [
    'jeune', 'jeunes', '26 ans', 'jeune 26', 'jeune 26 ans', 'jeune de moins de 26 ans', 'jeune moins de 26 ans', 'jeunes de moins de 26 ans', 'moins de 26 ans',
    'jeune 25 ans', 'jeune sq', '26', 'jeune sans qualification', 'jeune sans diplome', 'moins 26 ans', 'jeunes 26 ans', 'jeune peu qualifie', 'jeune peu ou pas qualifie',
  ],
  SENIOR: [
    'senior', 'seniors', '+50', '50+', '50 ans', '+50 ans', '+ 50 ans', 'plus de 50 ans', 'senior 50+', 'senior +50', 'senior 50 ans', 'senior +50 ans', 'seniors +50 ans',
    '50 ans et plus', 'senior de plus de 50 ans', '50', 'de 45', 'personne de plus de 50 ans',
  ],
  QPV: ['qpv', 'habitant qpv', 'resident qpv', 'quartier prioritaire', 'reside en qpv', 'zus', 'qpv zrr', 'issu qpv', 'habitant d un qpv', 'quartier prioritaire de la ville'],
  ZRR: ['zrr', 'zfrr', 'zone de revitalisation rurale', 'habitant zrr', 'resident zrr'],
  PJ: [
    'pj', 'ppsmj', 'pjj', 'sous main de justice', 'personne sous main de justice', 'prison', 'detenu', 'ancien detenu', 'detention mj', 'sortant de prison', 'spip',
    'placement sous main de justice', 'mesure de justice',
  ],
  ASE: ['ase', 'aide sociale a l enfance', 'sortant ase', 'aide sociale enfance'],
  PARENT: ['parent', 'parent isole', 'parents isoles', 'famille monoparentale', 'mere isolee', 'pi'],
  HEBERG: ['heberg', 'heberge', 'hebergement', 'sans hebergement', 'sdf', 'sans domicile', 'sans domicile fixe', 'hebergement precaire', 'centre d hebergement', 'chrs'],
  REFUGIE: ['refugie', 'refugiee', 'refugies', 'ref da', 'demandeur d asile', 'bpi', 'protection internationale', 'refugie bpi', 'primo arrivant'],
  LICENC: ['licenc', 'licenciement', 'licencie economique', 'licenciement economique', 'csp', 'licencie'],
  IAE: ['iae', 'parcours iae', 'siae', 'pass iae', 'en parcours iae', 'salarie siae'],
  GEIQ: ['geiq', 'salarie geiq', 'parcours geiq'],
  EPIDE: ['epide'],
  E2C: ['e2c', 'ecole de la deuxieme chance', 'ecole de la 2e chance', 'ecole 2eme chance', 'e2c ecole de la deuxieme chance'],
  AUTRE: ['autre', 'autres', 'autre public', 'autres publics', 'public autre'],
};
