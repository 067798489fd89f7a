import type { Market } from './decpMarket';

interface Seen {
  readonly rank: number;
  readonly market: Market;
}

/** What a record is to those before it. `of` is the rank of the first record of the same contract. */
export type Verdict =
  { readonly kind: 'new' } | { readonly kind: 'repetition' | 'amended'; readonly of: number };

/**
 * Tells repetitions of a contract: platforms publish the same record on several days. Only an exact repetition (publication date and
 * sub-contracting acts aside) is one; the same contract with other amendments is kept and shown, and lots that share a number are apart.
 * Whole records are compared only when buyer and number meet, which spares the comparison to nearly all of them.
 */
export class Republications {
  readonly #byKey = new Map<string, Seen[]>();

  judge(market: Market, rank: number): Verdict {
    const before = this.#byKey.get(market.key);
    if (before === undefined) {
      this.#byKey.set(market.key, [{ rank, market }]);
      return { kind: 'new' };
    }
    const identity = market.identity();
    const twins = before.filter((seen) => seen.market.identity() === identity);
    const [first] = twins;
    const amendments = market.amendments();
    const repeated = twins.some((seen) => seen.market.amendments() === amendments);
    if (!repeated) before.push({ rank, market });
    if (first === undefined) return { kind: 'new' };
    return { kind: repeated ? 'repetition' : 'amended', of: first.rank };
  }
}
