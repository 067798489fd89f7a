import { buyersOf } from '../../scheme/buyers';
import { near, type Formula } from '../formula';
import { FIRST_ROW } from '../layout';
import type { PlanContext } from '../planContext';
import { ALL_ROWS, rowsOf, rowsOfNone, type Among } from '../tallyFormula';

/** A line of the sheet Seuils that tells a year of a buyer. */
export interface BuyerYear {
  readonly row: number;
  /** Name shown. */
  readonly name: string;
  readonly year: number;
  readonly yearIndex: number;
  /** Rank of the buyer; names.length = the rows that name none of them. */
  readonly buyerIndex: number;
  readonly among: Among;
}

export const NO_BUYER = 'Sans acheteur';
export const YEAR_COLUMN = 1;

export const namesOf = ({ scheme }: Pick<PlanContext, 'scheme'>): readonly string[] =>
  buyersOf(scheme).map(({ name }) => name);

/** Number of lines that tell every buyer's years. */
export function lineCount(context: PlanContext): number {
  const names = namesOf(context);
  return Math.max(1, names.length === 0 ? 1 : names.length + 1) * context.years.length;
}

/** Lines from a row on: each buyer's years follow each other, then those of the rows without buyer. */
export function buyerYears(context: PlanContext, first: number): readonly BuyerYear[] {
  const { years, scheme } = context;
  const names = namesOf(context);
  const shown = names.length === 0 ? [scheme.buyer] : [...names, NO_BUYER];
  const nameCell = (rank: number): Formula => near(first + rank * years.length, 0);
  return shown.flatMap((name, buyerIndex) =>
    years.map((year, yearIndex) => {
      const row = first + buyerIndex * years.length + yearIndex;
      const among =
        names.length === 0
          ? ALL_ROWS
          : buyerIndex === names.length
            ? rowsOfNone(names.map((_, rank) => nameCell(rank)))
            : rowsOf(near(row, 0));
      return { row, name, year, yearIndex, buyerIndex, among };
    }),
  );
}

/** Where the three parts of the sheet begin: each has a title, a note, a header, then its lines. */
export function parts(context: PlanContext): Readonly<Record<'volumes' | 'contracts' | 'years', number>> {
  const lines = lineCount(context);
  const volumes = FIRST_ROW;
  const contracts = volumes + lines + 5;
  return { volumes, contracts, years: contracts + lines + 5 };
}
