import { forgetRead, readWorkbook, type ReadableHost } from '../../src/app/readWorkbook';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import { createFileHost } from '../../src/hosts/file';
import type { TableId } from '../../src/scheme/fields';
import type { DataRow } from '../../src/scheme/values';
import { everyRows } from '../support/everyIndicator';
import { filled } from '../support/sessions';

type Tables = Partial<Record<TableId, readonly DataRow[]>>;

/** A workbook that holds a scheme, whose rows and parameters a test changes as a user does. */
async function workbook(tables: Tables): Promise<{ host: ReadableHost; another: () => ReadableHost }> {
  const { host } = await filled(createFileHost(), []);
  const reading = (): ReadableHost => ({
    readCells: (sheet, block) => host.readCells(sheet, block),
    readSettings: () => host.readSettings(),
    readTables: async () => structuredClone(tables),
  });
  return { host: reading(), another: reading };
}

async function figures(host: ReadableHost) {
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  const { scheme, data, parameters, typedValues } = open.state;
  return { open, figures: evaluateScheme(scheme, data, parameters, typedValues, [2024, 2025, 2026]) };
}

const having = (rows: readonly DataRow[] | undefined, at: number, change: DataRow): readonly DataRow[] =>
  (rows ?? []).map((row, rank) => (rank === at ? ({ ...row, ...change } as DataRow) : row));

it('says after each edit what a first reading says', async () => {
  const tables: Tables = { ...everyRows() };
  const { host, another } = await workbook(tables);
  await figures(host);
  const edits: (() => void)[] = [
    () => (tables.MARCHES = having(tables.MARCHES, 3, { montant_ht: 0.1, clause_insertion: 'OUI' })),
    () => (tables.HEURES = (tables.HEURES ?? []).slice(1)),
    () => (tables.BENEFICIAIRES = having(tables.BENEFICIAIRES, 0, { sexe: 'H', qpv: 'OUI' })),
    () => {
      tables.HEURES = [...(tables.HEURES ?? []), { ...tables.HEURES?.[5], heures_declarees: 12.3 }];
      tables.BENEFICIAIRES = having(tables.BENEFICIAIRES, 2, { beneficiaire_id: 'P-1' });
    },
    () => (tables.FORMATIONS = having(tables.FORMATIONS, 0, { agent_id: 'AG2' })),
    // More than is followed: the table is read anew.
    () => (tables.ACTIONS = (tables.ACTIONS ?? []).slice(0, 20)),
  ];
  for (const edit of edits) {
    edit();
    expect((await figures(host)).figures).toStrictEqual((await figures(another())).figures);
  }
});

it('keeps what it knows of tables that have not changed, and lets go of it when asked', async () => {
  const tables: Tables = { ...everyRows() };
  const { host } = await workbook(tables);
  const { open: first } = await figures(host);
  tables.HEURES = having(tables.HEURES, 0, { heures_declarees: 1 });
  const { open: second } = await figures(host);
  expect(second.state.data.MARCHES).toBe(first.state.data.MARCHES);
  expect(second.state.data.HEURES).not.toBe(first.state.data.HEURES);
  expect(second.rows.HEURES?.[1]).toBe(first.rows.HEURES?.[1]);
  forgetRead(host);
  expect((await figures(host)).open.rows.HEURES?.[1]).not.toBe(first.rows.HEURES?.[1]);
});
