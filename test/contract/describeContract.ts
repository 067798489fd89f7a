import { NEEDS, WORKS } from './columns.mjs';
import { isShareOf } from './everyColumn';
import { contractHost } from './hosts';
import { refusalsOf } from './refusals';
import { PORT } from './port';
import { stageOf } from './stage';
import type { Case, Stage } from './types';
import { USE_CASES } from './useCases';

/** The two halves of the contract, operation by operation. */
const GROUPS = [...PORT, ...USE_CASES];

const needOf = ({ needs }: Case): string => (needs ? NEEDS[needs] : WORKS);

/** A case that needs something stands under it, so that matrix.mjs can tell why another host does not have the case. */
function register(one: Case, stage: (figures: boolean) => Stage): void {
  const test = (): void => it(one.name, () => one.run(stage(one.figures ?? false)));
  if (one.needs) describe(NEEDS[one.needs], test);
  else test();
}

/** Every case of the contract on one host, under the same names as on all the others. */
export function describeContract(column: string): void {
  jest.setTimeout(60_000);
  const host = contractHost(column);
  describe(column, () => {
    const stage = stageOf(host);
    for (const group of GROUPS) {
      const cases = [...group.cases, ...refusalsOf(group)].filter(
        (one, index) =>
          host.lacks[needOf(one)] === undefined &&
          (host.lacks[WORKS] === undefined || one.needs === 'refusal') &&
          (one.needs !== undefined || isShareOf(column, index)),
      );
      if (cases.length > 0) describe(group.name, () => cases.forEach((one) => register(one, stage)));
    }
  });
}
