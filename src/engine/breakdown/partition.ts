import type { SplitSource } from '../../catalogue/dimensions';
import { TABLES, fieldOf } from '../../catalogue/tables';
import type { DataSet } from '../aggregate';
import { pairsOf } from '../buyerMarks';
import type { Column, Columns, TextColumn } from '../columns';

/** The parts of a table's rows. A row is in at least one part, and in several where it says several things. */
export interface Partition {
  /** Names of the parts; the first is null: rows that do not say. */
  readonly labels: readonly (string | null)[];
  /** Parts of a row counted in these years, by their index in `labels`; never empty. */
  readonly of: (row: number, years: readonly number[]) => readonly number[];
}

const UNSAID: readonly number[] = [0];
const BUYER_NUMBER = 'acheteur_siret';

/** A part that flags give: the supplier is none of what they tell. */
const OTHER = 'Autre';

function asText(column: Column): TextColumn {
  if (column.kind !== 'text') throw new Error('rows are split by a text');
  return column;
}

/** Parts by name, as spreadsheets compare them. Those of a closed list come first, in its order. */
function namer(listed: readonly string[] = []): {
  readonly labels: (string | null)[];
  readonly indexOf: (spelling: string) => number;
} {
  const labels: (string | null)[] = [null];
  const known = new Map<string, number>();
  const indexOf = (spelling: string): number => {
    const key = spelling.toUpperCase();
    const index = known.get(key) ?? labels.push(spelling) - 1;
    known.set(key, index);
    return index;
  };
  listed.forEach(indexOf);
  return { labels, indexOf };
}

/** What each distinct text of a column means is worked out once: a column of 100,000 rows holds a handful of them. */
function byWord(column: TextColumn, partsOf: (spelling: string) => readonly number[]): Partition['of'] {
  const parts = column.spellings.map((spelling, code) => (code === 0 ? UNSAID : partsOf(spelling)));
  return (row) => parts[column.codes[row] ?? 0] ?? UNSAID;
}

function byField(columns: Columns, id: string): Partition {
  const { labels, indexOf } = namer(fieldOf(TABLES[columns.table], id).values);
  const of = byWord(asText(columns.column(id)), (spelling) => [indexOf(spelling)]);
  return { labels, of };
}

function byList(columns: Columns, id: string): Partition {
  const { labels, indexOf } = namer(fieldOf(TABLES[columns.table], id).values);
  const of = byWord(asText(columns.column(id)), (spelling) => {
    const members = spelling.split(';').flatMap((one) => (one.trim() === '' ? [] : [indexOf(one.trim())]));
    return members.length > 0 ? [...new Set(members)] : UNSAID;
  });
  return { labels, of };
}

function byFlags(columns: Columns, source: Extract<SplitSource, { kind: 'flags' }>): Partition {
  const flags = source.flags.map(({ field }) => {
    const { codes, words } = asText(columns.column(field));
    return (row: number): string => words[codes[row] ?? 0] ?? '';
  });
  const other = flags.length + 1;
  return {
    labels: [null, ...source.flags.map(({ label }) => label), OTHER],
    of: (row) => {
      const answers = flags.map((answer) => answer(row));
      const held = answers.flatMap((answer, index) => (answer === 'OUI' ? [index + 1] : []));
      if (held.length > 0) return held;
      return answers.every((answer) => answer === 'NON') ? [other] : UNSAID;
    },
  };
}

/**
 * What another table says of a key. Where one value is asked and the rows of the key disagree (lots of one contract in
 * two categories), nothing is said: a guess would be worse.
 */
function through(
  columns: Columns,
  source: Extract<SplitSource, { kind: 'through' }>,
  data: DataSet,
  own: (table: Columns) => { readonly partition: Partition; readonly isList: boolean } | null,
): Partition | null {
  const target = data[source.table];
  const found = target && own(target);
  if (!found) return null;
  const { partition, isList } = found;
  const keys = asText(target.column(source.key));
  const said = new Map<string, Set<number>>();
  for (let row = 0; row < target.length; row += 1) {
    const key = keys.words[keys.codes[row] ?? 0] ?? '';
    if (key === '') continue;
    const parts = said.get(key) ?? new Set<number>();
    partition.of(row, []).forEach((part) => part !== 0 && parts.add(part));
    said.set(key, parts);
  }
  const of = byWord(asText(columns.column(source.key)), (spelling) => {
    const parts = [...(said.get(spelling.toUpperCase()) ?? [])];
    return parts.length === 0 || (!isList && parts.length > 1) ? UNSAID : parts;
  });
  return { labels: partition.labels, of };
}

/** The partition that a source makes of a table; null when the table that it looks in is not there. */
export function partitionBy(
  source: SplitSource,
  columns: Columns,
  data: DataSet,
  sources: Partial<Readonly<Record<Columns['table'], SplitSource>>>,
): Partition | null {
  switch (source.kind) {
    case 'field':
      return byField(columns, source.field);
    case 'list':
      return byList(columns, source.field);
    case 'flags':
      return byFlags(columns, source);
    case 'through':
      return through(columns, source, data, (target) => {
        const own = sources[target.table];
        if (!own || own.kind === 'through') return null;
        const partition = partitionBy(own, target, data, sources);
        return partition && { partition, isList: own.kind === 'list' };
      });
  }
}

/** A row of each year in which it is counted. */
export function partitionByYear(years: readonly number[]): Partition {
  const index = new Map(years.map((year, rank) => [year, rank + 1]));
  return {
    labels: [null, ...years.map(String)],
    of: (_row, counted) => counted.map((year) => index.get(year) ?? 0),
  };
}

/** Public data often know a buyer by its number alone: it then stands for the name. */
function byNameOrNumber(columns: Columns, name: string): Partition {
  const hasNumber = TABLES[columns.table].fields.some(({ id }) => id === BUYER_NUMBER);
  if (!hasNumber) return byField(columns, name);
  const { labels, indexOf } = namer();
  const own = byWord(asText(columns.column(name)), (spelling) => [indexOf(spelling)]);
  const number = byWord(asText(columns.column(BUYER_NUMBER)), (spelling) => [indexOf(spelling)]);
  return {
    labels,
    of: (row, years) => {
      const named = own(row, years);
      return named === UNSAID ? number(row, years) : named;
    },
  };
}

/**
 * Whose a row is. `names`: buyers of a mutualised scheme, any other name then being « unsaid », as in « Par acheteur »;
 * empty = whatever buyers the rows name. Null where the rows name none.
 */
export function partitionByBuyer(columns: Columns, names: readonly string[]): Partition | null {
  const { buyer } = TABLES[columns.table];
  if (!buyer || (buyer.kind === 'yearly' && names.length === 0)) return null;
  if (names.length === 0) return byNameOrNumber(columns, buyer.field);
  const rank = new Map(names.map((name, index) => [name.toUpperCase(), index + 1]));
  const labels = [null, ...names];
  const column = asText(columns.column(buyer.field));
  if (buyer.kind === 'one')
    return { labels, of: byWord(column, (spelling) => [rank.get(spelling.toUpperCase()) ?? 0]) };
  const pairs = column.words.map((mark) =>
    pairsOf(mark).map(({ year, buyer: name }) => ({ year, part: rank.get(name.toUpperCase()) ?? 0 })),
  );
  return {
    labels,
    of: (row, years) => {
      const own = pairs[column.codes[row] ?? 0] ?? [];
      const parts = own.flatMap(({ year, part }) => (years.includes(year) ? [part] : []));
      return parts.length > 0 ? [...new Set(parts)] : UNSAID;
    },
  };
}
