import { importData, insertTemplate, migrate, previewImport, previewMigration } from '../../src/app';
import { evaluateBreakdowns } from '../../src/engine/board';
import { initialParameters } from '../../src/catalogue/parameters';
import { toColumns } from '../../src/engine/columns';
import { createFileHost, openFileHost } from '../../src/hosts/file';
import type { WorkbookHost } from '../../src/workbook/host';
import { editedFile, sheetIn } from '../support/editFile';
import { REQUEST } from '../support/sessions';
import { sessionOn } from './repair/matrix';

jest.setTimeout(60_000);

/** Invented people, as a guichet lists them: one of two publics, one of one, one of none. */
const CSV = [
  'N° de marché;Nom;Prénom;Publics;Mois;Heures réalisées',
  'M1;ALPHA;Ana;DELD, BRSA;janvier 2026;100',
  'M1;BETA;Bob;TH;janvier 2026;40',
  'M1;GAMMA;Gil;;février 2026;7',
].join('\n');

async function imported() {
  const host = createFileHost();
  const session = sessionOn(host);
  await insertTemplate(session, { ...REQUEST, years: [2025, 2026] });
  const source = { name: 'heures.csv', bytes: new TextEncoder().encode(CSV) };
  await importData(session, await previewImport(session, [source]));
  return { host, session };
}

type Host = Pick<WorkbookHost, 'readTable'>;
const LABEL = 'Publics de la personne';

async function byPublic(host: Host): Promise<Readonly<Record<string, number>>> {
  const data = {
    HEURES: toColumns('HEURES', (await host.readTable('HEURES')) ?? []),
    BENEFICIAIRES: toColumns('BENEFICIAIRES', (await host.readTable('BENEFICIAIRES')) ?? []),
  };
  const found = evaluateBreakdowns(data, initialParameters(), 2026).find(
    ({ breakdown }) => breakdown.id === 'publics',
  );
  return {
    ...Object.fromEntries(
      (found?.breakdown.parts ?? []).flatMap(({ label }, rank) =>
        found?.parts[rank] ? [[label, found.parts[rank]]] : [],
      ),
    ),
    total: found?.total ?? 0,
    said: found?.said ?? 0,
  };
}

const EXPECTED = {
  'Chômeurs de longue durée': 100,
  'Allocataires du RSA': 100,
  'Travailleurs handicapés': 40,
  total: 147,
  said: 140,
};

it('counts the hours of each public from an import, a person in each of theirs', async () => {
  const { host } = await imported();
  expect(await byPublic(host)).toEqual(EXPECTED);
});

/** Heures as the layout before left it: without its column of publics. */
function asBefore(book: Parameters<Parameters<typeof editedFile>[1]>[0]): void {
  const heures = sheetIn(book, 'Heures');
  const at = (heures.rows[0] ?? []).indexOf(LABEL);
  expect(at).toBeGreaterThan(0);
  for (const line of heures.rows) line.splice(at, 1);
  heures.cells = new Map();
  heures.dataValidations = [];
  const [table] = heures.tables ?? [];
  if (!table) throw new Error('no table');
  table.columns = table.columns.filter(({ name }) => name !== LABEL);
  const { length } = table.columns;
  table.range = `A1:${String.fromCharCode(64 + length)}${heures.rows.length}`;
}

it('gives hours of a workbook of the layout before the publics of their people', async () => {
  const { host } = await imported();
  await host.writeSettings({ 'spaser.layout': '4' });
  const old = await openFileHost(await editedFile(await host.save(), asBefore));
  expect((await old.readTable('HEURES'))?.map((row) => row['publics'] ?? null)).toEqual([null, null, null]);
  const session = sessionOn(old);
  expect(await previewMigration(session)).toMatchObject({
    from: 4,
    columns: [{ sheet: 'Heures', labels: [LABEL] }],
  });
  await migrate(session);
  expect(await byPublic(old)).toEqual(EXPECTED);
  expect(await previewMigration(session)).toBeNull();
});
