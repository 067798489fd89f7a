import { fieldOf, TABLES } from '../../catalogue/tables';
import { binary, num, type Formula } from '../../workbook/formula';

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

/**
 * The names of columns cover their header too. A count that its header would answer counts one less:
 * « rows whose number is filled » is the one such count; those with a year never meet a header.
 */
export function withoutHeader(formula: Formula): Formula {
  switch (formula.kind) {
    case 'call': {
      const call: Formula = { ...formula, args: formula.args.map(withoutHeader) };
      const isCount = formula.name === 'COUNTIFS' || formula.name === 'COUNTIF';
      return isCount && countsHeader(formula.args) ? binary(call, '-', num(1)) : call;
    }
    case 'binary':
      return { ...formula, left: withoutHeader(formula.left), right: withoutHeader(formula.right) };
    default:
      return formula;
  }
}
