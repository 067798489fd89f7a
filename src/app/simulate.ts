import { declarationOf } from '../catalogue/indicators';
import { placedKeys } from '../engine/schemeFigures';
import { whatIf, type Move, type Scenario } from '../engine/whatIf';
import type { Unit } from '../scheme/indicator';
import { readWorkbook } from './readWorkbook';
import type { Session } from './session';

export type { Move, Scenario } from '../engine/whatIf';

/** A scratch over a workbook as it was read: nothing is ever written. */
export interface Simulation {
  readonly years: readonly number[];
  /** Indicators whose target may be tried otherwise, in reading order; targets in their unit (30 = 30 %). */
  readonly indicators: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: Unit;
    readonly targets: Readonly<Record<string, number>>;
  }[];
  /** Every indicator and year, before and after. */
  run(scenario: Scenario): readonly Move[];
}

/** Reads the workbook once, for as many scenarios as the user tries; null while it holds no scheme. */
export async function simulate({ host }: Session): Promise<Simulation | null> {
  const open = await readWorkbook(host);
  if (!open) return null;
  const { state } = open;
  return {
    years: state.scheme.years,
    indicators: placedKeys(state.scheme).map(({ key, placed }) => {
      const { label, unit } = declarationOf(placed.entry);
      return { key, label: placed.entry.label ?? label, unit, targets: placed.entry.targets };
    }),
    run: (scenario) => whatIf(state, scenario),
  };
}
