import { SHEETS } from '../../../src/workbook/layout';
import { refused, unchanged } from '../expecting';
import { PLACES, REPORT } from '../plan';
import type { Group, User } from '../types';
import type { Block } from '../../../src/workbook/host';

async function selects(user: User, sheet: string, where: Block): Promise<void> {
  if (!user.selects) throw new Error('this host has a selection, and a user who selects');
  await user.selects(sheet, where);
}

export const selecting: Group = {
  name: 'readSelection',
  attempt: ({ host }) => host.readSelection(),
  cases: [
    {
      name: 'gives the cells that the user selected, and where they are',
      needs: 'selection',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await selects(user, REPORT, { row: PLACES.last, column: 0, rows: 1, columns: 3 });
        expect(await host.readSelection()).toEqual({
          address: 'Suivi!A10:C10',
          values: [['Texte', 12.25, 46022]],
        });
      },
    },
    {
      name: 'gives a selection that goes far down, as whole columns do, to the cells in use',
      needs: 'selection',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.addsSheet('Collage', 'N° marché');
        await user.types('Collage', 0, 1, 'Montant');
        await user.types('Collage', 1, 0, 'M1');
        await user.types('Collage', 1, 1, 5);
        await selects(user, 'Collage', { row: 0, column: 0, rows: 5_000, columns: 2 });
        expect((await host.readSelection()).values).toEqual([
          ['N° marché', 'Montant'],
          ['M1', 5],
        ]);
      },
    },
    {
      name: 'gives nothing of an empty selection',
      needs: 'selection',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await selects(user, REPORT, { row: 60, column: 0, rows: 1, columns: 1 });
        expect((await host.readSelection()).values).toEqual([]);
      },
    },
  ],
};

export const revealing: Group = {
  name: 'reveal',
  attempt: ({ host }) => host.reveal(SHEETS.suivi, 0, 0),
  cases: [
    {
      name: 'shows a cell of a sheet, which is then the selection, and changes nothing',
      needs: 'selection',
      run: async ({ planned }) => {
        const open = await planned();
        await unchanged(open, () => open.host.reveal(SHEETS.journal, 0, 0));
        expect((await open.host.readSelection()).values).toEqual([['Journal']]);
        await open.host.reveal(REPORT, PLACES.last, 1);
        expect(await open.host.readSelection()).toMatchObject({ values: [[12.25]] });
      },
    },
    {
      name: 'refuses a sheet that is not there',
      run: async ({ planned }) => {
        const open = await planned();
        await refused(open, () => open.host.reveal('Absent', 0, 0), 'ItemNotFound', /Absent/);
      },
    },
  ],
};
