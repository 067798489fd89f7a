import type { TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import { tellContradiction } from './contradiction';
import { fillBlanks, imprinted, imprintIn, isImported, rewritten } from './imprint';
import { isOfOneBuyer } from './sameContract';
import { isSliceEnd, logOf, nothingNew, type Incoming, type Merging } from './mergeTools';
import { contradictions, pick, said, shapeOf, union, type Shape } from './shape';

interface Known {
  /** What names a row. */
  readonly id: string;
  /** Fields on which two sources may contradict each other. Labels are written in many ways, and contradict nothing. */
  readonly facts: readonly string[];
}

const KNOWN: Partial<Readonly<Record<TableId, Known>>> = {
  MARCHES: {
    id: 'marche_id',
    facts: ['heures_prevues', 'clause_sociale', 'clause_insertion'],
  },
  BENEFICIAIRES: { id: 'beneficiaire_id', facts: ['sexe', 'qpv', 'niveau_formation'] },
};

type Values = readonly (readonly [Shape['fields'][number], CellValue])[];

/** What several sources say together of one person, whatever their order: publics add up, and entry is the first one. */
function together(row: DataRow, from: DataRow, shape: Shape): Values {
  return shape.fields.flatMap((field): [Shape['fields'][number], CellValue][] => {
    const [a, b] = [row[field.id], from[field.id]];
    // What the user typed over an import is not added to.
    if (isMissing(a) || isMissing(b) || (imprintIn(row) !== '' && !isImported(row, field, a))) return [];
    if (field.type === 'codes') {
      const all = union(a, b);
      return said('codes', all) === said('codes', a) ? [] : [[field, all]];
    }
    if (field.id === 'age_entree' && typeof a === 'number' && typeof b === 'number' && b < a)
      return [[field, b]];
    return [];
  });
}

/**
 * Completes known rows by what names them, adds the others; what a row already says is never overwritten, and two sources
 * that contradict each other are told.
 */
export function* mergingKnown(
  table: TableId,
  existing: readonly DataRow[],
  incoming: Incoming,
  taken: ReadonlySet<number> = new Set(),
): Merging {
  if (incoming.rows.length === 0) return nothingNew(existing);
  const shape = shapeOf(table);
  const { id, facts } = KNOWN[table] ?? { id: '', facts: [] };
  const factFields = pick(shape, facts);
  const rows = [...existing];
  const places = new Map<string, number[]>();
  const remember = (row: DataRow, index: number): void => {
    if (isMissing(row[id])) return;
    const key = String(row[id]);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  };
  for (const [index, row] of existing.entries()) {
    if (isSliceEnd(index)) yield 0;
    if (!taken.has(index)) remember(row, index);
  }
  const added: number[] = [];
  const from: number[] = [];
  const repeated: DataRow[] = [];
  const log = logOf(incoming);
  for (const [index, row] of incoming.rows.entries()) {
    if (isSliceEnd(index)) yield index;
    const at = (place: number): DataRow => rows[place] ?? row;
    const candidates = (places.get(String(row[id] ?? '')) ?? []).filter((place) =>
      isOfOneBuyer(at(place), row),
    );
    // The lot that already says as much, else the one that says something of it: the first one may have moved.
    const place =
      candidates.find((candidate) =>
        factFields.every(
          (field) => said(field.type, at(candidate)[field.id]) === said(field.type, row[field.id]),
        ),
      ) ??
      candidates.find((candidate) => !isMissing(at(candidate)['heures_prevues'])) ??
      candidates[0];
    if (isMissing(row[id]) || place === undefined) {
      remember(row, rows.length);
      added.push(rows.length);
      from.push(index);
      rows.push(imprinted(row, shape));
      continue;
    }
    const kept = at(place);
    const contradicted = contradictions(kept, row, factFields);
    if (contradicted.length > 0)
      tellContradiction(log, table, contradicted, { kept, other: row, origin: incoming.origins[index] });
    rows[place] = fillBlanks(rewritten(kept, together(kept, row, shape), shape, 1), row, shape);
    repeated.push(row);
  }
  return { rows, added, from, repeated, anomalies: log.toArray() };
}
