import { PARAMETERS, type ParameterValues } from '../../catalogue/parameters';
import { TABLES } from '../../catalogue/tables';
import { EUROPEAN_THRESHOLDS } from '../../catalogue/thresholds';
import { termsOf } from '../../engine/breakdown/reasons';
import { europeanThresholdWords } from '../../locales/fr/origineWords';
import type { Table } from '../../scheme/fields';
import type { Measure } from '../../scheme/measure';
import type { OriginParameter } from './types';

/** Parameters on which each kind of computed field depends, besides those that its rule names. */
const OF_RULE: Readonly<Record<string, readonly string[]>> = {
  exercice: ['plancher_montant_ht', 'perimetre_concessions', 'perimetre_subsequents'],
  europeanThreshold: ['type_acheteur'],
};

interface Found {
  readonly ids: Set<string>;
  /** True when a European threshold decides. */
  hasThreshold: boolean;
}

/** Follows the computed fields that a figure looks at, down to what they are computed from. */
function follow(table: Table, id: string, found: Found, seen: Set<string>): void {
  if (seen.has(`${table.id}.${id}`)) return;
  seen.add(`${table.id}.${id}`);
  const rule = table.fields.find((field) => field.id === id)?.rule;
  if (!rule) return;
  (OF_RULE[rule.kind] ?? []).forEach((one) => found.ids.add(one));
  const look = (field: string): void => follow(table, field, found, seen);
  switch (rule.kind) {
    case 'europeanThreshold':
      found.hasThreshold = true;
      break;
    case 'europeanCoverage':
      look('seuil_europeen_atteint');
      break;
    case 'anyOf':
      rule.positives.forEach(({ field }) => look(field));
      rule.negatives.forEach(look);
      break;
    case 'cases':
      for (const test of rule.cases.flatMap(({ when }) => when)) {
        look(test.field);
        if (test.op === 'above') found.ids.add(test.parameter);
      }
      break;
    default:
  }
}

/** European thresholds of a year, as lines that quote their source. */
function thresholdsOf(year: number, parameters: ParameterValues): readonly OriginParameter[] {
  const line = EUROPEAN_THRESHOLDS.find(({ from, to }) => year >= from && year <= to);
  if (!line) return [];
  const type = parameters['type_acheteur'];
  const own = type === 'État' ? line.etat : type === 'Entité adjudicatrice' ? line.entite : line.local;
  return (['services', 'travaux'] as const).map((kind) => ({
    id: `seuil-${kind}`,
    type: 'number',
    value: kind === 'travaux' ? line.travaux : own,
    unit: '€ HT',
    ...europeanThresholdWords(kind, line.from, line.to),
  }));
}

/** What a figure depends on besides its rows, in the order of Paramètres, with the values of the workbook. */
export function parametersUsed(
  measure: Measure,
  year: number,
  parameters: ParameterValues,
): readonly OriginParameter[] {
  const found: Found = { ids: new Set(), hasThreshold: false };
  if (measure.kind === 'monthsSince') found.ids.add(measure.parameter).add('date_arrete');
  for (const side of measure.kind === 'ratio' ? [measure.numerator, measure.denominator] : [])
    if (side.kind === 'parameter') found.ids.add(side.parameter);
  for (const term of termsOf(measure)) {
    const table = TABLES[term.table];
    const looked = [table.period.field, ...term.where.map(({ field }) => field)];
    if (term.kind !== 'count') looked.push(term.field);
    looked.forEach((id) => follow(table, id, found, new Set()));
  }
  const used = PARAMETERS.filter(({ id }) => found.ids.has(id)).map(
    ({ id, label, type, unit, source }): OriginParameter => ({
      id,
      label,
      type,
      unit,
      source,
      value: parameters[id] ?? null,
    }),
  );
  return found.hasThreshold ? [...used, ...thresholdsOf(year, parameters)] : used;
}
