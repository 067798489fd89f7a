import { review, reviewAllYears, type IndicatorYear, type Review } from '../../src/app';
import { sampleData } from '../../src/app/sample';
import type { TableId } from '../../src/scheme/fields';
import type { DataRow } from '../../src/scheme/values';
import { fileHost, filled } from '../support/sessions';

/** What the sample workbook says in a plain file in memory: every host must say the same. */
export interface Reference {
  readonly review: Review;
  readonly allYears: readonly IndicatorYear[];
  readonly tables: Readonly<Partial<Record<TableId, readonly DataRow[]>>>;
}

let made: Promise<Reference> | null = null;

export const TABLES_OF_SAMPLE = ['MARCHES', 'HEURES', 'BENEFICIAIRES'] as const;

async function make(): Promise<Reference> {
  const { host, session } = await filled(fileHost(), sampleData());
  const found = await review(session);
  if (!found) throw new Error('the reference holds no scheme');
  const tables: Partial<Record<TableId, readonly DataRow[]>> = {};
  for (const table of TABLES_OF_SAMPLE) tables[table] = (await host.readTable(table)) ?? [];
  return { review: found, allYears: await reviewAllYears(session), tables };
}

export const reference = (): Promise<Reference> => (made ??= make());
