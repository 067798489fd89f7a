import type { ParameterValues } from '../catalogue/parameters';
import { TABLES } from '../catalogue/tables';
import { EUROPEAN_THRESHOLDS } from '../catalogue/thresholds';
import type { Condition, RowRule, TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';
import { yearOfSerial } from './serialDate';

/** Spreadsheets compare text without regard to case; so does the engine. */
const same = (value: CellValue | undefined, expected: string): boolean =>
  typeof value === 'string' && value.toUpperCase() === expected.toUpperCase();

function holds(row: DataRow, condition: Condition): boolean {
  const value = row[condition.field];
  switch (condition.op) {
    case 'eq':
      return same(value, condition.value);
    case 'ne':
      return !isMissing(value) && !same(value, condition.value);
    case 'filled':
      return !isMissing(value);
    default:
      throw new Error(`${condition.op}: not used by row rules`);
  }
}

/** Column of the threshold table for a type of buyer, as Paramètres names it. */
const THRESHOLD_OF = { Local: 'local', État: 'etat', 'Entité adjudicatrice': 'entite' } as const;

function thresholdOf(row: DataRow, year: number, parameters: ParameterValues): number | null {
  const line = EUROPEAN_THRESHOLDS.find((candidate) => year >= candidate.from && year <= candidate.to);
  if (!line) return null;
  if (same(row['categorie'], 'Travaux') || same(row['type_contrat'], 'Concession')) return line.travaux;
  const type = parameters['type_acheteur'];
  const column = Object.entries(THRESHOLD_OF).find(([name]) => name === type)?.[1] ?? 'local';
  return line[column];
}

const asYear = (value: CellValue | undefined): number | null =>
  typeof value === 'number' ? yearOfSerial(value) : null;

function applyRule(rule: RowRule, row: DataRow, parameters: ParameterValues): CellValue {
  switch (rule.kind) {
    case 'year':
      return asYear(row[rule.date]);
    case 'exercice': {
      const amount = typeof row['montant_ht'] === 'number' ? row['montant_ht'] : 0;
      const below = amount < Number(parameters['plancher_montant_ht'] ?? 0);
      const outside =
        (same(row['type_contrat'], 'Concession') && parameters['perimetre_concessions'] !== 'OUI') ||
        (same(row['type_contrat'], 'Marché subséquent') && parameters['perimetre_subsequents'] !== 'OUI');
      return below || outside ? null : asYear(row[rule.date]);
    }
    case 'anyOf':
      if (rule.positives.some((condition) => holds(row, condition))) return 'OUI';
      return rule.negatives.every((id) => same(row[id], 'NON')) ? 'NON' : null;
    case 'europeanThreshold': {
      const { exercice, montant_ht: amount, categorie } = row;
      if (typeof exercice !== 'number' || typeof amount !== 'number' || isMissing(categorie)) return null;
      const threshold = thresholdOf(row, exercice, parameters);
      return threshold === null ? null : amount >= threshold ? 'OUI' : 'NON';
    }
    case 'europeanCoverage':
      if (!same(row['seuil_europeen_atteint'], 'OUI')) return null;
      if (same(row['clause_sociale'], 'OUI') || !isMissing(row['motif_derogation_social'])) return 'OUI';
      return same(row['clause_sociale'], 'NON') ? 'NON' : null;
  }
}

/**
 * Rows with their computed fields, as the workbook's own row formulas give them.
 * Later rules see the fields that earlier ones filled, in the order of the table's declaration.
 */
export function computeRows(
  table: TableId,
  rows: readonly DataRow[],
  parameters: ParameterValues,
): readonly DataRow[] {
  const computed = TABLES[table].fields.flatMap((field) =>
    field.rule ? [{ id: field.id, rule: field.rule }] : [],
  );
  return rows.map((row) => {
    const filled: Record<string, CellValue> = { ...row };
    for (const { id, rule } of computed) filled[id] = applyRule(rule, filled, parameters);
    return filled;
  });
}
