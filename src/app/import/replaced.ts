import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import type { Earlier } from './changes';
import { looseName, preciseName } from './diffRows';
import { isSliceEnd } from './mergeTools';
import type { Reception } from './receptions';

/** Share of the rows of an export that another one must have for the two to be versions of one, when their names differ. */
const IN_COMMON = 0.5;

type Rows = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/** A source, as what it may be a later version of is looked for. */
export interface Candidate {
  readonly file: string;
  /** Its form, and the start of its hash as the register shows it. */
  readonly signatures: readonly string[];
  readonly hash: string;
  readonly main: TableId;
  readonly rows: readonly DataRow[];
}

/** Rows of a table that came with a file. */
export const rowsFrom = (rows: readonly DataRow[], file: string): readonly number[] =>
  rows.flatMap((row, index) => (row['source'] === file ? [index] : []));

/**
 * The earlier receptions that a source may be a later version of, the likeliest first, and the one to assume. The same
 * file name with a row in common is one; so is the same form under another name when half of the rows are common: guichets
 * send tables of one form without sharing rows.
 */
export function* earlierOf(
  { file, signatures, hash, main, rows }: Candidate,
  tables: Rows,
  receptions: readonly Reception[],
): Generator<number, { readonly candidates: readonly Earlier[]; readonly assumed: Earlier | null }> {
  const table = tables[main] ?? [];
  const names = new Set<string>();
  for (const row of table) if (typeof row['source'] === 'string') names.add(row['source']);
  const latest = new Map(receptions.map((reception) => [reception.file, reception]));
  const sameForm = [...latest.values()]
    .reverse()
    .filter((one) => signatures.includes(one.signature) || one.hash === hash);
  const found = [file, ...sameForm.map((one) => one.file)].filter((name) => names.has(name));
  const candidates = [...new Set(found)].map((name) => ({ file: name, at: latest.get(name)?.at ?? null }));
  if (candidates.length === 0) return { candidates, assumed: null };

  // Under its own name, a row corrected or completed since is still one of the file's.
  const nameIn = (source: string, row: DataRow): string | null =>
    source === file ? looseName(main, row) : preciseName(main, row);
  const isNeeded = { own: found.includes(file), others: found.some((name) => name !== file) };
  const [own, incoming] = [new Set<string>(), new Set<string>()];
  for (const [index, row] of rows.entries()) {
    if (isSliceEnd(index)) yield 0;
    const [loose, precise] = [
      isNeeded.own && looseName(main, row),
      isNeeded.others && preciseName(main, row),
    ];
    if (loose) own.add(loose);
    if (precise) incoming.add(precise);
  }
  const common = new Map<string, Set<string>>();
  const sizes = new Map<string, Set<string>>();
  for (const [index, row] of table.entries()) {
    if (isSliceEnd(index)) yield 0;
    const source = row['source'];
    if (typeof source !== 'string' || !found.includes(source)) continue;
    const name = nameIn(source, row);
    if (name === null) continue;
    sizes.set(source, (sizes.get(source) ?? new Set<string>()).add(name));
    if ((source === file ? own : incoming).has(name))
      common.set(source, (common.get(source) ?? new Set<string>()).add(name));
  }
  const share = (name: string): number =>
    (common.get(name)?.size ?? 0) /
    Math.max(1, Math.min(name === file ? own.size : incoming.size, sizes.get(name)?.size ?? 0));
  const [sameName] = candidates.filter((one) => one.file === file && share(one.file) > 0);
  const [closest] = candidates
    .filter((one) => one.file !== file && share(one.file) >= IN_COMMON)
    .sort((a, b) => share(b.file) - share(a.file));
  return { candidates, assumed: sameName ?? closest ?? null };
}
