import { checkData, findAnomalies, undo } from '../../../src/app';
import { TABLES } from '../../../src/catalogue/tables';
import type { WorkbookHost } from '../../../src/workbook/host';
import { SHEETS } from '../../../src/workbook/layout';
import { environment } from '../../support/sessions';
import { block, unchanged } from '../expecting';
import { contracts } from '../sources';
import type { Group } from '../types';
import { imports } from './importData';

/** An amount that cannot be read, a contract without date, and one that is right. */
const FAULTY = contracts(
  'M1;Voirie;10/01/2026;beaucoup;oui\nM2;Nettoyage;;60 000;non\nM3;Mobilier;01/03/2026;70 000;oui\n',
);

const column = (field: string): number => TABLES.MARCHES.fields.findIndex(({ id }) => id === field);

/** Lines about cells of contracts, without those of answers that are missing. */
async function cellLines(host: WorkbookHost): Promise<readonly (readonly unknown[])[]> {
  const lines = await host.readCells(SHEETS.anomalies, block(4, 0, 60, 13));
  return lines
    .filter((line) => line[0] !== null && !String(line[12]).startsWith('reponse-manquante'))
    .filter((line) => String(line[12]).includes('MARCHES'))
    .map((line) => [line[1], line[6], line[7], String(line[12]).split(' ')[0]])
    .sort((a, b) => String(a[3]).localeCompare(String(b[3])));
}

export const checking: Group = {
  name: 'checkData',
  attempt: ({ session }) => checkData(session),
  cases: [
    {
      name: 'is done at each import: one line per cell, what was typed beside what was understood',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        await imports(session, FAULTY);
        expect(await cellLines(host)).toEqual([
          ['Marchés!E3', null, null, 'contrat-sans-date'],
          ['Marchés!F2', null, null, 'contrat-sans-montant'],
          ['Marchés!F2', 'beaucoup', null, 'nombre-illisible'],
        ]);
      },
    },
    {
      name: 'takes away the lines of what was corrected in the sheet, and says how many',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host, user } = await inserted();
        await imports(session, FAULTY);
        await user.types(SHEETS.marches, 1, column('montant_ht'), 50_000);
        const left = (await findAnomalies(session))?.groups.reduce((sum, { count }) => sum + count, 0) ?? 0;
        // Two lines of the amount went: that of reading, and that of the rule.
        expect(await checkData(session)).toEqual({ corrected: 2, added: 0, left });
        expect(await cellLines(host)).toEqual([['Marchés!E3', null, null, 'contrat-sans-date']]);
        const journal = await host.readCells(SHEETS.journal, block(6, 0, 2, 3));
        expect(journal).toEqual([
          [
            environment.now(),
            'Vérification',
            `Données vérifiées : 2 anomalies corrigées, 0 nouvelle, ${left} restantes.`,
          ],
          [null, null, null],
        ]);
        expect(await checkData(session)).toEqual({ corrected: 0, added: 0, left });
      },
    },
    {
      name: 'finds a cell again once rows were sorted, and says where it is now',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        await imports(session, FAULTY);
        const rows = (await host.readTable('MARCHES')) ?? [];
        await host.writeRows('MARCHES', [...rows].reverse(), 'replace');
        expect(await checkData(session)).toMatchObject({ corrected: 0, added: 0 });
        expect(await cellLines(host)).toEqual([
          ['Marchés!E3', null, null, 'contrat-sans-date'],
          ['Marchés!F4', null, null, 'contrat-sans-montant'],
          ['Marchés!F4', 'beaucoup', null, 'nombre-illisible'],
        ]);
      },
    },
    {
      name: 'says that a cell is no longer found, and keeps what was said of it',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        await imports(session, FAULTY);
        const [, second, third] = (await host.readTable('MARCHES')) ?? [];
        await host.writeRows('MARCHES', second && third ? [second, third] : [], 'replace');
        expect(await checkData(session)).toMatchObject({ corrected: 1 });
        expect(await cellLines(host)).toEqual([
          ['Marchés!E2', null, null, 'contrat-sans-date'],
          ['introuvable', 'beaucoup', null, 'nombre-illisible'],
        ]);
      },
    },
    {
      name: 'finds what was typed wrong since the import',
      figures: true,
      run: async ({ imported }) => {
        const { session, host, user } = await imported();
        await user.types(SHEETS.marches, 1, column('montant_ht'), 999_999_999);
        expect(await checkData(session)).toMatchObject({ corrected: 0, added: 2 });
        expect(await cellLines(host)).toEqual([
          ['Marchés!F2', null, '999 999 999'.replace(/ /g, '\u202f'), 'montant-fictif'],
          ['Marchés!F2', null, '999 999 999'.replace(/ /g, '\u202f'), 'montant-hors-bornes'],
        ]);
      },
    },
    {
      name: 'is undone whole',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host, user } = await inserted();
        await imports(session, FAULTY);
        await user.types(SHEETS.marches, 1, column('montant_ht'), 50_000);
        const before = await host.readCells(SHEETS.anomalies, block(0, 0, 60, 13));
        await checkData(session);
        await undo(session);
        expect(await host.readCells(SHEETS.anomalies, block(0, 0, 60, 13))).toEqual(before);
      },
    },
    {
      name: 'needs a scheme',
      run: async ({ blank }) => {
        const open = await blank();
        await unchanged(open, () =>
          expect(checkData(open.session)).rejects.toMatchObject({ code: 'classeur-sans-schema' }),
        );
        expect(await findAnomalies(open.session)).toBeNull();
      },
    },
  ],
};
