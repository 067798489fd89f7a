import { originOf, originOfCell, review } from '../../../src/app';
import { SHEETS } from '../../../src/workbook/layout';
import { block, unchanged } from '../expecting';
import type { Group } from '../types';

const SHARE = 'leg-part-considsoc-nb';

export const showingOrigin: Group = {
  name: 'originOf',
  attempt: ({ session }) => originOf(session, { indicator: SHARE, year: 2026 }),
  cases: [
    {
      name: 'gives the terms of a figure and every row of its sheet, and changes nothing',
      run: async ({ imported }) => {
        const open = await imported();
        await open.user.types(SHEETS.marches, 3, 0, 'tapé');
        await open.user.types(SHEETS.marches, 3, 4, 46_100);
        await unchanged(open, async () => {
          const origin = await originOf(open.session, { indicator: SHARE, year: 2026 });
          const figure = (await review(open.session))?.indicators
            .find(({ id }) => id === SHARE)
            ?.years.find(({ year }) => year === 2026);
          expect(origin).toMatchObject({
            value: figure?.value,
            numerator: figure?.numerator,
            denominator: figure?.denominator,
          });
          const [top] = origin?.terms ?? [];
          expect(top?.data?.account).toMatchObject({
            inSheet: 3,
            counted: figure?.rows,
            used: 1,
            unknown: 1,
          });
          expect(top?.data?.rows.map(({ number, answer }) => [number, answer])).toContainEqual([
            4,
            'inconnu',
          ]);
        });
      },
    },
    {
      name: 'is asked of the selected cell, wherever a user has moved its line or renamed its tab',
      needs: 'selection',
      run: async ({ imported }) => {
        const { host, session, user } = await imported();
        const [place] = (await originOf(session, { indicator: SHARE, year: 2026 }))?.places ?? [];
        const cell = block((place?.row ?? 0) - 1, (place?.column ?? 0) - 1, 1, 1);
        await user.renames(SHEETS.suivi, 'Bilan');
        await user.selects?.('Bilan', cell);
        const found = await originOfCell(session);
        expect(found).toMatchObject({ ok: true, origin: { request: { indicator: SHARE, year: 2026 } } });
        expect(found.ok && found.formula).toMatch(/Détail/);
        await user.selects?.(SHEETS.journal, block(0, 0, 1, 1));
        expect(await originOfCell(session)).toMatchObject({ ok: false, reason: 'autre-onglet' });
        await host.reveal(SHEETS.detail, 0, 0);
        expect(await originOfCell(session)).toMatchObject({ ok: false, reason: 'pas-un-chiffre' });
      },
    },
  ],
};
