import { globalCounts, globalMinimum, globalState, type GlobalState } from '../../engine/thresholds/globals';
import { ALL_CONTRACTS, answering, type Sum } from '../../engine/thresholds/tallies';
import { serialOf } from '../../engine/serialDate';
import { live } from '../cells';
import { binary, call, column, near, num, parameter, text, type Formula } from '../formula';
import { sumFormula } from '../tallyFormula';
import { FIRST_YEAR, type Line, type Source } from './seuilsLine';

const WORDS: Readonly<Record<GlobalState, string>> = {
  aucun: '○ Aucun connu',
  'sous-minimum': '▼ Sous le minimum',
  'a-completer': '◇ Parts à écrire',
  tenu: '✓ Tenu',
};

/** Lines of the part, in the order of the sheet. */
const LINES = ['all', 'told', 'below', 'minimum', 'state', 'unknown'] as const;

const joined = (sign: string, value: Formula): Formula => binary(text(sign), '&', value);

/** First day of the minimum of now; 0 when Paramètres has none, so that every day is after it. */
const since = (): Formula => {
  const day = parameter('date_minimum_pme_globaux');
  return call('IF', call('ISNUMBER', day), day, num(0));
};

/** Written parts of the days between two, under a minimum. */
const under = (from: Formula, to: Formula, minimum: string): Formula => {
  const of = (field: string): Formula => column('MARCHES', field);
  return call(
    'COUNTIFS',
    of('date_notification'),
    joined('>=', from),
    of('date_notification'),
    joined('<', to),
    of('marche_global'),
    text('OUI'),
    of('part_pme'),
    joined('<', parameter(minimum)),
  );
};

function belowFormula(year: Formula): Formula {
  const [first, next] = [
    call('DATE', year, num(1), num(1)),
    call('DATE', binary(year, '+', num(1)), num(1), num(1)),
  ];
  return binary(
    under(first, call('MIN', next, since()), 'minimum_pme_globaux_avant'),
    '+',
    under(call('MAX', first, since()), next, 'minimum_pme_globaux'),
  );
}

const TOLD: Sum = [
  [
    1,
    {
      table: 'MARCHES',
      period: 'date_notification',
      sum: null,
      where: [{ field: 'marche_global', is: 'OUI' }],
      known: 'part_pme',
    },
  ],
];
const UNKNOWN: Sum = [
  [1, ALL_CONTRACTS],
  [-1, answering('marche_global', 'OUI')],
  [-1, answering('marche_global', 'NON')],
];

/** How many there are, how many leave enough to SMEs, and how many do not say: décret 2024-1251. */
export function globalLines({ context, data, year }: Source): readonly Line[] {
  const counts = globalCounts(data, context.parameters, context.years);
  const count = (
    label: string,
    formula: (year: Formula) => Formula,
    of: 'all' | 'told' | 'below' | 'unknown',
  ): Line => ({
    label,
    unit: 'marchés',
    cells: (index) => live(formula(year(index)), counts[index]?.[of] ?? 0, 'value', 'integer'),
  });
  const lines: Readonly<Record<(typeof LINES)[number], Line>> = {
    all: count(
      'Marchés globaux notifiés',
      (at) => sumFormula([[1, answering('marche_global', 'OUI')]], at),
      'all',
    ),
    told: count('dont part des PME écrite', (at) => sumFormula(TOLD, at), 'told'),
    below: count('dont part sous le minimum du jour', belowFormula, 'below'),
    minimum: {
      label: '   minimum au 31 décembre (Paramètres ; décret 2024-1251)',
      unit: '%',
      cells: (index) => {
        const last = call('DATE', year(index), num(12), num(31));
        return live(
          call(
            'IF',
            binary(last, '<', since()),
            parameter('minimum_pme_globaux_avant'),
            parameter('minimum_pme_globaux'),
          ),
          globalMinimum(serialOf(context.years[index] ?? 0, 12, 31), context.parameters) ?? 0,
          'value',
          'percent',
        );
      },
    },
    state: {
      label: '   état',
      unit: '',
      cells: (index, row) => {
        const at = (name: (typeof LINES)[number]): Formula =>
          near(row + LINES.indexOf(name) - LINES.indexOf('state'), FIRST_YEAR + index);
        const told = call(
          'IF',
          binary(at('told'), '<', at('all')),
          text(WORDS['a-completer']),
          text(WORDS.tenu),
        );
        const judged = call('IF', binary(at('below'), '>', num(0)), text(WORDS['sous-minimum']), told);
        const found = counts[index];
        return live(
          call('IF', binary(at('all'), '=', num(0)), text(WORDS.aucun), judged),
          WORDS[found ? globalState(found) : 'aucun'],
          'value',
        );
      },
    },
    unknown: count(
      'Marchés dont on ne sait pas s’ils sont globaux',
      (at) => sumFormula(UNKNOWN, at),
      'unknown',
    ),
  };
  return LINES.map((name) => lines[name]);
}
