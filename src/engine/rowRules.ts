import type { ParameterValues } from '../catalogue/parameters';
import { TABLES } from '../catalogue/tables';
import type { RowRule, TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';
import { minimumOfRow, shareOfRow } from './minimumRow';
import { obligationHours } from './obligations/hours';
import { lookupAnswers, type RowsByTable } from './rowLookups';
import { peerAnswers } from './rowPeers';
import { rowShaper } from './rowShape';
import { holds, same } from './rowTests';
import { yearOfSerial } from './serialDate';
import { isExcused } from './thresholds/derogation';
import { situationOf } from './thresholds/situation';
import { europeanThreshold } from './thresholds/europeanThreshold';

const asYear = (value: CellValue | undefined): number | null =>
  typeof value === 'number' ? yearOfSerial(value) : null;

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
      const threshold = europeanThreshold(row, exercice, parameters);
      return threshold === null ? null : amount >= threshold ? 'OUI' : 'NON';
    }
    case 'europeanCoverage':
      if (!same(row['seuil_europeen_atteint'], 'OUI')) return null;
      if (same(row['clause_sociale'], 'OUI') || isExcused(row)) return 'OUI';
      return same(row['clause_sociale'], 'NON') ? 'NON' : null;
    case 'thresholdSituation':
      return situationOf(row, parameters);
    case 'obligationHours':
      return obligationHours(row);
    case 'share':
      return shareOfRow(rule, row);
    case 'minimum':
      return minimumOfRow(rule, row);
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
  const copy = rowShaper(
    rows,
    computed.map(({ id }) => id),
  );
  return rows.map((row) => {
    const filled = copy(row);
    for (const { id, answer } of computed) filled[id] = answer(filled);
    return filled;
  });
}
