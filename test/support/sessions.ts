import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  importData,
  insertTemplate,
  openSession,
  previewImport,
  type InsertRequest,
  type Session,
} from '../../src/app';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import type { TableId } from '../../src/scheme/fields';
import { createBrowserHost, loadEngine, memoryStorage, type BrowserHost } from '../../src/hosts/browser';
import { createFileHost, type FileHost } from '../../src/hosts/file';
import type { SourceInput } from '../../src/intake/types';
import type { WorkbookHost } from '../../src/workbook/host';
import { SHEETS } from '../../src/workbook/layout';
import { rowFormula } from '../../src/workbook/rowFormulas';

export const environment = { now: () => '2026-11-24 10:00', newSecret: () => 'secret-de-test' };

export const REQUEST: InsertRequest = {
  templateId: 'generique-4-axes',
  buyer: "Ville d'Exemple",
  years: [2022, 2023, 2024, 2025, 2026],
};

/** Tabs that stand after another, in every workbook or with what the indicators of the generic scheme read. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  [SHEETS.obligations]: ['Concertation', 'Alignement'],
  [SHEETS.cadreLegal]: ['Actions', 'Gouvernance'],
  [SHEETS.beneficiaires]: [
    'Suivi des sorties',
    'Dépenses',
    'Catégories AGEC',
    'Denrées',
    'Émissions GES',
    'Agents acheteurs',
    'Formations',
  ],
};

/** Tabs of a workbook that holds the generic scheme: those of every workbook, and the data that its indicators read. */
export const GENERIC_SHEETS: readonly string[] = Object.values(SHEETS).flatMap((name) => [
  name,
  ...(AFTER[name] ?? []),
]);

/** The tables of those sheets, in their order. */
export const GENERIC_TABLES: readonly TableId[] = GENERIC_SHEETS.flatMap((name) =>
  SHEET_TABLES.flatMap(({ id, sheet }) => (sheet === name ? [id] : [])),
);

/** A workbook that holds the generic scheme and these sources. */
export async function filled<H extends WorkbookHost>(
  host: H,
  sources: readonly SourceInput[],
  request: InsertRequest = REQUEST,
): Promise<{ host: H; session: Session }> {
  const session = openSession(host, environment);
  await insertTemplate(session, request);
  if (sources.length > 0) await importData(session, await previewImport(session, sources));
  return { host, session };
}

export const fileHost = (): FileHost => createFileHost();

const WASM = resolve(__dirname, '../../node_modules/@ironcalc/wasm/wasm_bg.wasm');

export async function browserHost(): Promise<BrowserHost> {
  const engine = await loadEngine(new Uint8Array(readFileSync(WASM)));
  return createBrowserHost({ engine, storage: memoryStorage(), rowFormula });
}

/** Folder of the real public files, read in place and never copied. */
export const REAL_DATA = resolve(__dirname, '../..', process.env['SPASER_REAL_DATA'] ?? '../shared/data');

export const hasRealData = (): boolean => existsSync(resolve(REAL_DATA, 'expected_facts.json'));

export function realSource(path: string): SourceInput {
  return {
    name: path.split('/').at(-1) ?? path,
    bytes: new Uint8Array(readFileSync(resolve(REAL_DATA, path))),
  };
}

/** `describe` where the real files are, else skipped by name. */
export const describeReal = (name: string, body: () => void): void =>
  hasRealData() ? describe(name, body) : describe.skip(`${name} (sauté : ${REAL_DATA} absent)`, body);
