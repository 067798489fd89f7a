import { inScheme, type Sum } from '../../engine/thresholds/tallies';
import { evaluateSum } from '../../engine/thresholds/yearVolumes';
import { ND, live } from '../cells';
import { binary, call, near, num, text, type Formula } from '../formula';
import { sumFormula } from '../tallyFormula';
import { counted, FIRST_YEAR, type Line, type Source } from './seuilsLine';

/** Kinds of supplier that the law and the catalogue follow. */
export const SUPPLIERS = [
  ['est_ess', 'Titulaires de l’ESS'],
  ['est_siae', 'Titulaires SIAE'],
  ['est_ea_esat', 'Titulaires EA ou ESAT'],
  ['est_esus', 'Titulaires ESUS'],
] as const;

const WHOLE = {
  all: [[1, inScheme(null)]],
  amount: [[1, inScheme('montant_ht')]],
} satisfies Record<string, Sum>;

/** Lines that say how many contracts there are, then what they amount to; those of each kind of supplier follow. */
export const wholeLines = (source: Source): readonly Line[] => [
  counted(source, 'Marchés du périmètre', 'marchés', WHOLE.all, 'integer'),
  counted(source, 'Montant HT du périmètre', '€ HT', WHOLE.amount, 'euro'),
];

/** Lines of one kind of supplier, in the order of the sheet. */
const SUPPLIER_LINES = ['yes', 'share', 'amount', 'amountShare', 'silent'] as const;

/**
 * Number, value and shares of one kind of supplier, as indicators count: within the perimeter of the scheme, unknown ones
 * kept in the total. Shares are drawn from the lines beside them: nothing is counted twice.
 */
export function supplierLines(source: Source, field: string, label: string, rank: number): readonly Line[] {
  const { context, data, year } = source;
  const of = (sum: Sum): readonly number[] => evaluateSum(data, sum, context.years);
  const sums = {
    yes: [[1, inScheme(null, field)]],
    amount: [[1, inScheme('montant_ht', field)]],
  } satisfies Record<string, Sum>;
  const no: Sum = [[1, inScheme(null, field, 'NON')]];
  const values = {
    all: of(WHOLE.all),
    whole: of(WHOLE.amount),
    yes: of(sums.yes),
    amount: of(sums.amount),
    no: of(no),
  };
  const place = (own: (typeof SUPPLIER_LINES)[number], row: number, yearIndex: number) => {
    const first = row - SUPPLIER_LINES.indexOf(own);
    const whole = first - rank * SUPPLIER_LINES.length - 2;
    const at = (line: number): Formula => near(line, FIRST_YEAR + yearIndex);
    return {
      all: at(whole),
      whole: at(whole + 1),
      line: (name: (typeof SUPPLIER_LINES)[number]): Formula => at(first + SUPPLIER_LINES.indexOf(name)),
    };
  };
  const silentAt = (index: number): number =>
    (values.all[index] ?? 0) - (values.yes[index] ?? 0) - (values.no[index] ?? 0);
  /** Not available when no row answers, or when there is nothing to divide by. */
  const share = (own: 'share' | 'amountShare', name: string, top: 'yes' | 'amount'): Line => ({
    label: `${label} : ${name}`,
    unit: '%',
    cells: (index, row) => {
      const { all, whole, line } = place(own, row, index);
      const under = top === 'yes' ? all : whole;
      const divisor = (top === 'yes' ? values.all : values.whole)[index] ?? 0;
      const isRefused = values.all[index] === silentAt(index) || divisor === 0;
      const refused = call('OR', binary(all, '=', line('silent')), binary(under, '=', num(0)));
      return live(
        call('IF', refused, text(ND), binary(line(top), '/', under)),
        isRefused ? ND : (values[top][index] ?? 0) / divisor,
        'value',
        'percent',
      );
    },
  });
  const silent: Line = {
    label: `${label} : sans réponse`,
    unit: 'marchés',
    cells: (index, row) => {
      const { all, line } = place('silent', row, index);
      const known = binary(line('yes'), '+', sumFormula(no, year(index)));
      return live(binary(all, '-', known), silentAt(index), 'value', 'integer');
    },
  };
  return [
    counted(source, `${label} : nombre de marchés`, 'marchés', sums.yes, 'integer'),
    share('share', 'part en nombre', 'yes'),
    counted(source, `${label} : montant HT`, '€ HT', sums.amount, 'euro'),
    share('amountShare', 'part en valeur', 'amount'),
    silent,
  ];
}
