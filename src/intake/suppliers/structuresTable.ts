import type { Column } from '../columns/mapping';
import { typeRows, type TableInput } from '../columns/typeRows';
import type { TypedRow } from '../columns/typedRows';
import { balanced, type Outcome } from '../outcome';
import type { Structure } from '../types';
import { companyNumber, isSiren, type CompanyNumber } from './companyNumber';
import { provenBy, provenByName, SUPPLIER_FIELDS, type SupplierField } from './structureKinds';

/**
 * A list of structures that the user pastes: nothing of it is written in the workbook, it only serves to recognise suppliers. What a row
 * proves comes from its kind, or from its columns « ESUS », « SIAE »…; else from the name of the file or of its sheet.
 */
export async function structuresFromTable(input: TableInput, columns: readonly Column[]): Promise<Outcome> {
  const { source, part, log, aside } = input;
  const typed = await typeRows(input, false);
  const place = (field: Column['field']): number =>
    columns.find((column) => column.field === field)?.index ?? -1;
  const [siretAt, sirenAt] = [place('structure_siret'), place('structure_siren')];
  const typeHeader = columns.find(({ field }) => field === 'structure_type')?.header;
  const named = provenByName(part ?? '') ?? provenByName(source);
  const structures: Structure[] = [];
  const seen = new Map<string, number>();
  let unusable = 0;
  let duplicates = 0;
  let powerless = 0;
  for (const row of typed) {
    const number = numberOf(row, siretAt, sirenAt);
    if (number.kind === 'none') {
      unusable += 1;
      log.add({ code: 'structure-sans-numero', severity: 'a-verifier' }, { row: row.number });
      continue;
    }
    const kind = row.values.get('structure_type') ?? null;
    const proofs = proofsOf(row, kind === null ? null : String(kind), named);
    if (proofs === undefined) {
      unusable += 1;
      log.add(
        { code: 'structure-type-inconnu', severity: 'a-verifier' },
        { row: row.number, column: typeHeader, ...(kind === null ? {} : { value: String(kind) }) },
      );
      continue;
    }
    const key = `${number.value}|${proofs.join()}`;
    const first = seen.get(key);
    if (first !== undefined) {
      duplicates += 1;
      log.add({ code: 'doublon', severity: 'info', details: { ligne: first } }, { row: row.number });
      continue;
    }
    seen.set(key, row.number);
    if (!number.holds)
      log.add({ code: 'siret-cle', severity: 'a-verifier' }, { row: row.number, value: number.value });
    if (number.repaired)
      log.add({ code: 'siret-zero-restitue', severity: 'info' }, { row: row.number, value: number.value });
    if (proofs.length === 0) powerless += 1;
    structures.push({
      siret: number.kind === 'siret' ? number.value : null,
      siren: isSiren(number.value.slice(0, 9)) ? number.value.slice(0, 9) : null,
      kind: kind === null ? null : String(kind),
      name: nameOf(row),
      proofs,
      source,
      row: row.number,
    });
  }
  if (powerless > 0)
    log.add({ code: 'structures-sans-effet', severity: 'info', details: { lignes: powerless } });
  return balanced({
    rows: typed.length + aside,
    kept: structures.length,
    duplicates,
    setAside: unusable + aside,
    negatives: 0,
    controlSums: {},
    tables: {},
    origins: {},
    structures,
  });
}

const nameOf = ({ values }: TypedRow): string | null => {
  const name = values.get('structure_nom');
  return typeof name === 'string' ? name : null;
};

function numberOf({ cells }: TypedRow, siretAt: number, sirenAt: number): CompanyNumber {
  const full = companyNumber(cells[siretAt]);
  return full.kind === 'siret'
    ? full
    : ([companyNumber(cells[sirenAt]), full].find(({ kind }) => kind !== 'none') ?? full);
}

/** Undefined when nothing tells what the structure is. */
function proofsOf(
  { values }: TypedRow,
  kind: string | null,
  named: SupplierField | null,
): readonly SupplierField[] | undefined {
  const ticked = SUPPLIER_FIELDS.filter((field) => values.get(field) === 'OUI');
  if (ticked.length > 0) return ticked;
  const proven = kind === null ? undefined : provenBy(kind);
  if (proven !== undefined) return proven === null ? [] : [proven];
  return named === null ? undefined : [named];
}
