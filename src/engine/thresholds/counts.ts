import { groupBy } from '../groupBy';
import { NATIONAL_THRESHOLDS, type NationalThreshold } from '../../catalogue/nationalThresholds';
import type { ParameterValues } from '../../catalogue/parameters';
import type { ThresholdContract } from './contracts';
import { nationalThreshold } from './nationalTable';

/** Contracts of a buyer in a year at or above one threshold. */
export interface ThresholdCount {
  readonly acheteur: string | null;
  readonly year: number;
  /** `europeen`, or the id of a national threshold. */
  readonly threshold: 'europeen' | NationalThreshold['id'];
  readonly above: number;
  readonly below: number;
  /** Contracts whose amount, category or threshold is not known. */
  readonly unknown: number;
}

/** Contracts with their day, since a national threshold may change within a year. */
export interface DatedContract {
  readonly contract: ThresholdContract;
  readonly day: number | null;
}

/** How many contracts each threshold catches, by buyer and year of notification, in that order. Undated contracts are in none. */
export function countAbove(
  contracts: readonly DatedContract[],
  parameters: ParameterValues,
): readonly ThresholdCount[] {
  const groups = groupBy(
    contracts.filter(({ contract }) => contract.year !== null),
    ({ contract }) => JSON.stringify([contract.acheteur ?? '', contract.year]),
  );
  const ids = ['europeen', ...new Set(NATIONAL_THRESHOLDS.map(({ id }) => id))] as const;
  return [...groups.values()]
    .flatMap((group) => ids.map((id) => countOf(group, id, parameters)))
    .sort((a, b) => (a.acheteur ?? '').localeCompare(b.acheteur ?? '', 'fr') || a.year - b.year);
}

function countOf(
  group: readonly DatedContract[],
  threshold: ThresholdCount['threshold'],
  parameters: ParameterValues,
): ThresholdCount {
  const answers = group.map(({ contract, day }): boolean | null => {
    if (threshold === 'europeen') return contract.above;
    const line = day === null ? null : nationalThreshold(threshold, contract.category, day, parameters);
    return line === null || contract.montant_ht === null ? null : contract.montant_ht >= line.amount;
  });
  const count = (wanted: boolean | null): number => answers.filter((one) => one === wanted).length;
  return {
    acheteur: group[0]?.contract.acheteur ?? null,
    year: group[0]?.contract.year ?? 0,
    threshold,
    above: count(true),
    below: count(false),
    unknown: count(null),
  };
}
