import { fieldOf, TABLES } from '../../catalogue/tables';
import type { AnomalyCode } from '../../intake';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import { fillBlanks, imprinted } from './imprint';
import { isSliceEnd, logOf, nothingNew, Places, type Incoming, type Merging } from './mergeTools';
import { agree, keyOf, pick, shapeOf } from './shape';

interface Work {
  /** What names one thing done or spent: two rows of it may be the same said twice. */
  readonly fields: readonly string[];
  /** Without these a row names nothing. */
  readonly needed: readonly string[];
  readonly figure: string;
  readonly code: AnomalyCode;
}

const WORKS: Partial<Readonly<Record<TableId, Work>>> = {
  HEURES: {
    fields: ['periode', 'marche_id', 'beneficiaire_id', 'employeur_siret', 'employeur_nom'],
    needed: ['beneficiaire_id'],
    figure: 'heures_declarees',
    code: 'heures-deja-connues',
  },
  DEPENSES: {
    fields: ['annee', 'fournisseur_siret', 'fournisseur_nom', 'segment', 'type_depense', 'acheteur'],
    needed: ['annee', 'fournisseur_siret'],
    figure: 'montant_mandate_ht',
    code: 'depenses-deja-connues',
  },
};

/**
 * Adds rows that have no identity of their own (hours, spending). Those equal to a row of another source are counted, not
 * written; each stands for one row, so that two equal rows of one source stay two. Other figures for the same work are
 * written too, and raise a warning.
 */
export function* mergingLines(
  table: TableId,
  existing: readonly DataRow[],
  incoming: Incoming,
  taken: ReadonlySet<number> = new Set(),
): Merging {
  if (incoming.rows.length === 0) return nothingNew(existing);
  const shape = shapeOf(table);
  const fields = shape.fields.filter(({ id }) => id !== 'acheteur');
  const buyer = pick(shape, ['acheteur']);
  const work = WORKS[table];
  const named = pick(shape, work?.fields ?? []);
  const names = (row: DataRow): boolean =>
    work !== undefined && work.needed.every((field) => !isMissing(row[field]));
  const rows = [...existing];
  const known = new Places();
  const works = new Set<string>();
  for (const [index, row] of existing.entries()) {
    if (isSliceEnd(index)) yield 0;
    if (!taken.has(index)) known.add(keyOf(row, fields), index);
    if (names(row)) works.add(keyOf(row, named));
  }
  const added: number[] = [];
  const from: number[] = [];
  const repeated: DataRow[] = [];
  const log = logOf(incoming);
  for (const [index, row] of incoming.rows.entries()) {
    if (isSliceEnd(index)) yield index;
    const at = (place: number): DataRow => rows[place] ?? row;
    // The buyer may have been deduced from the contract since: a row that names none may be the same.
    const same = known.take(
      keyOf(row, fields),
      (place) => keyOf(at(place), buyer) === keyOf(row, buyer),
      (place) => agree(at(place), row, buyer),
    );
    if (same !== undefined) {
      rows[same] = fillBlanks(at(same), row, shape);
      repeated.push(row);
      continue;
    }
    if (work && names(row) && works.has(keyOf(row, named))) {
      const origin = incoming.origins[index];
      const figure = row[work.figure];
      log.add(
        { code: work.code, severity: 'a-verifier' },
        {
          ...(origin === undefined ? {} : { row: origin }),
          column: fieldOf(TABLES[table], work.figure).label,
          ...(isMissing(figure) ? {} : { value: String(figure) }),
        },
      );
    }
    added.push(rows.length);
    from.push(index);
    rows.push(imprinted(row, shape));
  }
  return { rows, added, from, repeated, anomalies: log.toArray() };
}
