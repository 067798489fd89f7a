import { initialParameters, type ParameterValues } from '../catalogue/parameters';
import { computeRows } from '../engine/rowRules';
import { reviewContracts, type ThresholdContract } from '../engine/thresholds/contracts';
import { countAbove, type ThresholdCount } from '../engine/thresholds/counts';
import type { BuyerType } from '../engine/thresholds/europeanThreshold';
import { splitQuestions, type SplitQuestion } from '../engine/thresholds/splits';
import { annualVolumes, type Volume } from '../engine/thresholds/volumes';
import type { DataRow } from '../scheme/values';

export type { BuyerType } from '../engine/thresholds/europeanThreshold';

/** What finance looks at before a scheme, or beside it. Amounts in € HT. */
export interface ThresholdReview {
  readonly contracts: readonly ThresholdContract[];
  readonly volumes: readonly Volume[];
  readonly counts: readonly ThresholdCount[];
  readonly splits: readonly SplitQuestion[];
}

/** Parameters of a new workbook, for a buyer of this type. */
export const parametersFor = (type: BuyerType): ParameterValues => ({
  ...initialParameters(),
  type_acheteur: type,
});

/**
 * The review of thresholds over rows of MARCHES and DEPENSES. All contracts are looked at, whatever the perimeter of the
 * scheme; the annual volume has the perimeter of D2111-3.
 */
export function reviewThresholds(
  contracts: readonly DataRow[],
  spending: readonly DataRow[],
  parameters: ParameterValues,
): ThresholdReview {
  const spent = computeRows('DEPENSES', spending, parameters);
  const reviewed = reviewContracts(contracts, parameters);
  return {
    contracts: reviewed,
    volumes: annualVolumes(contracts, spent, parameters),
    counts: countAbove(
      reviewed.map((contract, index) => {
        const day = contracts[index]?.['date_notification'];
        return { contract, day: typeof day === 'number' ? day : null };
      }),
      parameters,
    ),
    splits: splitQuestions(contracts, parameters),
  };
}
