import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSource, type IntakeSuccess } from '../../src/intake';

/** Real files are read in place and never copied into the project: their licences stay with them. */
const ROOT = resolve(__dirname, '../..', process.env['SPASER_REAL_DATA'] ?? '../shared/data');

export const hasRealData = existsSync(ROOT);

/** A group of tests over real files; where the folder is absent each test is reported as skipped, by its name. */
export const describeRealData: jest.Describe = hasRealData ? describe : describe.skip;

export const realBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(ROOT, path)));
export const realJson = (path: string): unknown => JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));

/** Reads a real file, or fails the test with the reason. */
export async function readRealParts(path: string): Promise<readonly IntakeSuccess[]> {
  const results = await readSource(
    { name: path, bytes: realBytes(path) },
    { pseudonymSecret: 'secret de test' },
  );
  return results.map((result) => {
    if (!result.ok) throw new Error(`${path}: ${result.code} ${JSON.stringify(result.details)}`);
    return result;
  });
}

/** The first table of a real file. */
export async function readReal(path: string): Promise<IntakeSuccess> {
  const [first] = await readRealParts(path);
  if (first === undefined) throw new Error(`${path}: no table`);
  return first;
}

/** Where a real file is, for whoever reads it by itself. */
export const realPath = (path: string): string => resolve(ROOT, path);
