import { review, reviewAllYears, type Session } from '../../../src/app';
import { sampleTruth } from '../../../src/app/sample';
import { TABLES } from '../../../src/catalogue/tables';
import { disagreements, gridOf, plannedResults } from '../../support/agreement';
import { decide } from '../../support/decisions';
import { REQUEST } from '../../support/sessions';
import { reference, TABLES_OF_SAMPLE } from '../reference';
import type { Group } from '../types';
import { planOf } from './insertTemplate';

const truth = sampleTruth();

/** Totals straight from the generator, without a line of the product. */
function expected(year: number) {
  const lines = truth.hours.filter((line) => line.year === year);
  const people = new Map(lines.map(({ person }) => [person.rank, person]));
  const share = (test: (person: (typeof lines)[number]['person']) => boolean): number =>
    [...people.values()].filter(test).length;
  return {
    planned: truth.contracts
      .filter((one) => one.year === year)
      .reduce((sum, one) => sum + (one.plannedHours ?? 0), 0),
    worked: lines.reduce((sum, line) => sum + line.hours, 0),
    people: people.size,
    women: share(({ sex }) => sex === 'F'),
    qpv: share(({ qpv }) => qpv),
  };
}

const at = async (session: Session) => {
  const all = await reviewAllYears(session);
  return (id: string, year: number) => {
    const found = all.find((one) => one.id === id && one.year === year);
    if (!found) throw new Error(`${id} ${year}`);
    return found;
  };
};

export const reviewingSample: Group = {
  name: 'review of the sample data',
  cases: [
    {
      name: 'is the same in every host, to the last figure',
      // The threshold of a SPASER follows its parameter by a formula.
      figures: true,
      run: async ({ sample }) => {
        const { session } = await sample();
        const found = await review(session);
        const { review: own } = await reference();
        expect(own.indicators.some(({ years }) => years.some(({ value }) => value !== null))).toBe(true);
        expect({ ...found, lastCommand: null }).toEqual({ ...own, lastCommand: null });
      },
    },
    {
      name: 'comes from the same rows in every host, field by field, computed ones too',
      figures: true,
      run: async ({ sample }) => {
        const { host } = await sample();
        const { tables } = await reference();
        for (const table of TABLES_OF_SAMPLE) {
          const fields = TABLES[table].fields.map(({ id }) => id);
          const plain = (rows: readonly Readonly<Record<string, unknown>>[] | null | undefined) =>
            rows?.map((row) => fields.map((id) => row[id] ?? null));
          expect(tables[table]?.length).toBeGreaterThan(40);
          expect(plain(await host.readTable(table))).toEqual(plain(tables[table]));
        }
      },
    },
    {
      name: 'gives hours, ETP, people and their shares as the generator knows them',
      run: async ({ sample }) => {
        const figure = await at((await sample()).session);
        for (const year of REQUEST.years) {
          const own = expected(year);
          expect(own.people).toBeGreaterThan(0);
          expect(figure('ins-heures-prevues', year).value).toBe(own.planned);
          expect(figure('ins-heures-realisees', year).value).toBe(own.worked);
          expect(figure('ins-etp', year)).toMatchObject({ numerator: own.worked, denominator: 1600 });
          expect(figure('ins-etp', year).value).toBeCloseTo(own.worked / 1600, 9);
          expect(figure('ins-nb-beneficiaires', year).value).toBe(own.people);
          expect(figure('ins-part-femmes', year)).toMatchObject({
            numerator: own.women,
            denominator: own.people,
          });
          expect(figure('ins-part-qpv', year)).toMatchObject({ numerator: own.qpv, denominator: own.people });
        }
      },
    },
    {
      name: 'says what every formula of the workbook says, in every state, once targets are decided',
      figures: true,
      run: async ({ sample }) => {
        const { host, session } = await sample();
        await decide(host);
        const plan = await planOf(host);
        // A host that computes nothing is given its results by each command; this stands for one.
        if (!(await host.describe()).calculates) await host.apply(plan);
        expect(plannedResults(plan).length).toBeGreaterThan(2_500);
        expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
        const found = await review(session);
        const states = found?.indicators.flatMap(({ years }) => years.map(({ status }) => status));
        expect(new Set(states).size).toBeGreaterThanOrEqual(7);
      },
    },
  ],
};
