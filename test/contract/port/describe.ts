import { GENERIC_SHEETS, GENERIC_TABLES } from '../../support/sessions';
import type { Group } from '../types';

export const describing: Group = {
  name: 'describe',
  attempt: ({ host }) => host.describe(),
  cases: [
    {
      name: 'says which host it is, whether it computes, and from how many rows it is slow',
      run: async ({ facts, blank }) => {
        const { host, calculates, comfortableRows } = await (await blank()).host.describe();
        expect({ host, calculates, comfortableRows }).toEqual({
          host: facts.host,
          calculates: facts.calculates,
          comfortableRows: facts.comfortableRows,
        });
      },
    },
    {
      name: 'sees no table in a workbook on which nothing was done',
      run: async ({ facts, blank }) => {
        const { sheets, tables } = await (await blank()).host.describe();
        expect([sheets, tables]).toEqual([facts.firstSheets, []]);
      },
    },
    {
      name: 'lists the planned sheets in the order of the plan, and none of those that are hidden',
      run: async ({ facts, inserted }) => {
        const { sheets, tables } = await (await inserted()).host.describe();
        expect(sheets).toEqual([...facts.keptSheets, ...GENERIC_SHEETS]);
        expect(tables).toEqual(GENERIC_TABLES);
      },
    },
    {
      name: 'lists the tables that the plan has, and only those',
      run: async ({ planned }) => {
        expect((await (await planned()).host.describe()).tables).toEqual([
          'MARCHES',
          'HEURES',
          'BENEFICIAIRES',
        ]);
      },
    },
    {
      name: "lists a sheet of the user's own",
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.addsSheet('Mes notes', 'à moi');
        const { sheets, tables } = await host.describe();
        expect(sheets.filter((name) => name === 'Mes notes')).toHaveLength(1);
        expect(tables).toEqual(['MARCHES', 'HEURES', 'BENEFICIAIRES']);
      },
    },
    {
      name: 'lists a renamed tab under its planned name, by which it can be read',
      needs: 'tabs',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        const { sheets } = await host.describe();
        await user.renames('Suivi', 'Tableau de bord');
        expect((await host.describe()).sheets).toEqual(sheets);
        const cells = await host.readCells('Suivi', { row: 0, column: 0, rows: 1, columns: 1 });
        expect(cells).toEqual([['Suivi du contrat']]);
      },
    },
  ],
};
