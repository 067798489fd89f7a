import { importData, previewImport, reviewAllYears, type Session } from '../../../src/app';
import type { SourceInput } from '../../../src/intake/types';
import { SHEETS } from '../../../src/workbook/layout';
import { block, unchanged } from '../expecting';
import { TRICKY } from '../rows';
import { contracts, FIRST, HEADER, HOURS, SECOND } from '../sources';
import type { Group } from '../types';

/** What the pane does: the account first, then the writing. */
export const imports = async (session: Session, ...sources: readonly SourceInput[]) =>
  importData(session, await previewImport(session, sources));

/** Nothing is read from the workbook: what an attempt sends to a host that would refuse to preview. */
const EMPTY_PREVIEW = {
  sources: [],
  failures: [],
  anomalies: [],
  tables: [],
  merged: {},
  proposals: [],
  vocabulary: { words: {}, people: {} },
  regrouped: [],
  betterInFile: null,
  questions: [],
  samples: [],
  decisions: {},
};

const figuresOf = async (session: Session) =>
  (await reviewAllYears(session)).map(({ id, year, numerator, denominator, value }) => [
    id,
    year,
    numerator,
    denominator,
    value,
  ]);

/** What a reader of sources gives as it is written: on one line, without spaces around, and no word for « nothing ». */
const OBJECTS = TRICKY.filter(
  (text) => /^[^\n\t"; ][^\n\t";]*[^\n\t"; ]$/.test(text) && !/^(null|NaN|#.*)$/.test(text),
);

export const importing: Group = {
  name: 'importData',
  attempt: ({ session }) => importData(session, EMPTY_PREVIEW),
  cases: [
    {
      name: 'writes what the preview announced, and says how much',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        const preview = await previewImport(session, FIRST);
        expect(await importData(session, preview)).toEqual({
          tables: [{ table: 'MARCHES', added: 2, alreadyThere: 0 }],
          anomalies: preview.anomalies.length,
        });
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(
          rows.map((row) => [
            row['marche_id'],
            row['objet'],
            row['date_notification'],
            row['montant_ht'],
            row['clause_sociale'],
            row['source'],
            row['exercice'],
            row['consideration_sociale'],
          ]),
        ).toEqual([
          ['M1', 'Voirie', 46_032, 50_000, 'OUI', 'marches.csv', 2026, 'OUI'],
          ['M2', 'Nettoyage', 46_064, 60_000, 'NON', 'marches.csv', 2026, 'NON'],
        ]);
      },
    },
    {
      name: 'adds what is new to what is there',
      run: async ({ imported }) => {
        const { session, host } = await imported();
        expect((await imports(session, SECOND)).tables).toEqual([
          { table: 'MARCHES', added: 1, alreadyThere: 1 },
        ]);
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(rows.map(({ marche_id, montant_ht }) => [marche_id, montant_ht])).toEqual([
          ['M1', 50_000],
          ['M2', 60_000],
          ['M3', 70_000],
        ]);
      },
    },
    {
      name: 'given the same file again, adds no row',
      run: async ({ imported }) => {
        const { session, host } = await imported();
        await imports(session, HOURS);
        const before = [await host.readTable('MARCHES'), await host.readTable('HEURES')];
        await imports(session, ...FIRST, HOURS);
        expect([await host.readTable('MARCHES'), await host.readTable('HEURES')]).toEqual(before);
      },
    },
    {
      name: 'reads French amounts, dates and shares as they are meant',
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        await imports(session, {
          name: 'm.csv',
          text: 'N° marché;Date de notification;Montant HT;Poids du critère social;Clause sociale\nM1;31/12/2025;1 234,56 €;45,5 %;oui\nM2;1er mars 2025;1.234.567,8;10 %;non\n',
        });
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(
          rows.map((row) => [row['date_notification'], row['montant_ht'], row['poids_critere_social']]),
        ).toEqual([
          [46_022, 1_234.56, 0.455],
          [45_717, 1_234_567.8, 0.1],
        ]);
      },
    },
    {
      name: 'never turns a text of a source into a formula, a number or a date',
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        expect(OBJECTS.length).toBeGreaterThan(20);
        await imports(
          session,
          contracts(OBJECTS.map((text, index) => `M${index};${text};10/01/2026;${index + 1};oui\n`).join('')),
        );
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(rows.map(({ objet }) => objet)).toEqual(OBJECTS);
        const formulas = await host.readFormulas(SHEETS.marches, block(1, 0, OBJECTS.length, 32));
        expect(formulas.flat().filter((formula) => formula !== null)).toEqual([]);
      },
    },
    {
      name: 'completes contracts with the hours of a facilitateur without doubling them',
      figures: true,
      run: async ({ imported }) => {
        const { session, host } = await imported();
        await imports(session, HOURS);
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(rows.map((row) => [row['marche_id'], row['heures_prevues'], row['clause_insertion']])).toEqual(
          [
            ['M1', 350, 'OUI'],
            ['M2', null, null],
            ['M9', 100, 'OUI'],
          ],
        );
        const hours = (await host.readTable('HEURES')) ?? [];
        expect(hours.map((row) => [row['marche_id'], row['heures_declarees'], row['annee']])).toEqual([
          ['M1', 120, 2026],
          ['M9', 20, 2026],
        ]);
      },
    },
    {
      name: 'gives the same figures whatever the order of the sources',
      run: async ({ inserted }) => {
        const hours = {
          name: 'heures.csv',
          text: 'N° marché;Titulaire;Date de notification;Heures prévues;Mois;Heures réalisées\nM1;Entreprise A;10/01/2026;350;03/2026;120\nM9;Entreprise B;12/01/2026;100;03/2026;20\n',
        };
        const [one, other] = [await inserted(), await inserted()];
        await imports(one.session, ...FIRST, hours);
        await imports(other.session, hours, ...FIRST);
        expect(await figuresOf(other.session)).toEqual(await figuresOf(one.session));
        expect(await other.host.readTable('MARCHES')).toHaveLength(3);
      },
    },
    {
      name: 'leaves the rows that the user typed, and his own corrections',
      run: async ({ imported }) => {
        const { session, host, user } = await imported();
        await user.types(SHEETS.marches, 3, 0, 'tapé');
        await user.types(SHEETS.marches, 3, 5, 12.5);
        await user.types(SHEETS.marches, 1, 13, 'Entreprise corrigée');
        await imports(session, SECOND);
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(rows.map((row) => [row['marche_id'], row['montant_ht'], row['titulaire_nom']])).toEqual([
          ['M1', 50_000, 'Entreprise corrigée'],
          ['M2', 60_000, null],
          ['tapé', 12.5, null],
          ['M3', 70_000, null],
        ]);
      },
    },
    {
      name: 'tells how far it is, and is cancelled while it writes, leaving nothing',
      run: async ({ imported }) => {
        const open = await imported();
        const preview = await previewImport(open.session, [SECOND, HOURS]);
        const stop = new AbortController();
        const seen: number[] = [];
        const hooks = {
          signal: stop.signal,
          onProgress: (done: number) => {
            seen.push(done);
            if (seen.length === 2) stop.abort();
          },
        };
        await unchanged(open, () =>
          expect(importData(open.session, preview, hooks)).rejects.toMatchObject({ code: 'Cancelled' }),
        );
        expect(seen.length).toBeGreaterThanOrEqual(2);
        expect(open.session.undoable).toEqual([]);
      },
    },
    {
      name: 'says what is outside the perimeter, and keeps it',
      figures: true,
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        const text = `${HEADER.trim()};Nature\nM1;A;10/01/2026;5000;;Marché subséquent\nM2;B;10/01/2026;6000;;Marché\n`;
        const preview = await previewImport(session, [{ name: 'm.csv', text }]);
        const outside = preview.anomalies.filter(({ code }) => code === 'hors-perimetre');
        expect(outside.map(({ details }) => details)).toEqual([{ lignes: 1 }]);
        await importData(session, preview);
        const rows = (await host.readTable('MARCHES')) ?? [];
        expect(rows.map(({ marche_id, exercice }) => [marche_id, exercice])).toEqual([
          ['M1', null],
          ['M2', 2026],
        ]);
      },
    },
    {
      name: 'refuses a workbook without scheme',
      run: async ({ blank }) => {
        const open = await blank();
        await unchanged(open, () =>
          expect(importData(open.session, EMPTY_PREVIEW)).rejects.toMatchObject({
            code: 'classeur-sans-schema',
          }),
        );
      },
    },
  ],
};
