import { INDICATORS } from '../../src/catalogue/indicators';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { AGEC_FAMILIES } from '../../src/catalogue/tables/categoriesAgec';
import { ACTION_STATES } from '../../src/catalogue/tables/actions';
import { DECISIONS, PROPOSERS } from '../../src/catalogue/tables/concertation';
import { RESERVATIONS, DEROGATIONS } from '../../src/catalogue/tables/marches';
import { SITUATIONS, ECHEANCES } from '../../src/catalogue/tables/suiviSorties';
import type { ParameterValues } from '../../src/catalogue/parameters';
import { initialParameters } from '../../src/catalogue/parameters';
import { seeded, type Random } from '../../src/app/sample/random';
import { markConsultations, markEmployers, markPresence } from '../../src/engine/derive';
import { computeRows } from '../../src/engine/rowRules';
import { serialOf } from '../../src/engine/serialDate';
import type { TableId } from '../../src/scheme/fields';
import type { Scheme } from '../../src/scheme/scheme';
import type { CellValue, DataRow } from '../../src/scheme/values';

/** The first year has no row of Sourcing nor of Émissions GES: one stays n.d., the other is typed. */
export const EVERY_YEARS = [2024, 2025, 2026] as const;
export const EVERY_DATE_PUBLISHED = serialOf(2023, 11, 6);

/** A scheme that holds every indicator of the catalogue, one of them twice. */
export const everyScheme = (years: readonly number[] = EVERY_YEARS): Scheme => ({
  version: 1,
  templateId: 'tous',
  title: 'Tous les indicateurs',
  warning: '',
  buyer: "Ville d'Exemple",
  years: [...years],
  targetYears: [...years],
  axes: [
    {
      code: '1',
      title: 'Tous',
      provenance: 'propose',
      objectives: [
        {
          code: '1.1',
          title: 'Tous',
          provenance: 'propose',
          actions: [],
          indicators: [...INDICATORS.map(({ id }) => id), 'gov-taux-indicateurs-renseignes'].map((ref) => ({
            ref,
            baseline: null,
            targets: {},
            provenance: 'propose' as const,
          })),
        },
      ],
    },
  ],
});

export const everyParameters = (): ParameterValues => ({
  ...initialParameters(),
  date_derniere_publication: EVERY_DATE_PUBLISHED,
});

/** OUI, NON or unknown, one in eight. */
const tri = (random: Random): CellValue => (random.chance(0.125) ? null : random.chance(0.5) ? 'OUI' : 'NON');
const maybe = (random: Random, value: CellValue): CellValue => (random.chance(0.1) ? null : value);
const day = (random: Random, year: number): number =>
  serialOf(year, random.between(1, 12), random.between(1, 28));
const oneOf = (random: Random, values: readonly string[]): string =>
  values[random.between(0, values.length - 1)] ?? '';

type Maker = (random: Random, year: number, rank: number) => DataRow;

const TRIS = [
  'clause_sociale',
  'critere_social',
  'reservable_ess',
  'clause_egalite',
  'clause_ethique_equitable',
  'clause_env',
  'critere_env',
  'est_pme',
  'est_ess',
  'est_esus',
  'est_siae',
  'est_ea_esat',
  'alloti',
  'cout_cycle_vie',
  'questionnement_carbone',
  'evenementiel',
  'zero_dechet',
  'operation_batiment',
  'biosource_bas_carbone',
  'est_local',
];

const makers: Readonly<Record<TableId, { readonly perYear: number; readonly make: Maker }>> = {
  MARCHES: {
    perYear: 60,
    make: (random, year, rank) => {
      const insertion = random.chance(0.4);
      return {
        marche_id: `${year}-${rank}`,
        consultation_id: maybe(random, `C${year}-${Math.ceil(rank / random.between(1, 3))}`),
        date_notification: day(random, year),
        montant_ht: maybe(random, random.between(20, 900) * 1000.5),
        categorie: maybe(random, oneOf(random, ['Travaux', 'Fournitures', 'Services'])),
        type_contrat: random.chance(0.1) ? 'Concession' : 'Marché',
        nb_offres: maybe(random, random.between(1, 9)),
        marche_reserve: maybe(random, random.chance(0.6) ? 'Non réservé' : oneOf(random, RESERVATIONS)),
        motif_derogation_social: random.chance(0.3) ? oneOf(random, DEROGATIONS) : null,
        poids_critere_social: maybe(random, random.between(1, 30) / 100),
        poids_critere_env: maybe(random, random.between(1, 40) / 100),
        ...Object.fromEntries(TRIS.map((id) => [id, tri(random)])),
        clause_insertion: insertion ? 'OUI' : maybe(random, 'NON'),
        heures_prevues: insertion ? maybe(random, random.between(70, 900)) : null,
      };
    },
  },
  HEURES: {
    perYear: 90,
    make: (random, year) => {
      const hours = random.between(5, 150);
      return {
        periode: serialOf(year, random.between(1, 12), 1),
        marche_id: `${year}-${random.between(1, 60)}`,
        beneficiaire_id: `P-${random.between(1, 40)}`,
        employeur_siret: maybe(random, String(11111111100000 + random.between(1, 12))),
        employeur_nom: `Employeur ${random.between(1, 12)}`,
        type_employeur: maybe(random, oneOf(random, ['EI', 'ETTI', 'ACI', 'AI', 'Entreprise titulaire'])),
        heures_declarees: maybe(random, hours),
        heures_validees: maybe(random, hours * 0.75),
        heures_formation: maybe(random, random.between(0, 7)),
      };
    },
  },
  BENEFICIAIRES: {
    perYear: 14,
    make: (random, year, rank) => ({
      beneficiaire_id: `P-${(year - EVERY_YEARS[0]) * 14 + rank}`,
      sexe: maybe(random, random.chance(0.4) ? 'F' : 'H'),
      age_entree: maybe(random, random.between(18, 60)),
      qpv: tri(random),
      niveau_formation: maybe(random, oneOf(random, ['Sans diplôme', 'CAP/BEP', 'Baccalauréat', 'Bac +'])),
      criteres: maybe(random, oneOf(random, ['BRSA', 'DELD ; BRSA', 'TH', 'DELD', 'TH ; QPV', 'JEUNE'])),
    }),
  },
  CONTRATS_TRAVAIL: {
    perYear: 20,
    make: (random, year, rank) => ({
      contrat_id: `T${year}-${rank}`,
      beneficiaire_id: `P-${random.between(1, 40)}`,
      type_contrat: maybe(random, oneOf(random, ['CDI', 'CDD', 'CDD', 'CDDI', 'Mission ETTI'])),
      date_debut: day(random, year),
      duree_mois: maybe(random, random.between(1, 14)),
    }),
  },
  SUIVI_SORTIES: {
    perYear: 36,
    make: (random, year, rank) => {
      const joint = tri(random);
      return {
        beneficiaire_id: `P-${rank}`,
        echeance: oneOf(random, ECHEANCES),
        date_suivi: day(random, year),
        joint,
        situation: joint === 'OUI' ? maybe(random, oneOf(random, SITUATIONS)) : null,
      };
    },
  },
  STAGES: {
    perYear: 7,
    make: (random, year, rank) => ({
      stage_id: `S${year}-${rank}`,
      marche_id: `${year}-${rank}`,
      date_debut: day(random, year),
      heures: random.between(20, 300),
    }),
  },
  DEPENSES: {
    perYear: 30,
    make: (random, year, rank) => ({
      annee: year,
      fournisseur_nom: `Fournisseur ${rank}`,
      montant_mandate_ht: maybe(random, random.between(1, 800) * 1000),
      type_depense: maybe(random, oneOf(random, ['Marché', 'Marché', 'Concession', 'Marché du livre V'])),
      est_ess: tri(random),
      delai_paiement_jours: maybe(random, random.between(12, 70)),
    }),
  },
  CATEGORIES_AGEC: {
    perYear: 8,
    make: (random, year, rank) => {
      const spent = rank === 8 ? 0 : random.between(10, 90) * 1000;
      return {
        annee: year,
        categorie_agec: AGEC_FAMILIES[rank - 1] ?? null,
        depense_ht: spent,
        // Ranks 1 and 2 reach both minima, exactly for the first; rank 3 only one of them.
        montant_reemploi_ht: rank === 1 ? spent * 0.08 : rank <= 3 ? spent * 0.2 : spent * 0.03,
        montant_recycle_ht: rank === 1 ? spent * 0.2 : rank === 2 ? spent * 0.5 : spent * 0.1,
        taux_min_reemploi: rank === 7 ? null : 0.08,
        taux_min_recycle: 0.2,
      };
    },
  },
  DENREES: {
    perYear: 15,
    make: (random, year, rank) => ({
      annee: year,
      libelle: `Lot ${rank}`,
      montant_ht: maybe(random, random.between(1, 60) * 1000),
      egalim: tri(random),
      bio: tri(random),
    }),
  },
  GES: {
    perYear: 6,
    make: (random, year, rank) => ({
      annee: year,
      poste: `Poste ${rank}`,
      emissions_tco2e: maybe(random, random.between(10, 4000) / 4),
      methode: 'Ratio monétaire',
    }),
  },
  ACTIONS: {
    perYear: 24,
    make: (random, year, rank) => ({
      action_id: `A${Math.ceil(rank / 2)}`,
      titre: `Action ${Math.ceil(rank / 2)}`,
      // Two points a year, and the last action given twice the same day.
      date_point: rank >= 23 ? serialOf(year, 12, 15) : serialOf(year, rank % 2 === 0 ? 12 : 6, rank),
      statut: maybe(random, oneOf(random, ACTION_STATES)),
      avancement: maybe(random, random.between(1, 19) / 20),
    }),
  },
  AGENTS_ACHAT: {
    perYear: 12,
    make: (random, year, rank) => ({
      agent_id: `AG${(year - EVERY_YEARS[0]) * 12 + rank}`,
      service: 'Achats',
      date_arrivee: day(random, year),
    }),
  },
  FORMATIONS: {
    perYear: 9,
    make: (random, year, rank) => ({
      // The same agent twice the same day, then again later: one person all along.
      agent_id: rank <= 3 ? `ag${(year - EVERY_YEARS[0]) * 12 + 1}` : `AG${random.between(1, 20)}`,
      date_formation: rank <= 2 ? serialOf(year, 1, 10) : day(random, year),
      theme: 'Clauses sociales',
      heures: 7,
    }),
  },
  SOURCING: {
    perYear: 5,
    make: (random, year, rank) => ({
      rencontre_id: `R${year}-${rank}`,
      date_rencontre: day(random, year),
      theme: 'Espaces verts',
      public: oneOf(random, ['SIAE', 'EA ou ESAT']),
    }),
  },
  CONCERTATION: {
    perYear: 8,
    make: (random, year, rank) => ({
      proposition_id: `P${year}-${rank}`,
      date_proposition: maybe(random, day(random, year)),
      qualite: oneOf(random, PROPOSERS),
      proposition: 'Réserver un lot',
      preconisation_guichet: tri(random),
      decision: maybe(random, oneOf(random, DECISIONS)),
    }),
  },
  ALIGNEMENT: {
    perYear: 2,
    make: (random, year, rank) => ({
      plan: `Plan ${rank}`,
      objectif: '1.1',
      date_revue: maybe(random, day(random, year)),
    }),
  },
  INSTANCES: {
    perYear: 2,
    make: (random, year, rank) => ({
      instance: `Instance ${rank}`,
      date_reunion: maybe(random, day(random, year)),
    }),
  },
};

const SILENT: readonly (readonly [TableId, number])[] = [
  ['SOURCING', EVERY_YEARS[0]],
  ['GES', EVERY_YEARS[0]],
];

export type EveryRows = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/** Rows of every table for three years, as an import writes them: marks and computed fields included. */
export function everyRows(seed = 70): EveryRows {
  const random = seeded(seed);
  const rows: EveryRows = Object.fromEntries(
    SHEET_TABLES.map(({ id }) => [
      id,
      EVERY_YEARS.flatMap((year) =>
        SILENT.some(([table, silent]) => table === id && silent === year)
          ? []
          : Array.from({ length: makers[id].perYear }, (_, index) =>
              makers[id].make(random, year, index + 1),
            ),
      ),
    ]),
  );
  const heures = markEmployers(rows.HEURES ?? []);
  const marked: EveryRows = {
    ...rows,
    MARCHES: markConsultations(rows.MARCHES ?? []),
    HEURES: heures,
    BENEFICIAIRES: markPresence(rows.BENEFICIAIRES ?? [], heures),
  };
  return Object.fromEntries(
    SHEET_TABLES.map(({ id }) => [id, computeRows(id, marked[id] ?? [], everyParameters(), marked)]),
  );
}
