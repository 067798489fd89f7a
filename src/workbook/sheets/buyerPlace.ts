import type { BuyerContext } from '../buyerContext';
import { FIRST_ROW } from '../layout';
import type { PlanContext } from '../planContext';

/** Column of the first buyer in « Par acheteur »: objective, indicator, unit, consolidated value and its state come before. */
export const FIRST_BUYER = 5;
export const CONSOLIDATED = 3;

/** Where things stand in « Par acheteur »: lines of indicators, then lines of counts in the same columns. */
export interface BuyerPlace {
  readonly context: PlanContext;
  readonly buyers: BuyerContext;
  /** Columns of the buyers, then that of the rows without buyer. */
  readonly columns: readonly number[];
  readonly bricksHeader: number;
  readonly brickRow: (key: string) => number;
}

export function buyerPlace(context: PlanContext, buyers: BuyerContext): BuyerPlace {
  const bricksHeader = FIRST_ROW + buyers.indicators.length + 2;
  const ranks = new Map(buyers.bricks.map(({ key }, rank) => [key, rank]));
  return {
    context,
    buyers,
    columns: [...buyers.names, null].map((_, rank) => FIRST_BUYER + rank),
    bricksHeader,
    brickRow: (key) => {
      const rank = ranks.get(key);
      if (rank === undefined) throw new Error(`${key}: no such line in Par acheteur`);
      return bricksHeader + 1 + rank;
    },
  };
}
