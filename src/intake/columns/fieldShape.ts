import type { SourceField } from '../../catalogue/synonyms';
import { TABLES } from '../../catalogue/tables';
import type { FieldType } from '../../scheme/fields';

interface FieldShape {
  readonly type: FieldType;
  readonly values: readonly string[] | undefined;
  readonly label: string | null;
}

/** Fields that only serve to build others have a type here, since no table declares them. */
const HELPERS: Readonly<Partial<Record<SourceField, FieldType>>> = {
  date_publication: 'date',
  date_naissance: 'date',
  date_entree: 'date',
  modification_montant: 'amount',
  annee: 'integer',
};

/** Type and label of a source field, from the first table that has it. */
export function shapeOf(field: SourceField): FieldShape {
  for (const table of [TABLES.MARCHES, TABLES.HEURES, TABLES.BENEFICIAIRES]) {
    const found = table.fields.find((candidate) => candidate.id === field);
    if (found) return { type: found.type, values: found.values, label: found.label };
  }
  return { type: HELPERS[field] ?? 'text', values: undefined, label: null };
}
