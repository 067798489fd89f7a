import { importData, insertTemplate, previewImport, review, type Session } from '../../../src/app';
import { placedIndicators } from '../../../src/scheme/scheme';
import { templateOf } from '../../../src/catalogue/templates';
import { SHEETS } from '../../../src/workbook/layout';
import { unchanged } from '../expecting';
import { SHORT } from '../request';
import { SECOND } from '../sources';
import type { Group } from '../types';

const SHARE = 'leg-part-considsoc-nb';
/** Line of « lines under which a share gets no verdict », and of the year shown, in Paramètres. */
const MINIMUM = 11;
const YEAR_SHOWN = 13;

const last = async (session: Session, id: string) =>
  (await review(session))?.indicators.find((one) => one.id === id)?.years.at(-1);

export const reviewing: Group = {
  name: 'review',
  attempt: ({ session }) => review(session),
  cases: [
    {
      name: 'has nothing to say of a workbook without scheme, and changes nothing',
      run: async ({ blank, imported }) => {
        expect(await review((await blank()).session)).toBeNull();
        const open = await imported();
        await unchanged(open, () => review(open.session));
      },
    },
    {
      name: 'judges with the targets and the parameters typed in the sheets',
      run: async ({ imported }) => {
        const { session, user } = await imported();
        expect(await last(session, SHARE)).toMatchObject({ value: 50, target: 30, status: 'non-calculable' });
        await user.types(SHEETS.parametres, MINIMUM, 1, 1);
        // One contract of two: 50 %, against 30 % in 2026.
        expect(await last(session, SHARE)).toMatchObject({
          value: 50,
          target: 30,
          gap: 20,
          status: 'atteint',
        });
        for (const [index, target] of [0.8, 0.9, 0.95, 1].entries())
          await user.types(SHEETS.cibles, 4, 10 + index, target);
        expect(await last(session, SHARE)).toMatchObject({ target: 80, gap: -30, status: 'en-ecart' });
      },
    },
    {
      name: 'takes up the figures typed in Saisie, in points or as shares',
      run: async ({ imported }) => {
        const { session, user } = await imported();
        const { indicators = [] } = (await review(session)) ?? {};
        // Saisie has a line for each indicator, in their order; these are the shares of which the data say nothing.
        const [first, second] = indicators.filter(
          ({ unit, years }) => unit === '%' && years.at(-1)?.value === null,
        );
        const line = (one: typeof first): number => 4 + indicators.findIndex((other) => other === one);
        await user.types(SHEETS.saisie, line(first), 7, 0.42);
        await user.types(SHEETS.saisie, line(second), 7, 62);
        expect((await last(session, first?.id ?? ''))?.value).toBe(42);
        expect((await last(session, second?.id ?? ''))?.value).toBe(62);
      },
    },
    {
      name: 'counts the rows that the user typed and corrected',
      run: async ({ imported }) => {
        const { session, user } = await imported();
        await user.types(SHEETS.marches, 3, 0, 'tapé');
        await user.types(SHEETS.marches, 3, 4, 46_022);
        await user.types(SHEETS.marches, 3, 14, 'OUI');
        await user.types(SHEETS.marches, 2, 14, 'OUI');
        const found = (await review(session))?.indicators.find(({ id }) => id === SHARE);
        expect(
          found?.years.slice(-2).map(({ year, numerator, denominator }) => [year, numerator, denominator]),
        ).toEqual([
          [2025, 1, 1],
          [2026, 2, 2],
        ]);
        expect((await review(session))?.data[0]).toEqual({ table: 'MARCHES', rows: 3 });
      },
    },
    {
      name: 'shows the last year with data, or the year chosen in Paramètres',
      run: async ({ imported }) => {
        const { session, user } = await imported();
        const year = async () => (await review(session))?.year;
        expect(await year()).toBe(2026);
        await user.types(SHEETS.parametres, YEAR_SHOWN, 1, 2024);
        expect(await year()).toBe(2024);
      },
    },
    {
      name: 'says how many indicators are in each state, all of them once',
      run: async ({ imported }) => {
        const { session } = await imported();
        const found = await review(session);
        const template = SHORT.template ?? templateOf(SHORT.templateId);
        const count = template ? placedIndicators(template).length : 0;
        expect(count).toBeGreaterThanOrEqual(12);
        expect(found?.indicators).toHaveLength(count);
        expect(Object.values(found?.counts ?? {}).reduce((sum, one) => sum + one, 0)).toBe(count);
      },
    },
    {
      name: 'names the last command that can be undone, and the rows set aside',
      run: async ({ inserted }) => {
        const { session } = await inserted();
        expect((await review(session))?.lastCommand).toBeNull();
        await insertTemplate(session, SHORT);
        expect((await review(session))?.lastCommand?.command).toBe('inserer');
        await importData(session, await previewImport(session, [SECOND]));
        expect(await review(session)).toMatchObject({
          lastCommand: { command: 'importer', details: { fichiers: 'suite.csv', lignes: 3, ecartees: 1 } },
          setAside: 1,
        });
      },
    },
  ],
};
