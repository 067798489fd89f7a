import { PARAMETERS } from '../../catalogue/parameters';
import { TABLES, fieldOf } from '../../catalogue/tables';
import type { Condition, TableId } from '../../scheme/fields';
import type { Aggregate, Measure, TableAggregate } from '../../scheme/measure';

const list = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ou ${values.at(-1)}`;

function conditionWords(table: TableId, condition: Condition): string {
  const label = `« ${fieldOf(TABLES[table], condition.field).label} »`;
  switch (condition.op) {
    case 'eq':
      return `${label} est ${condition.value}`;
    case 'ne':
      return `${label} est renseigné et n'est pas « ${condition.value} »`;
    case 'in':
      return `${label} est ${list(condition.values)}`;
    case 'contains':
      return `${label} contient ${condition.value}`;
    case 'filled':
      return `${label} est renseigné`;
    case 'gte':
      return `${label} est d'au moins ${condition.value}`;
    case 'lt':
      return `${label} est inférieur à ${condition.value}`;
  }
}

const parameterWords = (id: string): string =>
  PARAMETERS.find((parameter) => parameter.id === id)?.label ?? id;

const when = (year: number | null): string => (year === null ? "dans l'année" : `en ${year}`);

function population(aggregate: TableAggregate, year: number | null): string {
  const { plural, inYear } = TABLES[aggregate.table].words;
  const verb = inYear.replace(/ en$/, '');
  const period = aggregate.span === 'toDate' ? `jusqu'à la fin de ${year ?? "l'année"}` : when(year);
  const which = aggregate.where.map((condition) => conditionWords(aggregate.table, condition)).join(' et ');
  return `${plural} ${verb} ${period}${which ? ` dont ${which}` : ''}`;
}

/** « nombre de marchés », « nombre d'agents ». */
const of = (words: string): string => (/^[aeiouyéèêh]/i.test(words) ? `d'${words}` : `de ${words}`);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What an aggregate takes from its table, in French, for a given year or for « l'année ». */
export function aggregateWords(aggregate: Aggregate, year: number | null = null): string {
  switch (aggregate.kind) {
    case 'parameter':
      return parameterWords(aggregate.parameter);
    case 'count':
      return `nombre ${of(population(aggregate, year))}`;
    case 'distinct':
      return `nombre de personnes distinctes parmi les ${population(aggregate, year)}`;
    case 'sum':
      return `somme de « ${fieldOf(TABLES[aggregate.table], aggregate.field).label} » des ${population(aggregate, year)}`;
  }
}

/** Lines of Calculs: what is counted, or what is not known about it. */
export const brickWords = (aggregate: Aggregate, kind: 'value' | 'rows' | 'unknown'): string =>
  kind === 'unknown' ? `Sans réponse : ${aggregateWords(aggregate)}` : capital(aggregateWords(aggregate));

/** What takes the place of the data in a year of which they say nothing. */
export const fallbackWords =
  "Si les données ne disent rien pour une année, la valeur de l'onglet Saisie est prise, et montrée comme saisie.";

/** The sentence of a measure: « Nombre de marchés … ÷ nombre de marchés … ». */
export function measureWords(measure: Measure, year: number | null = null): string {
  switch (measure.kind) {
    case 'monthsSince':
      return `Mois écoulés entre « ${parameterWords(measure.parameter)} » et la fin de ${year ?? "l'année"} (ou la date d'arrêté des données, dans son année)`;
    case 'informed':
      return `Nombre d'autres indicateurs du schéma ayant une valeur ${when(year)} ÷ nombre d'autres indicateurs du schéma`;
    case 'aggregate':
      return capital(aggregateWords(measure.aggregate, year));
    case 'ratio': {
      const times = measure.scale === 10000 ? ' × 10 000' : '';
      return `${capital(aggregateWords(measure.numerator, year))} ÷ ${aggregateWords(measure.denominator, year)}${times}`;
    }
  }
}
