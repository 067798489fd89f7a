import { review, reviewAllYears } from '../../../src/app';
import { REQUEST } from '../../support/sessions';
import { reference } from '../reference';
import { contracts } from '../sources';
import type { Group } from '../types';
import { imports } from './importData';

export const reviewingAllYears: Group = {
  name: 'reviewAllYears',
  attempt: ({ session }) => reviewAllYears(session),
  cases: [
    {
      name: 'gives the same figures in every host, for the sample data',
      figures: true,
      run: async ({ sample }) => {
        const { session } = await sample();
        const found = await reviewAllYears(session);
        expect(found).toEqual((await reference()).allYears);
        expect(found.length).toBeGreaterThanOrEqual(32 * REQUEST.years.length);
      },
    },
    {
      name: 'adds the years of the data that the scheme does not have, and says the rest as review does',
      run: async ({ imported }) => {
        const { session } = await imported();
        await imports(session, contracts('A1;Ancien;15/06/2019;1000;oui\n', 'ancien.csv'));
        const all = await reviewAllYears(session);
        expect([...new Set(all.map(({ year }) => year))]).toEqual([2019, ...REQUEST.years]);
        expect(all.find(({ id, year }) => id === 'leg-part-considsoc-nb' && year === 2019)).toMatchObject({
          value: 100,
          numerator: 1,
          denominator: 1,
        });
        const own = (await review(session))?.indicators.flatMap(({ years }) => years) ?? [];
        expect(all.filter(({ year }) => year !== 2019)).toEqual(own);
      },
    },
    {
      name: 'refuses a workbook without scheme',
      run: async ({ blank }) => {
        await expect(reviewAllYears((await blank()).session)).rejects.toMatchObject({
          name: 'RequestError',
          code: 'classeur-sans-schema',
        });
      },
    },
  ],
};
