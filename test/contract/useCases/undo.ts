import { canUndo, insertTemplate, review, undo } from '../../../src/app';
import { HostError } from '../../../src/workbook/host';
import { SHEETS } from '../../../src/workbook/layout';
import { GENERIC_SHEETS } from '../../support/sessions';
import { block, difference, expectSame, unchanged } from '../expecting';
import { SHORT } from '../request';
import { FIRST, HOURS, SECOND } from '../sources';
import type { Group } from '../types';
import { imports } from './importData';

/** Every sheet but the one that undo writes to. */
const OTHERS = GENERIC_SHEETS.filter((sheet) => sheet !== SHEETS.journal);

const words = async ({ host }: { host: Parameters<typeof imports>[0]['host'] }) =>
  (await host.readCells(SHEETS.journal, block(4, 1, 6, 1))).flat().filter((word) => word !== null);

export const undoing: Group = {
  name: 'undo, canUndo',
  attempt: async ({ session, host }) => {
    session.undoable.push({
      snapshot: await host.snapshot().catch(() => ({ id: 'inconnu' })),
      line: { at: '', command: 'inserer', details: {} },
    });
    return undo(session);
  },
  cases: [
    {
      name: 'has nothing to undo before a command, and says so without changing anything',
      run: async ({ imported }) => {
        const open = await imported();
        expect(canUndo(open.session)).toBe(false);
        await unchanged(open, async () => expect(await undo(open.session)).toBeNull());
      },
    },
    {
      name: 'takes back an import, and writes only that in the journal',
      figures: true,
      run: async ({ imported }) => {
        const open = await imported();
        const { session, host } = open;
        const cells = () => Promise.all(OTHERS.map((sheet) => host.readCells(sheet, block(0, 0, 60, 40))));
        const before = await cells();
        await imports(session, SECOND, HOURS);
        expect(await cells()).not.toEqual(before);
        expect((await undo(session))?.details).toMatchObject({ fichiers: 'suite.csv, heures.csv' });
        expect((await host.readTable('MARCHES'))?.map(({ marche_id }) => marche_id)).toEqual(['M1', 'M2']);
        expect(await host.readTable('HEURES')).toEqual([]);
        expect(await words(open)).toEqual(['Insertion', 'Import', 'Annulation']);
        expect((await host.readCells(SHEETS.sources, block(4, 0, 2, 1))).flat()).toEqual([
          'marches.csv',
          null,
        ]);
        expectSame(await cells(), before);
      },
    },
    {
      name: 'takes back three commands, the last first, to the workbook on which nothing was done',
      run: async ({ blank }) => {
        const open = await blank();
        const { session, host } = open;
        const before = await open.contents();
        await insertTemplate(session, SHORT);
        await imports(session, ...FIRST);
        await imports(session, SECOND);
        const counts: (number | undefined)[] = [];
        const done: unknown[] = [];
        while (canUndo(session)) {
          done.push((await undo(session))?.command);
          counts.push((await host.readTable('MARCHES'))?.length);
        }
        expect(done).toEqual(['importer', 'importer', 'inserer']);
        expect(counts).toEqual([2, 0, undefined]);
        expect(difference(before, await open.contents())).toBe('');
        expect(await review(session)).toBeNull();
        expect(await undo(session)).toBeNull();
      },
    },
    {
      name: 'takes back a scheme that replaced another, with its targets and its data',
      figures: true,
      run: async ({ imported }) => {
        const { session, host } = await imported();
        const found = await review(session);
        const cells = () =>
          Promise.all(
            [SHEETS.suivi, SHEETS.cibles, SHEETS.saisie, SHEETS.detail].map((sheet) =>
              host.readCells(sheet, block(0, 0, 180, 30)),
            ),
          );
        const before = await cells();
        await insertTemplate(session, { ...SHORT, buyer: 'Autre ville', years: [2025, 2026] });
        expect((await review(session))?.years).toEqual([2025, 2026]);
        expect((await undo(session))?.command).toBe('inserer');
        expect(await review(session)).toEqual(found);
        expectSame(await cells(), before);
      },
    },
    {
      name: 'lets the user go on: a command after an undo is done and undone in its turn',
      run: async ({ imported }) => {
        const { session, host } = await imported();
        for (let turn = 0; turn < 2; turn += 1) {
          await imports(session, SECOND);
          expect(await host.readTable('MARCHES')).toHaveLength(3);
          await undo(session);
          expect(await host.readTable('MARCHES')).toHaveLength(2);
        }
      },
    },
    {
      name: 'can be asked again when the workbook refused it',
      run: async ({ imported }) => {
        const { session, host } = await imported();
        await imports(session, SECOND);
        const restore = host.restore.bind(host);
        host.restore = () => Promise.reject(new HostError('AccessDenied', 'planned refusal'));
        await expect(undo(session)).rejects.toMatchObject({ code: 'AccessDenied' });
        expect(canUndo(session)).toBe(true);
        host.restore = restore;
        expect((await undo(session))?.command).toBe('importer');
        expect((await host.readTable('MARCHES'))?.map(({ marche_id }) => marche_id)).toEqual(['M1', 'M2']);
      },
    },
  ],
};
