/** What every layout tells in its own way: invented contracts, companies and people, and the hours that truly were worked. */
export interface Contract {
  readonly id: string;
  readonly object: string;
  readonly lots: readonly Lot[];
}
export interface Lot {
  readonly contract: string;
  readonly object: string;
  readonly lot: string;
  readonly company: string;
  /** Hours due, in whole hours. */
  readonly due: number;
}
export interface Person {
  readonly code: string;
  readonly name: string;
  readonly firstName: string;
  /** dd/mm/yyyy. */
  readonly birth: string;
  readonly sex: 'F' | 'H';
  readonly publics: readonly string[];
}
/** Hours of a person for a lot in a month, in hundredths so that sums are exact. */
export interface Work {
  readonly lot: Lot;
  readonly person: Person;
  readonly employer: string;
  readonly year: number;
  readonly month: number;
  readonly declared: number;
  readonly validated: number;
  readonly training: number;
}
export interface Truth {
  readonly contracts: readonly Contract[];
  readonly lots: readonly Lot[];
  readonly people: readonly Person[];
  readonly work: readonly Work[];
  readonly months: readonly { readonly year: number; readonly month: number }[];
}

export interface Random {
  readonly int: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

/** mulberry32: the same seed gives the same truth on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (list) => {
      const found = list[int(0, list.length - 1)];
      if (found === undefined) throw new Error('nothing to pick');
      return found;
    },
    shuffled: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = int(0, at);
        [copy[at], copy[other]] = [copy[other] as (typeof copy)[number], copy[at] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}

// Invented names: any likeness is chance.
const NAMES = [
  'Zéphirin',
  'Quenouille',
  'Ravelot',
  'Kantéba',
  'Lebrumois',
  'Œillard',
  'D’Astrange',
  'Ñurien',
  'Wexelle',
  'Pomarède',
];
const FIRST_NAMES = ['Zoé', 'Noé', 'Aïcha', 'Loïc', 'Inès', 'Ülrich', 'Gaëlle', 'Côme'];
const COMPANIES = ['Durandel BTP', 'Espaces Verts du Lac', 'Total Étanchéité', 'Maçonnerie Péroux'];
const EMPLOYERS = ['Régie des Tilleuls', 'Intérim Tremplin', 'Chantier École Nord'];
const OBJECTS = ['École Jean-Moulin', 'Voirie du centre', 'Parc des sports'];
const PUBLICS = ['DELD', 'BRSA', 'TH', 'JEUNE', 'SENIOR', 'QPV'];

const two = (value: number): string => String(value).padStart(2, '0');

export function truthOf(seed: number): Truth {
  const random = randomOf(seed);
  const contracts = OBJECTS.map((object, rank): Contract => {
    const id = `2023-M${two(rank + 1)}`;
    const lots = Array.from({ length: rank === 0 ? 2 : 1 }, (_, place) => ({
      contract: id,
      object,
      lot: String(place + 1),
      company: COMPANIES[(rank + place) % COMPANIES.length] ?? '',
      due: random.int(20, 90) * 10,
    }));
    return { id, object, lots };
  });
  const lots = contracts.flatMap((contract) => contract.lots);
  const people = NAMES.map((name, rank): Person => ({
    code: `B${two(rank + 1)}`,
    name,
    firstName: random.pick(FIRST_NAMES),
    birth: `${two(random.int(1, 28))}/${two(random.int(1, 12))}/${random.int(1965, 2004)}`,
    sex: random.pick(['F', 'H']),
    publics: random.shuffled(PUBLICS).slice(0, random.int(1, 3)),
  }));
  const first = random.int(7, 10);
  const months = Array.from({ length: 7 }, (_, rank) => ({
    year: 2024 + Math.floor((first - 1 + rank) / 12),
    month: ((first - 1 + rank) % 12) + 1,
  }));
  const work = people.flatMap((person) => {
    // A person may work for two lots, with one employer for each.
    const own = random.shuffled(lots).slice(0, random.int(1, 2));
    return own.flatMap((lot) => {
      const employer = random.pick(EMPLOYERS);
      const from = random.int(0, 3);
      return months.slice(from, from + random.int(2, 4)).map((month): Work => {
        // Quarters of an hour can be written 15h30; 151,67 h is a full month.
        const declared = random.int(0, 4) === 0 ? 15_167 : random.int(8, 560) * 25;
        return {
          lot,
          person,
          employer,
          ...month,
          declared,
          validated: random.int(0, 5) === 0 ? 0 : declared - random.int(0, 8) * 25,
          training: random.int(0, 3) === 0 ? random.int(1, 20) * 50 : 0,
        };
      });
    });
  });
  return { contracts, lots, people, work, months };
}
