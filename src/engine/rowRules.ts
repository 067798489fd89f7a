import type { ParameterValues } from '../catalogue/parameters';
import { TABLES } from '../catalogue/tables';
import { EUROPEAN_THRESHOLDS } from '../catalogue/thresholds';
import { CONCESSION_DEROGATIONS } from '../catalogue/tables/marches';
import type { RowRule, TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';
import { lookupAnswers, type RowsByTable } from './rowLookups';
import { peerAnswers } from './rowPeers';
import { holds, same } from './rowTests';
import { yearOfSerial } from './serialDate';

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

/** A concession has two grounds only to go without a social condition. */
function isExcused(row: DataRow): boolean {
  const ground = row['motif_derogation_social'];
  if (isMissing(ground)) return false;
  return (
    !same(row['type_contrat'], 'Concession') ||
    CONCESSION_DEROGATIONS.some((allowed) => same(ground, allowed))
  );
}

type OwnRule = Exclude<RowRule, { kind: 'latest' | 'firstShare' | 'lookup' }>;

function applyRule(rule: OwnRule, row: DataRow, parameters: ParameterValues): CellValue {
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
      if (rule.positives.some((condition) => holds(row, condition, parameters))) return 'OUI';
      return rule.negatives.every((id) => same(row[id], 'NON')) ? 'NON' : null;
    case 'europeanThreshold': {
      const { exercice, montant_ht: amount, categorie } = row;
      if (typeof exercice !== 'number' || typeof amount !== 'number' || isMissing(categorie)) return null;
      const threshold = thresholdOf(row, exercice, parameters);
      return threshold === null ? null : amount >= threshold ? 'OUI' : 'NON';
    }
    case 'europeanCoverage':
      if (!same(row['seuil_europeen_atteint'], 'OUI')) return null;
      if (same(row['clause_sociale'], 'OUI') || isExcused(row)) return 'OUI';
      return same(row['clause_sociale'], 'NON') ? 'NON' : null;
    case 'cases':
      return rule.cases.find(({ when }) => when.every((test) => holds(row, test, parameters)))?.then ?? null;
  }
}

/**
 * Rows with their computed fields, as the workbook's own row formulas give them.
 * Later rules see the fields that earlier ones filled, in the order of the table's declaration.
 * @param others rows of the tables that this one looks things up in.
 */
export function computeRows(
  table: TableId,
  rows: readonly DataRow[],
  parameters: ParameterValues,
  others: RowsByTable = {},
): readonly DataRow[] {
  const computed = TABLES[table].fields.flatMap(({ id, rule }) => {
    if (!rule) return [];
    const answer =
      rule.kind === 'latest' || rule.kind === 'firstShare'
        ? peerAnswers(rule, rows)
        : rule.kind === 'lookup'
          ? lookupAnswers(rule, others)
          : (row: DataRow) => applyRule(rule, row, parameters);
    return [{ id, answer }];
  });
  return rows.map((row) => {
    const filled: Record<string, CellValue> = { ...row };
    for (const { id, answer } of computed) filled[id] = answer(filled);
    return filled;
  });
}
