import { TABLES } from '../../../src/catalogue/tables';
import type { DataRow } from '../../../src/scheme/values';
import { computed, idsOf, numbered, ROWS, whole } from '../rows';
import type { Group } from '../types';

export const readingTables: Group = {
  name: 'readTable',
  attempt: ({ host }) => host.readTable('MARCHES'),
  cases: [
    {
      name: 'gives null for a table that the workbook does not have',
      run: async ({ blank, planned }) => {
        expect(await (await blank()).host.readTable('MARCHES')).toBeNull();
        expect(await (await planned()).host.readTable('STAGES')).toBeNull();
      },
    },
    {
      name: 'gives no row for a table that was just drawn',
      run: async ({ planned }) => {
        const { host } = await planned();
        expect([await host.readTable('MARCHES'), await host.readTable('HEURES')]).toEqual([[], []]);
      },
    },
    {
      name: 'gives every field of every row, null where a cell is empty',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        const rows = await host.readTable('MARCHES');
        expect(rows).toEqual(whole(ROWS));
        const fields = TABLES.MARCHES.fields.map(({ id }) => id);
        expect(rows?.map((row) => Object.keys(row))).toEqual(ROWS.map(() => fields));
      },
    },
    {
      name: 'gives the fields that imports mark, and those that rows compute',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        const hours: readonly DataRow[] = [
          { marche_id: 'M1', periode: 46_082, heures_declarees: 7.5, employeur_compte: 1 },
          { marche_id: 'M1', periode: 45_717, heures_declarees: -7.5 },
        ];
        await host.writeRows('HEURES', computed(hours, 'HEURES'), 'replace');
        expect(await host.readTable('HEURES')).toEqual(whole(hours, 'HEURES'));
        expect(whole(hours, 'HEURES').map(({ annee }) => annee)).toEqual([2026, 2025]);
      },
    },
    {
      name: 'takes in a row typed under the table',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await user.types('Marchés', ROWS.length + 1, 0, 'tapé');
        await user.types('Marchés', ROWS.length + 1, 5, 10.5);
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(rows.map(({ marche_id }) => marche_id)).toEqual([
          ...ROWS.map(({ marche_id }) => marche_id),
          'tapé',
        ]);
        expect(rows.at(-1)).toMatchObject({ marche_id: 'tapé', montant_ht: 10.5, objet: null });
      },
    },
    {
      name: 'takes in a row typed in a table that is empty',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types('Marchés', 1, 0, 'tapé');
        expect(await idsOf(host)).toEqual(['tapé']);
      },
    },
    {
      name: 'says what the user corrected, and forgets last rows that were emptied',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await host.writeRows('MARCHES', computed(numbered(3)), 'replace');
        await user.types('Marchés', 1, 3, 'corrigé');
        for (const column of [0, 4, 5]) await user.types('Marchés', 3, column, null);
        expect((await host.readTable('MARCHES'))?.map(({ marche_id, objet }) => [marche_id, objet])).toEqual([
          ['m0', 'corrigé'],
          ['m1', null],
        ]);
      },
    },
    {
      name: 'computes the year of a row that the user typed',
      figures: true,
      needs: 'computes',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await user.types('Marchés', ROWS.length + 1, 0, 'tapé');
        await user.types('Marchés', ROWS.length + 1, 4, 46_022);
        await user.types('Marchés', ROWS.length + 1, 14, 'OUI');
        expect((await host.readTable('MARCHES'))?.at(-1)).toMatchObject({
          marche_id: 'tapé',
          date_notification: 46_022,
          exercice: 2025,
          consideration_sociale: 'OUI',
        });
      },
    },
  ],
};
