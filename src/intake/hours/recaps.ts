import { partsOf } from '../values/frenchDate';
import type { DataRow } from '../../scheme/values';
import type { ReadPart } from '../readPart';
import { isHours } from '../columns/kinds';

/** Hours of a contract in a time, in hundredths: sums of cents must be equal, not near. */
type Sums = ReadonlyMap<string, number>;
/** How finely a table dates its hours. */
type Grain = 'month' | 'year' | 'none';

const FIGURES = ['heures_declarees', 'heures_validees'] as const;

const grainOf = (rows: readonly DataRow[]): Grain => {
  const periods = rows.map((row) => row['periode']);
  if (periods.every((period) => typeof period !== 'number')) return 'none';
  return periods.every(
    (period) => typeof period === 'number' && partsOf(period).month === 1 && partsOf(period).day === 1,
  )
    ? 'year'
    : 'month';
};

function sumsOf(rows: readonly DataRow[], grain: Grain): Sums {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const period = row['periode'];
    const time =
      grain === 'none'
        ? ''
        : typeof period !== 'number'
          ? '?'
          : grain === 'year'
            ? partsOf(period).year
            : period;
    for (const field of FIGURES) {
      const hours = row[field];
      if (typeof hours !== 'number' || hours === 0) continue;
      const key = `${field} ${String(row['marche_id'])} ${time}`;
      sums.set(key, (sums.get(key) ?? 0) + Math.round(hours * 100));
    }
  }
  return sums;
}

const within = (some: Sums, all: Sums): boolean =>
  some.size > 0 && [...some].every(([key, hours]) => Math.abs((all.get(key) ?? NaN) - hours) <= 1);

/**
 * Sets aside the tables of a source that only sum up its others, such as the sheet « Récapitulatif » beside the sheets of the months: for each contract, and as
 * finely as they are dated, their hours are those of the others together, told in fewer rows. Hours due that they tell are kept.
 */
export function withoutRecaps(parts: readonly ReadPart[]): readonly ReadPart[] {
  const hours = parts.filter(
    ({ kind, outcome }) => isHours(kind) && (outcome.tables.HEURES ?? []).length > 0,
  );
  if (hours.length < 2) return parts;
  const recaps = new Set<ReadPart>();
  // The smallest first: a recap of months may itself be summed up by one of years.
  for (const part of [...hours].sort((a, b) => count(a) - count(b))) {
    const others = hours.filter((other) => other !== part && !recaps.has(other));
    const rows = others.flatMap(({ outcome }) => outcome.tables.HEURES ?? []);
    if (count(part) >= rows.length) continue;
    const own = part.outcome.tables.HEURES ?? [];
    const grain = grainOf(own);
    if (within(sumsOf(own, grain), sumsOf(rows, grain))) recaps.add(part);
  }
  return parts.map((part) => (recaps.has(part) ? aside(part) : part));
}

const count = ({ outcome }: ReadPart): number => (outcome.tables.HEURES ?? []).length;

function aside(part: ReadPart): ReadPart {
  const { tables, origins, kept, setAside, controlSums, ...rest } = part.outcome;
  const due = controlSums['heures_prevues'];
  part.log.add({
    code: 'tableau-recapitulatif',
    severity: 'a-verifier',
    details: { heures: controlSums['heures_declarees'] ?? controlSums['heures_validees'] ?? 0, lignes: kept },
  });
  return {
    ...part,
    outcome: {
      ...rest,
      tables: tables.MARCHES ? { MARCHES: tables.MARCHES } : {},
      origins: origins.MARCHES ? { MARCHES: origins.MARCHES } : {},
      kept: 0,
      setAside: setAside + kept,
      negatives: 0,
      controlSums: due === undefined ? {} : { heures_prevues: due },
    },
  };
}
