import {
  checkWorkbook,
  importData,
  insertTemplate,
  openSession,
  previewImport,
  restoreFormulas,
  tellObligations,
  undo,
} from '../../../src/app';
import type { WorkbookHost } from '../../../src/workbook/host';
import { FIRST_ROW, SHEETS } from '../../../src/workbook/layout';
import { columnOf } from '../../../src/workbook/sheets/obligationColumns';
import { NO_OBLIGATION } from '../../../src/workbook/sheets/obligations';
import { excelHost } from '../../hosts/excel/support';
import { ironCalculator } from '../../excel-host/book/ironCalculator';
import { browserHost, environment, fileHost, REQUEST } from '../../support/sessions';

jest.setTimeout(120_000);

const csv = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const contracts = (...rows: readonly string[]) => ({
  name: 'marches.csv',
  bytes: csv([
    'N° marché;Objet;Date de notification;Montant HT;Durée en mois;Clause insertion;Heures prévues',
    ...rows,
  ]),
});
const A = "A-1;Réfection d'une école;01/01/2026;500000;12;Oui;3650";
const B = 'B-2;Nettoyage des locaux;01/01/2026;90000;24;Oui;100';
const C = 'C-3;Mobilier scolaire;01/01/2026;60000;12;Non;';
const HOURS = {
  name: 'heures.csv',
  bytes: csv(['N° marché;Mois;Heures réalisées', 'A-1;06/2026;100', 'B-2;06/2026;90']),
};

/** The page has its own test below. */
const HOSTS = {
  excel: async () => excelHost({ calculator: ironCalculator() }),
  file: async () => fileHost(),
};

async function opened(make: () => Promise<WorkbookHost>) {
  const host = await make();
  const session = openSession(host, environment);
  await insertTemplate(session, { ...REQUEST, templateId: 'cinor-2017', years: [2025, 2026] });
  const bring = async (...sources: readonly { name: string; bytes: Uint8Array }[]) =>
    importData(session, await previewImport(session, sources));
  const lines = async () =>
    (
      await host.readCells(SHEETS.obligations, {
        row: FIRST_ROW,
        column: 0,
        rows: 5,
        columns: columnOf('state') + 1,
      })
    ).flatMap((line) => (line[0] ? [[line[0], line[columnOf('state')]]] : []));
  const first = async () => (await lines())[0]?.[0];
  return { host, session, bring, lines, first };
}

describe.each(Object.entries(HOSTS))('in %s', (_, make) => {
  it('the lines are those of the contracts, after each import and after it is undone', async () => {
    const { session, bring, lines, first } = await opened(make);
    expect(await first()).toBe(NO_OBLIGATION);
    await bring(contracts(A, C), HOURS);
    // Closed on 30/06/2026, the end of the last month with hours: 181/365 of 3 650 h are due, 100 are done.
    expect(await lines()).toEqual([['A-1', '▼ En retard']]);
    await bring(contracts(A, B, C));
    // 100 h over two years: about 25 are due, 90 are done.
    expect(await lines()).toEqual([
      ['A-1', '▼ En retard'],
      ['B-2', '→ À jour'],
    ]);
    expect(await checkWorkbook(session)).toEqual([]);
    await undo(session);
    expect(await lines()).toEqual([['A-1', '▼ En retard']]);
  });
});

it('tells each contract with the row that a click shows', async () => {
  const { session, bring } = await opened(HOSTS.file);
  await bring(contracts(C, B, A), HOURS);
  const told = await tellObligations(session);
  expect(told).toMatchObject({ isTyped: false, penalty: 200 });
  expect(told?.contracts.map(({ contract, place }) => [contract, place])).toEqual([
    ['A-1', { sheet: 'Marchés', row: 4 }],
    ['B-2', { sheet: 'Marchés', row: 3 }],
  ]);
});

it('a list that hand-typed contracts made stale is found, once, and drawn again', async () => {
  const { host, session, bring, lines } = await opened(browserHost);
  await bring(contracts(A, C), HOURS);
  const rows = (await host.readTable('MARCHES')) ?? [];
  await host.writeRows('MARCHES', [...rows, { marche_id: 'D-4', heures_prevues: 10 }], 'replace');
  const found = (await checkWorkbook(session)) ?? [];
  expect(found.filter(({ sheet }) => sheet === SHEETS.obligations).map(({ kind }) => kind)).toEqual([
    'liste-perimee',
  ]);
  await restoreFormulas(session);
  expect((await lines()).map(([contract]) => contract)).toEqual(['A-1', 'D-4']);
  expect(await checkWorkbook(session)).toEqual([]);
});
