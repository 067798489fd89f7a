import { inventedSiret, type Random } from './random';

export interface SampleContract {
  readonly id: string;
  readonly year: number;
  /** jj/mm/aaaa */
  readonly date: string;
  readonly subject: string;
  readonly category: 'Travaux' | 'Fournitures' | 'Services';
  readonly amount: number;
  readonly holder: string;
  readonly holderSiret: string;
  readonly social: boolean | null;
  readonly insertion: boolean | null;
  readonly socialCriterion: boolean | null;
  readonly reserved: string;
  readonly environmental: boolean | null;
  readonly environmentalCriterion: boolean | null;
  readonly esus: boolean | null;
  readonly siae: boolean | null;
  readonly adapted: boolean | null;
  readonly equality: boolean | null;
  /** Hours written in the contract, null without insertion clause. */
  readonly plannedHours: number | null;
  /** Months of execution: insertion hours are due over them. */
  readonly months: number;
}

const SUBJECTS = {
  Travaux: [
    'Réfection de la voirie',
    "Rénovation énergétique d'une école",
    'Entretien des bâtiments',
    "Aménagement d'une place",
  ],
  Fournitures: [
    'Fournitures de bureau',
    'Denrées pour la restauration scolaire',
    'Vêtements de travail',
    'Mobilier scolaire',
  ],
  Services: [
    'Nettoyage des locaux',
    'Entretien des espaces verts',
    'Collecte des encombrants',
    "Maîtrise d'œuvre",
  ],
} as const;

/** Shares that rise year after year, in the orders of magnitude published for French buyers. */
const SOCIAL = [0.14, 0.19, 0.24, 0.29, 0.35] as const;
const ENVIRONMENTAL = [0.22, 0.35, 0.52, 0.66, 0.74] as const;
const PER_YEAR = 150;
/** Long enough for the hours that the sample gives its contracts. */
const MONTHS = { Travaux: 18, Fournitures: 24, Services: 24 } as const;

const pad = (value: number): string => String(value).padStart(2, '0');

function amountOf(random: Random, category: SampleContract['category']): number {
  // Many small contracts, a few large ones: the square stretches the upper end.
  const spread = random.next() ** 3;
  const [min, max] = category === 'Travaux' ? [40_000, 7_500_000] : [40_000, 900_000];
  return Math.round((min + (max - min) * spread) / 10) * 10;
}

/** Contracts notified over five years from `firstYear`. One in forty says nothing of its considerations. */
export function sampleContracts(random: Random, firstYear: number): readonly SampleContract[] {
  const contracts: SampleContract[] = [];
  for (let offset = 0; offset < 5; offset += 1) {
    const year = firstYear + offset;
    for (let rank = 1; rank <= PER_YEAR; rank += 1) {
      const category = random.pick(['Travaux', 'Fournitures', 'Services', 'Services'] as const);
      const silent = random.chance(0.025);
      const social = random.chance(SOCIAL[offset] ?? 0.3);
      const insertion = social && category !== 'Fournitures' && random.chance(0.75);
      const amount = amountOf(random, category);
      const inclusive = social && random.chance(0.2);
      const reserved = inclusive
        ? random.pick(['Réservé EA/ESAT (L2113-12)', 'Réservé SIAE (L2113-13)'] as const)
        : 'Non réservé';
      const green = random.chance(ENVIRONMENTAL[offset] ?? 0.5);
      const holderRank = random.between(1, 180);
      const known = <T>(value: T): T | null => (silent ? null : value);
      contracts.push({
        id: `${year}-${String(rank).padStart(3, '0')}`,
        year,
        date: `${pad(random.between(1, 28))}/${pad(random.between(1, offset === 4 ? 10 : 12))}/${year}`,
        subject: random.pick(SUBJECTS[category] as unknown as readonly [string, ...string[]]),
        category,
        amount,
        holder: `Entreprise inventée ${holderRank}`,
        holderSiret: inventedSiret(holderRank),
        social: known(social),
        insertion: known(insertion),
        socialCriterion: known(social && random.chance(0.3)),
        reserved: silent ? '' : reserved,
        environmental: known(green && random.chance(0.8)),
        environmentalCriterion: known(green && random.chance(0.85)),
        esus: random.chance(0.7) ? inclusive && random.chance(0.5) : null,
        siae: reserved.includes('SIAE') ? true : random.chance(0.7) ? random.chance(0.04) : null,
        adapted: reserved.includes('EA/ESAT') ? true : random.chance(0.7) ? random.chance(0.02) : null,
        equality: known(social && random.chance(0.15)),
        plannedHours:
          insertion && !silent
            ? Math.min(2_400, Math.max(70, Math.round((amount / 10_000) * random.between(10, 35))))
            : null,
        months: MONTHS[category],
      });
    }
  }
  return contracts;
}
