import type { SampleContract } from './contracts';
import { inventedSiret, type Random } from './random';

export interface SamplePerson {
  readonly rank: number;
  readonly name: string;
  readonly firstName: string;
  readonly sex: 'F' | 'H';
  readonly age: number;
  readonly qpv: boolean;
  readonly publics: readonly string[];
  readonly level: string;
}

export interface SampleHours {
  readonly contract: SampleContract;
  readonly person: SamplePerson;
  readonly year: number;
  readonly month: number;
  readonly hours: number;
  readonly validated: number;
  readonly employerType: string;
  readonly employer: string;
  readonly employerSiret: string;
}

const FIRST_NAMES = [
  'Alix',
  'Camille',
  'Charlie',
  'Dominique',
  'Eden',
  'Lou',
  'Maël',
  'Noa',
  'Sacha',
  'Yaël',
] as const;
const LEVELS = ['Sans diplôme', 'CAP/BEP', 'CAP/BEP', 'Baccalauréat', 'Bac +'] as const;
const EMPLOYERS = ['ETTI', 'ETTI', 'EI', 'ACI', 'AI', 'Entreprise titulaire', 'GEIQ'] as const;

/** October 2026, in months since year 0: the sample's data stop there. */
const LAST_MONTH = 2026 * 12 + 9;

function person(random: Random, rank: number): SamplePerson {
  const age = random.between(18, 61);
  const publics = [
    ...(random.chance(0.45) ? ['DELD'] : []),
    ...(random.chance(0.3) ? ['BRSA'] : []),
    ...(random.chance(0.09) ? ['TH'] : []),
    ...(age < 26 ? ['JEUNE'] : []),
    ...(age >= 50 ? ['SENIOR'] : []),
  ];
  return {
    rank,
    name: `INVENTÉ${String(rank).padStart(4, '0')}`,
    firstName: random.pick(FIRST_NAMES),
    sex: random.chance(0.22) ? 'F' : 'H',
    age,
    qpv: random.chance(0.28),
    publics: publics.length > 0 ? publics : ['AUTRE'],
    level: random.pick(LEVELS),
  };
}

/**
 * Monthly hours of people on the contracts that carry an insertion clause, about 450 hours a person,
 * as a facilitateur's export gives them: planned hours are repeated on every line of their contract.
 */
export function sampleHours(random: Random, contracts: readonly SampleContract[]): readonly SampleHours[] {
  const lines: SampleHours[] = [];
  let people = 0;
  const pool: SamplePerson[] = [];
  for (const contract of contracts) {
    if (contract.plannedHours === null) continue;
    let left = Math.round(contract.plannedHours * (0.75 + random.next() * 0.35));
    const notified = contract.year * 12 + Number(contract.date.slice(3, 5)) - 1;
    while (left > 0) {
      // One stint in six is somebody already seen on another contract: people are distinct, contracts are not.
      const again =
        pool.length > 10 && random.chance(0.17) ? pool[random.between(0, pool.length - 1)] : undefined;
      if (!again) people += 1;
      const who = again ?? person(random, people);
      if (!again) pool.push(who);
      const employerType = random.pick(EMPLOYERS);
      const employerRank = 500 + random.between(1, 24);
      const start = notified + random.between(1, 14);
      const months = random.between(2, 5);
      for (let worked = 0; worked < months && left > 0; worked += 1) {
        const hours = Math.min(left, random.between(90, 151));
        left -= hours;
        // Hours still to come are planned, not worked.
        if (start + worked > LAST_MONTH) continue;
        lines.push({
          contract,
          person: who,
          year: Math.floor((start + worked) / 12),
          month: ((start + worked) % 12) + 1,
          hours,
          validated: random.chance(0.92) ? hours : 0,
          employerType,
          employer:
            employerType === 'Entreprise titulaire' ? contract.holder : `Structure inventée ${employerRank}`,
          employerSiret:
            employerType === 'Entreprise titulaire' ? contract.holderSiret : inventedSiret(employerRank),
        });
      }
    }
  }
  return lines;
}
