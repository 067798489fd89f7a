import type { FieldType } from '../../scheme/fields';
import type { AnomalyLog } from '../anomalyLog';
import type { Lines } from '../files/lines';
import type { ColumnAnswers, Question } from '../types';
import type { DayOrder } from '../values/frenchDate';
import type { ColumnProfile } from '../values/reading';
import { dayOrder, dotMeaning, isDated, isNumeric, percent, taxes, type Decided } from './doubts';
import { headerScale } from './headerKey';
import type { Column } from './mapping';

/** What the table says to each of its columns. */
export interface TableFacts {
  readonly rows: Lines;
  /** Separator of a text file; null for cells. */
  readonly delimiter: string | null;
  readonly log: AnomalyLog;
  /** What the dates of the table prove; null = nothing. */
  readonly order: DayOrder | null;
  /** Amounts of a table of any layout may be before or after tax; public layouts say which. */
  readonly asksTaxes: boolean;
}

export interface Profiled {
  readonly profile: ColumnProfile;
  readonly questions: readonly Pick<
    Question,
    'about' | 'assumed' | 'choices' | 'example' | 'rows' | 'answered'
  >[];
}

const CHOICES: { readonly [A in keyof ColumnAnswers]: readonly ColumnAnswers[A][] } = {
  dayOrder: ['dmy', 'mdy'],
  dot: ['thousands', 'decimal'],
  taxes: ['ht', 'ttc'],
  percent: ['fraction', 'points'],
};

/**
 * What a whole column decides for each of its cells: proven by one of them, else answered by the user, else assumed and
 * asked. An assumed meaning of the dot is reported too, because it may change amounts by a factor of 1 000.
 */
export function profileOf(
  column: Column,
  type: FieldType,
  { rows, delimiter, log, order: elsewhere, asksTaxes }: TableFacts,
  answers: Partial<ColumnAnswers>,
): Profiled {
  const questions: Profiled['questions'][number][] = [];
  const settle = <A extends keyof ColumnAnswers>(
    about: A,
    { value, doubt }: Decided<A>,
  ): ColumnAnswers[A] => {
    if (doubt === null) return value;
    const answer = CHOICES[about].find((choice) => choice === answers[about]);
    questions.push({
      about,
      assumed: answer ?? value,
      choices: CHOICES[about],
      ...doubt,
      answered: answer !== undefined,
    });
    return answer ?? value;
  };
  const cells = () => rows.column(column.index);
  const where = column.personal ? {} : { column: column.header };

  const dot = isNumeric(type) ? settle('dot', dotMeaning(cells, delimiter)) : 'decimal';
  if (questions.some(({ answered }) => answered !== true) && dot === 'thousands')
    log.add({ code: 'point-milliers', severity: 'a-verifier' }, where);
  const order = isDated(type) ? settle('dayOrder', dayOrder(cells, elsewhere)) : 'dmy';
  if (order === 'mdy') log.add({ code: 'jour-mois-inverse', severity: 'info' }, where);
  if (type === 'amount') {
    const { value, doubt } = taxes(cells, column.header);
    const found = settle('taxes', {
      value,
      doubt: asksTaxes && column.field === 'montant_ht' ? doubt : null,
    });
    if (found === 'ttc') log.add({ code: 'montant-ttc', severity: 'a-verifier' }, where);
  }
  const percentPoints = type === 'fraction' && settle('percent', percent(cells)) === 'points';
  return {
    profile: { dot, order, scale: type === 'amount' ? headerScale(column.header) : 1, percentPoints },
    questions,
  };
}
