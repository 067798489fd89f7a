import { fold } from '../../intake';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import { isSliceEnd } from './mergeTools';
import { imprinted, ownImprint } from './imprint';
import { contradictions, keyOf, said, SEPARATOR, shapeOf, type Shape } from './shape';

/** Fields that name a row from one export to the next: the precise name, then a looser one for what was corrected. */
const NAMES: Partial<Readonly<Record<TableId, readonly [readonly string[], readonly string[]]>>> = {
  MARCHES: [['marche_id', 'objet'], ['marche_id']],
  HEURES: [
    ['marche_id', 'beneficiaire_id', 'periode', 'employeur_siret', 'employeur_nom'],
    ['marche_id', 'beneficiaire_id', 'periode'],
  ],
  BENEFICIAIRES: [['beneficiaire_id'], ['beneficiaire_id']],
  CONTRATS_TRAVAIL: [
    ['contrat_id', 'beneficiaire_id', 'marche_id', 'date_debut'],
    ['beneficiaire_id', 'date_debut'],
  ],
  DEPENSES: [
    ['annee', 'fournisseur_siret', 'fournisseur_nom', 'segment', 'type_depense', 'acheteur'],
    ['annee', 'fournisseur_siret', 'segment'],
  ],
  DENREES: [
    ['annee', 'libelle', 'egalim', 'bio', 'acheteur'],
    ['annee', 'libelle'],
  ],
};

const FOLDED = new Map<string, string>();
const MOST_FOLDED = 200_000;

/** The same words come back on row after row. */
function folded(text: string): string {
  const known = FOLDED.get(text);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const made = fold(text);
  FOLDED.set(text, made);
  return made;
}

/** What names a row, whatever the case and accents of its words; null when nothing does. */
function nameOf(row: DataRow, fields: Shape['fields']): string | null {
  if (fields.every(({ id }) => isMissing(row[id]))) return null;
  return fields
    .map(({ id, type }) => (type === 'text' ? folded(said(type, row[id])) : said(type, row[id])))
    .join(SEPARATOR);
}

const fieldsOf = (shape: Shape, ids: readonly string[]): Shape['fields'] =>
  shape.fields.filter(({ id }) => ids.includes(id));

export const nameFields = (table: TableId): Shape['fields'] => {
  const shape = shapeOf(table);
  const names = NAMES[table];
  return names ? fieldsOf(shape, names[0]) : shape.fields;
};

/** The precise name of a row of a table. */
export const preciseName = (table: TableId, row: DataRow): string | null => nameOf(row, nameFields(table));

/** A looser name, which what was corrected or completed since still bears. */
export const looseName = (table: TableId, row: DataRow): string | null =>
  nameOf(row, fieldsOf(shapeOf(table), NAMES[table]?.[1] ?? []));

export interface Matched {
  /** Place in the table, place in the source. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Places in the source of rows that the earlier export did not have. */
  readonly fresh: readonly number[];
  /** Places in the table of rows that the source has no more. */
  readonly vanished: readonly number[];
}

/** Beyond this many comparisons in one group of namesakes, they are paired in order: a day is too long to wait. */
const COMPARISONS = 10_000;

type Side = { readonly table: number[]; readonly source: number[] };

/**
 * Finds again the rows of an earlier export in a later one. Namesakes (two missions in a month) are matched as they are
 * first, then to the closest, each once: nothing is collapsed.
 */
export function* matchRows(
  table: TableId,
  rows: readonly DataRow[],
  before: readonly number[],
  incoming: readonly DataRow[],
): Generator<number, Matched> {
  const shape = shapeOf(table);
  const [precise, loose] = NAMES[table] ?? [shape.fields.map(({ id }) => id), []];
  const pairs: (readonly [number, number])[] = [];
  function* group(
    nameIn: (row: DataRow) => string | null,
    old: readonly number[],
    fresh: readonly number[],
  ): Generator<number, Map<string, Side>> {
    const groups = new Map<string, Side>();
    const sideOf = (row: DataRow | undefined): Side | null => {
      const name = row && nameIn(row);
      if (name === null || name === undefined) return null;
      const known = groups.get(name) ?? { table: [], source: [] };
      groups.set(name, known);
      return known;
    };
    for (const [rank, index] of old.entries()) {
      if (isSliceEnd(rank)) yield 0;
      sideOf(rows[index])?.table.push(index);
    }
    for (const [rank, index] of fresh.entries()) {
      if (isSliceEnd(rank)) yield 0;
      sideOf(incoming[index])?.source.push(index);
    }
    return groups;
  }

  const preciseFields = fieldsOf(shape, precise);
  const looseFields = fieldsOf(shape, loose);
  const seen = { table: new Set<number>(), source: new Set<number>() };
  const pair = (found: readonly (readonly [number, number])[]): void => {
    for (const [at, from] of found) {
      pairs.push([at, from]);
      seen.table.add(at);
      seen.source.add(from);
    }
  };
  const left = () => ({
    old: before.filter((index) => !seen.table.has(index)),
    fresh: [...incoming.keys()].filter((index) => !seen.source.has(index)),
  });
  let done = 0;
  if (shape.hasImprint) {
    // Another source may have completed the name of a row since: what its own source wrote still tells it.
    const kin = yield* group((row) => nameOf(row, looseFields), before, [...incoming.keys()]);
    for (const side of kin.values()) {
      done += 1;
      if (isSliceEnd(done)) yield 0;
      if (side.table.length > 1 || side.source.length > 1) pair(sameImprint(side, rows, incoming, shape));
    }
  }
  // A row without a name is known by all it says.
  const unseen = left();
  const named = yield* group(
    (row) => nameOf(row, preciseFields) ?? keyOf(row, shape.fields),
    unseen.old,
    unseen.fresh,
  );
  for (const side of named.values()) {
    done += 1;
    if (isSliceEnd(done)) yield 0;
    pair(closest(side, rows, incoming, shape));
  }
  const rest = left();
  // What is left of a name, once on each side, is the same thing with a word corrected, if most of it is the same.
  const loosely = yield* group((row) => nameOf(row, looseFields), rest.old, rest.fresh);
  for (const side of loosely.values()) {
    const [at, from] = [side.table[0], side.source[0]];
    if (side.table.length !== 1 || side.source.length !== 1 || at === undefined || from === undefined)
      continue;
    if (isMostlyThe(rows[at] ?? {}, incoming[from] ?? {}, shape, looseFields)) pair([[at, from]]);
  }
  return {
    pairs,
    fresh: rest.fresh.filter((index) => !seen.source.has(index)),
    vanished: rest.old.filter((index) => !seen.table.has(index)),
  };
}

/** Two rows that agree on more of what both say than they contradict each other on, their name apart. */
function isMostlyThe(a: DataRow, b: DataRow, shape: Shape, name: Shape['fields']): boolean {
  const both = shape.fields.filter(
    (field) => !name.includes(field) && !isMissing(a[field.id]) && !isMissing(b[field.id]),
  );
  const contradicted = contradictions(a, b, both).length;
  return both.length - contradicted > contradicted;
}

type Pairs = readonly (readonly [number, number])[];

/** Rows of both sides that a key makes equal, in their order, each once. */
function equal(
  { table, source }: Side,
  keyInTable: (index: number) => string,
  keyInSource: (index: number) => string,
): Pairs {
  const places = new Map<string, number[]>();
  for (const index of [...table].reverse()) {
    const key = keyInTable(index);
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  }
  return source.flatMap((index): [number, number][] => {
    const found = places.get(keyInSource(index))?.pop();
    return found === undefined ? [] : [[found, index]];
  });
}

/** Rows in which their own source wrote just what an incoming row says. */
const sameImprint = (
  side: Side,
  rows: readonly DataRow[],
  incoming: readonly DataRow[],
  shape: Shape,
): Pairs =>
  equal(
    side,
    (index) => ownImprint(rows[index] ?? {}),
    (index) => ownImprint(imprinted(incoming[index] ?? {}, shape)),
  );

/** Namesakes of an earlier and a later export, paired: equal ones first, then those that differ least. */
function closest(
  { table, source }: Side,
  rows: readonly DataRow[],
  incoming: readonly DataRow[],
  shape: Shape,
): Pairs {
  const [at, from] = [table[0], source[0]];
  if (at === undefined || from === undefined) return [];
  if (table.length === 1 && source.length === 1) return [[at, from]];
  const pairs = [
    ...equal(
      { table, source },
      (index) => keyOf(rows[index] ?? {}, shape.fields),
      (index) => keyOf(incoming[index] ?? {}, shape.fields),
    ),
  ];
  const taken = {
    table: new Set(pairs.map(([old]) => old)),
    source: new Set(pairs.map(([, fresh]) => fresh)),
  };
  const olds = table.filter((index) => !taken.table.has(index));
  const news = source.filter((index) => !taken.source.has(index));
  if (olds.length * news.length > COMPARISONS)
    return [
      ...pairs,
      ...news.flatMap((index, rank): [number, number][] => {
        const old = olds[rank];
        return old === undefined ? [] : [[old, index]];
      }),
    ];
  const distances = olds.flatMap((old) =>
    news.map((fresh) => ({
      old,
      fresh,
      far: contradictions(rows[old] ?? {}, incoming[fresh] ?? {}, shape.fields).length,
    })),
  );
  const [usedOld, usedFresh] = [new Set<number>(), new Set<number>()];
  for (const { old, fresh } of distances.sort(
    (a, b) => a.far - b.far || a.old - b.old || a.fresh - b.fresh,
  )) {
    if (usedOld.has(old) || usedFresh.has(fresh)) continue;
    usedOld.add(old);
    usedFresh.add(fresh);
    pairs.push([old, fresh]);
  }
  return pairs;
}
