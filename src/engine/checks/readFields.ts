import { TABLES } from '../../catalogue/tables';
import type { Field, RowRule, TableId } from '../../scheme/fields';
import type { Measure, TableAggregate } from '../../scheme/measure';

/** A field of a table, as `HEURES.periode`. */
type Place = `${TableId}.${string}`;

/** What each mark is made from: marks are written at an import, over all the rows together (`engine/derive`). */
const MARKED_FROM: Readonly<Record<Place, readonly Place[]>> = {
  'HEURES.employeur_compte': ['HEURES.periode', 'HEURES.employeur_siret', 'HEURES.employeur_nom'],
  'HEURES.publics': ['HEURES.beneficiaire_id', 'BENEFICIAIRES.beneficiaire_id', 'BENEFICIAIRES.criteres'],
  'MARCHES.consultation_comptee': ['MARCHES.consultation_id', 'MARCHES.date_notification', 'MARCHES.alloti'],
  'BENEFICIAIRES.annees': [
    'BENEFICIAIRES.beneficiaire_id',
    'HEURES.periode',
    'HEURES.beneficiaire_id',
    'HEURES.heures_declarees',
    'HEURES.heures_validees',
  ],
};

/** Fields that the row rules about the European threshold look at. */
const EUROPEAN = ['date_notification', 'montant_ht', 'categorie', 'type_contrat'] as const;

function sourcesOf(table: TableId, rule: RowRule): readonly Place[] {
  const own = (ids: readonly string[]): readonly Place[] => ids.map((id): Place => `${table}.${id}`);
  switch (rule.kind) {
    case 'year':
      return own([rule.date]);
    case 'exercice':
      return own([rule.date, 'montant_ht', 'type_contrat']);
    case 'anyOf':
      return own([...rule.positives.map(({ field }) => field), ...rule.negatives]);
    case 'europeanThreshold':
      return own(EUROPEAN);
    case 'europeanCoverage':
      return own([...EUROPEAN, 'clause_sociale', 'motif_derogation_social']);
    case 'thresholdSituation':
      return own([...EUROPEAN, 'clause_sociale', 'motif_derogation_social']);
    case 'obligationHours':
      return own([
        'mode_obligation',
        'heures_prevues',
        'montant_ht',
        'heures_par_tranche',
        'montant_tranche',
        'seuil_obligation',
        'heures_travail_marche',
        'part_heures_insertion',
      ]);
    case 'cases':
      return own(
        rule.cases.flatMap(({ when }) =>
          when.flatMap((test) =>
            test.op === 'reaches' ? [test.field, test.whole, test.share] : [test.field],
          ),
        ),
      );
    case 'share':
      return own([rule.part, rule.whole]);
    case 'minimum':
      return own([rule.part, rule.whole, rule.minimum]);
    case 'latest':
      return own([rule.key, rule.date, rule.year]);
    case 'firstShare':
      return own([rule.key, rule.date]);
    case 'lookup':
      return [...own([rule.key]), `${rule.table}.${rule.key}`, `${rule.table}.${rule.field}`];
  }
}

const fieldAt = (place: Place): Field | undefined => {
  const [table, id] = place.split('.') as [TableId, string];
  return TABLES[table].fields.find((field) => field.id === id);
};

/** All that a measure reads, down to what is typed or imported: fields by table. */
export interface Reading {
  readonly fields: ReadonlyMap<TableId, ReadonlySet<string>>;
  /** Among them, those whose answer or figure is asked of each row: an empty one makes the row unknown. */
  readonly answers: ReadonlyMap<TableId, ReadonlySet<string>>;
  /** A row taken away changes what other rows say: a mark, the last of a key, what is looked up elsewhere. */
  readonly entangled: boolean;
}

const rowAggregates = (measure: Measure): readonly TableAggregate[] => {
  const all =
    measure.kind === 'aggregate'
      ? [measure.aggregate]
      : measure.kind === 'ratio'
        ? [measure.numerator, measure.denominator]
        : [];
  return all.flatMap((one) => (one.kind === 'parameter' ? [] : [one]));
};

/** Places and all that they are made from, with whether other rows have a say in them. */
function expand(places: readonly Place[]): {
  readonly seen: ReadonlySet<Place>;
  readonly entangled: boolean;
} {
  const seen = new Set<Place>();
  let entangled = false;
  const visit = (place: Place): void => {
    if (seen.has(place)) return;
    seen.add(place);
    const field = fieldAt(place);
    if (field?.origin === 'repere') {
      entangled = true;
      MARKED_FROM[place]?.forEach(visit);
    }
    if (field?.rule) {
      entangled ||= ['latest', 'firstShare', 'lookup'].includes(field.rule.kind);
      sourcesOf(place.split('.')[0] as TableId, field.rule).forEach(visit);
    }
  };
  places.forEach(visit);
  return { seen, entangled };
}

function byTable(places: Iterable<Place>): ReadonlyMap<TableId, ReadonlySet<string>> {
  const fields = new Map<TableId, Set<string>>();
  for (const place of places) {
    const [table, id] = place.split('.') as [TableId, string];
    fields.set(table, (fields.get(table) ?? new Set()).add(id));
  }
  return fields;
}

/** Whether a field is, or is made from, one of some fields of its table. */
export function isMadeFrom(table: TableId, field: string, fields: readonly string[] | '*'): boolean {
  if (fields === '*') return true;
  const { seen } = expand([`${table}.${field}`]);
  return fields.some((one) => seen.has(`${table}.${one}`));
}

export function readingOf(measure: Measure): Reading {
  const aggregates = rowAggregates(measure);
  const periods = aggregates.map(({ table }): Place => `${table}.${TABLES[table].period.field}`);
  const asked = aggregates.flatMap((one): Place[] => [
    ...one.where.map(({ field }): Place => `${one.table}.${field}`),
    ...(one.kind === 'count' ? [] : [`${one.table}.${one.field}` as const]),
  ]);
  const all = expand([...periods, ...asked]);
  return { fields: byTable(all.seen), answers: byTable(expand(asked).seen), entangled: all.entangled };
}
