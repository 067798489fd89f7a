/** A source quoted by the templates. Its reference is the one that their lines bear. */
export interface Source {
  readonly ref: string;
  readonly what: string;
  /** Site or page; null where the address was not kept. */
  readonly where: string | null;
}

const source = (ref: string, what: string, where: string | null = null): Source => ({ ref, what, where });

/** Bibliography of the templates, in the order of the references. */
export const SOURCES: readonly Source[] = [
  source('S00', 'Alliance Villes Emploi, Recueil des fondamentaux des facilitateurs, fiche SPASER'),
  source(
    'S02',
    'Code de la commande publique, art. L2111-3 (traduction, après la loi Climat)',
    'french-business-law.com',
  ),
  source('S06', 'Achats responsables : historique et seuils', 'code-commande-publique.com'),
  source('S18', "Obligations d'août 2026 : considérations sociales", 'code-commande-publique.com'),
  source('S26', 'Plan national pour des achats durables (PNAD) 2022-2025', 'ecologie.gouv.fr'),
  source(
    'S33',
    'Format des données essentielles de la commande publique',
    'GitHub, format-commande-publique',
  ),
  source('S34', "Indicateurs de l'État sur l'achat durable, mai 2026", 'data.gouv.fr'),
  source('S40', "Métropole d'Aix-Marseille-Provence : adoption du schéma, novembre 2021", 'peynier.net'),
  source('S42', "Métropole d'Aix-Marseille-Provence : sommaire du SPASER", '123dok.net'),
  source('S44', "Métropole d'Aix-Marseille-Provence : bilan à mi-parcours", 'ampmetropole.fr'),
  source('S45', 'La Gazette des communes : le schéma métropolitain', 'lagazettedescommunes.com'),
  source('S47', "Métropole d'Aix-Marseille-Provence : heures d'insertion 2023", 'destimed.fr'),
  source('S51', 'Ville de Paris : adoption du schéma de 2016', 'rtes.fr'),
  source('S52', 'Ville de Paris : schéma de 2016', 'grafie.org'),
  source('S53', 'Ville de Paris : schéma de 2016, élus', 'elus-paris.eelv.fr'),
  source('S56', 'Ville de Lyon : SPASER 2021-2026', 'mairie2.lyon.fr'),
  source('S57', 'Ville de Lyon : SPASER 2021-2026, élus', 'lyonencommun-elus.fr'),
  source('S58', 'Toulouse Métropole : marché de déménagement de 2022', 'achat-logistique.info'),
  source('S59', 'Toulouse : insertion par les marchés, 2013 et 2015', 'toulouse.fr'),
  source('S60', "SPASER de l'État 2025-2027", 'achats-durables.gouv.fr'),
  source('S61', 'CINOR : cibles et résultats 2020', 'zinfos974'),
  source('S62', 'Brest, Ville et Métropole', 'achat-logistique.info'),
  source('S69', "Structure usuelle d'un SPASER, et sources diverses", 'leblogdudirigeant.com'),
  source('N01', 'Conseil de Paris, débat de décembre 2021 (2021 DFA 72)', 'paris.fr'),
  source('N02', "Intervention d'une élue de Paris, 20 décembre 2021", 'daniellesimonnet.fr'),
  source('N03', 'Vœu du groupe écologiste de Paris', 'groupe-ecologiste.paris'),
  source('N04', 'Mission Capitale : préparation du 2e schéma parisien', 'missioncapitale.paris.fr'),
  source('N05', 'Challenges, article repris', 'inec.gestad.net'),
  source('N06', 'Une élue de Paris sur le schéma de 2016', 'antoinetteguhl.eelv.fr'),
  source('N10', "La Gazette des communes, mars 2023 : l'évaluation des achats", 'lagazettedescommunes.com'),
  source('N11', 'Toulouse Métropole : marché de déménagement de 2022', 'achat-logistique.info'),
  source('N12', 'Ville de Toulouse, 2013', 'toulouse.fr'),
  source('N15', "Métropole d'Aix-Marseille-Provence : sommaire paginé du SPASER", '123dok.net'),
  source('N16', "Métropole d'Aix-Marseille-Provence : bilan du 29 février 2024", 'gomet.net'),
  source('N17', "Métropole d'Aix-Marseille-Provence : bilan de la politique d'achats", 'ampmetropole.fr'),
  source('N19', 'Ville de Marseille : SPASER 2021-2026', 'marseille.fr'),
  source('N20', 'Ville de Lyon : les quatre axes, libellés publiés', 'mairie2.lyon.fr'),
  source('N21', 'Ville de Lyon : résultats 2016', 'lyon-metropole-solidaire.org'),
  source('N22', 'Les Échos, décembre 2021, article repris', 'laquestionviterepondue.com'),
  source('N23', 'Ville de Lyon : SPASER 2021-2026, élus', 'lyonencommun-elus.fr'),
  source('N24', 'RTES : la Ville de Lyon adopte son SPASER', 'rtes.fr'),
  source('N30', 'SOLIDEO, octobre 2023', 'carenews, jopparis2024.seinesaintdenis.fr'),
  source('N31', 'SOLIDEO, bilan', 'projets.ouvrages-olympiques.fr'),
  source('N32', 'Considérations environnementales et sociales, 2022-2023', 'weka.fr, vie-publique.fr'),
  source('N33', "Direction des achats de l'État, 2024", 'weka.fr, economie.gouv.fr'),
  source('N34', 'Rennes : SPAR de 2018, élus et presse', 'elus.rennes-ecologie.bzh, rennes.news'),
  source('N35', 'Nantes : SPAR 2022-2026, élus et presse', 'elusgauchenm.fr, sante-achat.info, rtes.fr'),
  source('N36', 'Bordeaux : résultats publiés, juillet 2024', 'objectifaquitaine.latribune.fr'),
  source('N38', 'Grands projets franciliens, 2019-2021', 'defi-metiers.fr, weka.fr'),
  source('N46', 'Métropole Toulon Provence Méditerranée : SPASER', 'metropoletpm.fr'),
];

const byRef = new Map(SOURCES.map((one) => [one.ref, one]));

/** @throws Error when no source bears this reference (a fault of a template, caught by its tests). */
export function sourceOf(ref: string): Source {
  const found = byRef.get(ref);
  if (!found) throw new Error(`${ref}: unknown source`);
  return found;
}

/** A source as people read it; a buyer's own template may quote others, in plain words. */
export const sourceTitle = (ref: string): string => byRef.get(ref)?.what ?? ref;
