import { fieldOf, TABLES } from '../../catalogue/tables';
import { render, type Dialect } from '../../workbook/dialect';
import { binary, call, num, type Formula } from '../../workbook/formula';

/** Whether the header of a column answers a criterion. Years and amounts are compared with numbers: it never does. */
function headerAnswers(range: Formula, criterion: Formula | undefined): boolean {
  if (range.kind !== 'column' || criterion?.kind !== 'text') return false;
  const { label } = fieldOf(TABLES[range.table], range.field);
  const wanted = criterion.value;
  if (wanted.startsWith('<>')) return wanted.slice(2) !== label;
  if (/^[<>]/.test(wanted)) return false;
  const pattern = wanted
    .replace(/^=/, '')
    .split('*')
    .map((part) => part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('?', '.'));
  return new RegExp(`^${pattern.join('.*')}$`, 'i').test(label);
}

const countsHeader = (args: readonly Formula[]): boolean =>
  args.every((argument, index) => index % 2 === 1 || headerAnswers(argument, args[index + 1]));

type Call = Formula & { readonly kind: 'call' };

/** A place looked for in a column, from its header on. XMATCH, since IronCalc runs MATCH down the million cells of a column. */
function placeIn(formula: Formula): Call | null {
  if (formula.kind !== 'call' || formula.name !== 'MATCH' || formula.args[1]?.kind !== 'column') return null;
  return { ...formula, name: 'XMATCH', args: formula.args.map(withoutHeader) };
}

/** A row of a column by its rank, which is one more from the header on. */
function rowOf(column: Formula, rank: Formula): Formula {
  return call('INDEX', column, placeIn(rank) ?? binary(withoutHeader(rank), '+', num(1)));
}

/**
 * The names of columns cover their header too. A count that its header would answer counts one less:
 * « rows whose number is filled » is the one such count; those with a year never meet a header. Ranks are one more.
 */
export function withoutHeader(formula: Formula): Formula {
  switch (formula.kind) {
    case 'call': {
      const [first, second] = formula.args;
      const place = placeIn(formula);
      if (place) return binary(place, '-', num(1));
      if (formula.name === 'INDEX' && first?.kind === 'column' && second) return rowOf(first, second);
      const counted: Formula = { ...formula, args: formula.args.map(withoutHeader) };
      const isCount = formula.name === 'COUNTIFS' || formula.name === 'COUNTIF';
      return isCount && countsHeader(formula.args) ? binary(counted, '-', num(1)) : counted;
    }
    case 'binary':
      return { ...formula, left: withoutHeader(formula.left), right: withoutHeader(formula.right) };
    default:
      return formula;
  }
}

/** Text of a formula as IronCalc is to compute it, in en-US and without `=`. */
export const ironCalcText = (formula: Formula, dialect: Dialect): string =>
  render(withoutHeader(formula), dialect);
