import { TABLES, fieldOf } from '../catalogue/tables';
import type { Condition, TableId } from '../scheme/fields';
import { binary, call, isBlank, num, ofRow, parameter, text, type Formula } from './formula';
import { thresholdRange } from './layout';

const OUI = text('OUI');
const NON = text('NON');
const EMPTY = text('');

/** « yes » answer of a condition on a row, as a formula. */
function holds(table: TableId, condition: Condition): Formula {
  const value = ofRow(table, condition.field);
  switch (condition.op) {
    case 'eq':
      return binary(value, '=', text(condition.value));
    case 'ne':
      return call('AND', binary(value, '<>', EMPTY), binary(value, '<>', text(condition.value)));
    case 'filled':
      return binary(value, '<>', EMPTY);
    default:
      throw new Error(`${condition.op}: not used by row rules`);
  }
}

const outside = (type: string, parameterId: string): Formula =>
  call(
    'AND',
    binary(ofRow('MARCHES', 'type_contrat'), '=', text(type)),
    binary(parameter(parameterId), '<>', OUI),
  );

/**
 * European threshold of a contract: its year picks the line, its category the column.
 * SUMIFS over one line rather than INDEX, which IronCalc computes a hundred times slower.
 */
function threshold(): Formula {
  const lookUp = (name: 'applied' | 'travaux'): Formula =>
    call('SUMIFS', thresholdRange(name), thresholdRange('year'), ofRow('MARCHES', 'exercice'));
  const works = call(
    'OR',
    binary(ofRow('MARCHES', 'categorie'), '=', text('Travaux')),
    binary(ofRow('MARCHES', 'type_contrat'), '=', text('Concession')),
  );
  return call('IF', works, lookUp('travaux'), lookUp('applied'));
}

/**
 * Live formula of a computed field, null for the fields that users and imports write.
 * The engine gives the same values in `engine/rowRules`.
 */
export function rowFormula(tableId: TableId, fieldId: string): Formula | null {
  const rule = fieldOf(TABLES[tableId], fieldId).rule;
  if (!rule) return null;
  const of = (id: string): Formula => ofRow(tableId, id);
  switch (rule.kind) {
    case 'year':
      return call('IF', isBlank(of(rule.date)), EMPTY, call('YEAR', of(rule.date)));
    case 'exercice':
      return call(
        'IF',
        call(
          'OR',
          isBlank(of(rule.date)),
          binary(of('montant_ht'), '<', parameter('plancher_montant_ht')),
          outside('Concession', 'perimetre_concessions'),
          outside('Marché subséquent', 'perimetre_subsequents'),
        ),
        EMPTY,
        call('YEAR', of(rule.date)),
      );
    case 'anyOf': {
      const negatives = rule.negatives.map((id) => binary(of(id), '=', NON));
      return call(
        'IF',
        call('OR', ...rule.positives.map((condition) => holds(tableId, condition))),
        OUI,
        call('IF', call('AND', ...negatives), NON, EMPTY),
      );
    }
    case 'europeanThreshold': {
      const unknown = call(
        'OR',
        isBlank(of('exercice')),
        isBlank(of('montant_ht')),
        isBlank(of('categorie')),
      );
      const listed = call('COUNTIFS', thresholdRange('year'), of('exercice'));
      const verdict = call('IF', binary(of('montant_ht'), '>=', threshold()), OUI, NON);
      return call('IF', unknown, EMPTY, call('IF', binary(listed, '=', num(0)), EMPTY, verdict));
    }
    case 'europeanCoverage': {
      const covered = call(
        'OR',
        binary(of('clause_sociale'), '=', OUI),
        binary(of('motif_derogation_social'), '<>', EMPTY),
      );
      const answer = call('IF', covered, OUI, call('IF', binary(of('clause_sociale'), '=', NON), NON, EMPTY));
      return call('IF', binary(of('seuil_europeen_atteint'), '=', OUI), answer, EMPTY);
    }
  }
}
