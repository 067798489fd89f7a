import { PARAMETERS } from '../catalogue/parameters';
import { TABLES } from '../catalogue/tables';
import type { Aggregate, Measure } from '../scheme/measure';

/** What a measure names that no table or parameter bears. */
export interface UnknownName {
  readonly kind: 'champ' | 'parametre';
  /** `MARCHES.montant`, or the parameter. */
  readonly name: string;
}

function unknownIn(aggregate: Aggregate): readonly UnknownName[] {
  if (aggregate.kind === 'parameter')
    return PARAMETERS.some(({ id }) => id === aggregate.parameter)
      ? []
      : [{ kind: 'parametre', name: aggregate.parameter }];
  const known = new Set(TABLES[aggregate.table].fields.map(({ id }) => id));
  const named = [
    ...aggregate.where.map(({ field }) => field),
    ...(aggregate.kind === 'count' ? [] : [aggregate.field]),
  ];
  return named.flatMap((field): UnknownName[] =>
    known.has(field) ? [] : [{ kind: 'champ', name: `${aggregate.table}.${field}` }],
  );
}

/** Fields and parameters that a declaration from elsewhere names and that this product does not have. */
export function unknownNames(measure: Measure): readonly UnknownName[] {
  switch (measure.kind) {
    case 'aggregate':
      return unknownIn(measure.aggregate);
    case 'ratio':
      return [...unknownIn(measure.numerator), ...unknownIn(measure.denominator)];
    case 'monthsSince':
      return unknownIn({ kind: 'parameter', parameter: measure.parameter });
    case 'informed':
      return [];
  }
}
