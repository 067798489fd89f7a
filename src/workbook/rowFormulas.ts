import { TABLES, fieldOf } from '../catalogue/tables';
import { CONCESSION_DEROGATIONS, DEROGATIONS, type Situation } from '../catalogue/tables/marches';
import type { RowTest, TableId } from '../scheme/fields';
import { binary, call, column, isBlank, num, ofRow, parameter, text, type Formula } from './formula';
import { thresholdRange, USED_LINE } from './layout';
import { minimumFormula, shareFormula } from './minimumFormula';
import { obligationFormula } from './obligationFormula';

const OUI = text('OUI');
const NON = text('NON');
const EMPTY = text('');

const isOneOf = (value: Formula, values: readonly string[]): Formula =>
  call('OR', ...values.map((one) => binary(value, '=', text(one))));

/** « yes » answer of a test on a row, as a formula. Blank cells count as 0 in arithmetic: figures are tested first. */
function holds(table: TableId, condition: RowTest): Formula {
  const value = ofRow(table, condition.field);
  switch (condition.op) {
    case 'eq':
      return binary(value, '=', text(condition.value));
    case 'ne':
      return call('AND', binary(value, '<>', EMPTY), binary(value, '<>', text(condition.value)));
    case 'in':
      return isOneOf(value, condition.values);
    case 'filled':
      return binary(value, '<>', EMPTY);
    case 'above':
      return call('AND', call('ISNUMBER', value), binary(value, '>', parameter(condition.parameter)));
    case 'reaches': {
      const [whole, share] = [ofRow(table, condition.whole), ofRow(table, condition.share)];
      const figures = [value, whole, share].map((one) => call('ISNUMBER', one));
      // Not one AND: a text in the product would make it an error whatever the other tests say.
      return call('IF', call('AND', ...figures), binary(value, '>=', binary(whole, '*', share)), num(0));
    }
    default:
      throw new Error(`${condition.op}: not used by row rules`);
  }
}

const allOf = (tests: readonly Formula[]): Formula => {
  const [only, ...others] = tests;
  return only && others.length === 0 ? only : call('AND', ...tests);
};

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
function threshold(year: Formula): Formula {
  const lookUp = (name: 'applied' | 'travaux'): Formula =>
    call('SUMIFS', thresholdRange(name), thresholdRange('year'), year);
  const works = call(
    'OR',
    binary(ofRow('MARCHES', 'categorie'), '=', text('Travaux')),
    binary(ofRow('MARCHES', 'type_contrat'), '=', text('Concession')),
  );
  return call('IF', works, lookUp('travaux'), lookUp('applied'));
}

/** Whether Paramètres has a line for the year, and can use it. */
const isListed = (year: Formula): Formula =>
  binary(
    call('COUNTIFS', thresholdRange('year'), year, thresholdRange('control'), text(USED_LINE)),
    '>',
    num(0),
  );

/** True for a ground that the kind of contract may invoke. */
const isExcused = (ground: Formula): Formula =>
  call(
    'IF',
    binary(ofRow('MARCHES', 'type_contrat'), '=', text('Concession')),
    isOneOf(ground, CONCESSION_DEROGATIONS),
    isOneOf(ground, DEROGATIONS),
  );

const situation = (one: Situation): Formula => text(one);

/** The engine says the same in `thresholds/situation`. */
function situationFormula(): Formula {
  const of = (id: string): Formula => ofRow('MARCHES', id);
  const [date, amount, clause] = [of('date_notification'), of('montant_ht'), of('clause_sociale')];
  const [ground, since] = [of('motif_derogation_social'), parameter('date_condition_sociale')];
  const year = call('YEAR', date);
  const silent = call(
    'IF',
    binary(clause, '=', NON),
    situation('Clause absente'),
    situation('Clause à renseigner'),
  );
  const derogation = call('IF', isExcused(ground), situation('Dérogation'), situation('Dérogation à revoir'));
  const required = call(
    'IF',
    binary(clause, '=', OUI),
    situation('Clause présente'),
    call('IF', isBlank(ground), silent, derogation),
  );
  const dated = call('IF', binary(date, '<', since), situation('Atteint avant l’obligation'), required);
  const reached = call('IF', call('ISNUMBER', since), dated, situation('Date d’obligation absente'));
  const judged = call('IF', binary(amount, '<', threshold(year)), situation('Sous le seuil'), reached);
  const isKnown = call(
    'OR',
    binary(of('categorie'), '<>', EMPTY),
    binary(of('type_contrat'), '=', text('Concession')),
  );
  const placed = call('IF', isKnown, call('IF', isListed(year), judged, EMPTY), EMPTY);
  return call('IF', call('AND', call('ISNUMBER', date), call('ISNUMBER', amount)), placed, EMPTY);
}

/** A rule that looks at the other rows answers only where the row has a key and a date. */
const whenPlaced = (key: Formula, date: Formula, answer: Formula): Formula =>
  call('IF', call('OR', isBlank(key), isBlank(date)), EMPTY, answer);

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
      const year = of('exercice');
      const verdict = call('IF', binary(of('montant_ht'), '>=', threshold(year)), OUI, NON);
      return call('IF', unknown, EMPTY, call('IF', isListed(year), verdict, EMPTY));
    }
    case 'europeanCoverage': {
      const covered = call(
        'OR',
        binary(of('clause_sociale'), '=', OUI),
        isExcused(of('motif_derogation_social')),
      );
      const answer = call('IF', covered, OUI, call('IF', binary(of('clause_sociale'), '=', NON), NON, EMPTY));
      return call('IF', binary(of('seuil_europeen_atteint'), '=', OUI), answer, EMPTY);
    }
    case 'thresholdSituation':
      return situationFormula();
    case 'obligationHours':
      return obligationFormula(of);
    case 'share':
      return shareFormula(of(rule.part), of(rule.whole));
    case 'minimum':
      return minimumFormula(of(rule.part), of(rule.whole), of(rule.minimum));
    case 'cases':
      return rule.cases.reduceRight(
        (rest: Formula, { when, then }) =>
          call('IF', allOf(when.map((test) => holds(tableId, test))), text(then), rest),
        EMPTY,
      );
    case 'latest': {
      const [key, date] = [of(rule.key), of(rule.date)];
      const later = call(
        'COUNTIFS',
        column(tableId, rule.key),
        key,
        column(tableId, rule.year),
        of(rule.year),
        column(tableId, rule.date),
        binary(text('>'), '&', date),
      );
      return whenPlaced(key, date, call('IF', binary(later, '=', num(0)), OUI, NON));
    }
    case 'firstShare': {
      const [key, date] = [of(rule.key), of(rule.date)];
      const same = [column(tableId, rule.key), key, column(tableId, rule.date)];
      const earlier = call('COUNTIFS', ...same, binary(text('<'), '&', date));
      const share = binary(num(1), '/', call('COUNTIFS', ...same, date));
      return whenPlaced(key, date, call('IF', binary(earlier, '>', num(0)), num(0), share));
    }
    case 'lookup': {
      const key = of(rule.key);
      const placeOf = (one: Formula): Formula => call('MATCH', one, column(rule.table, rule.key), num(0));
      // A number is not found by its digits, nor digits by their number: both are looked for, and only if need be.
      const otherwise = call('IFERROR', placeOf(binary(key, '&', EMPTY)), placeOf(binary(key, '*', num(1))));
      const place = call('IFERROR', placeOf(key), otherwise);
      // LibreOffice finds a key once for all the rows that bear it; counting each answer of the list it does for every row.
      // An empty cell is found as 0: joined to nothing, it is an empty text.
      const answer = binary(call('INDEX', column(rule.table, rule.field), place), '&', EMPTY);
      return call('IF', isBlank(key), EMPTY, call('IFERROR', answer, EMPTY));
    }
  }
}
