import { declarationOf } from '../../catalogue/indicators';
import { MINIMUM_WORDS, minimumText } from '../../scheme/minimum';
import { ND, formatOf, live, write } from '../cells';
import { binary, call, near, parameter, text, type Formula } from '../formula';
import { shortWords } from '../minimumFormula';
import { spoken, spokenText, join } from '../spoken';
import { detailCell } from './detailPlace';
import { FIRST_YEAR, type Line, type Source } from './seuilsLine';

const UNCOUNTABLE = '◇ Non calculable';
const HELD = '✓ Tenu';
const LATE = '▼ Trop long de ';
const NO_LIMIT = '◇ À écrire dans Paramètres';

/** A limit of Paramètres, and why the figure beside it may not be computable. */
interface Limit {
  readonly parameterId: string;
  readonly why: string;
}
const NO_FOOD = 'aucun achat de denrées renseigné pour l’année';

/** Indicators of the catalogue that finance looks at, with the minimum or term of Paramètres where there is one. */
const INDICATORS: readonly (readonly [id: string, limit: Limit | null])[] = [
  ['eco-part-pme-nb', null],
  ['eco-part-pme-montant', null],
  [
    'eco-delai-paiement',
    { parameterId: 'delai_paiement_maximal', why: 'aucun délai de paiement renseigné pour l’année' },
  ],
  ['env-agec-reemploi', null],
  ['env-agec-recycle', null],
  ['env-agec-categories-conformes', null],
  ['env-egalim-qualite', { parameterId: 'minimum_egalim_qualite', why: NO_FOOD }],
  ['env-egalim-bio', { parameterId: 'minimum_egalim_bio', why: NO_FOOD }],
];

/** The state of a figure before its limit: two lines above stands the figure, one above the limit. */
function stateFormula(value: Formula, limit: Formula, isTerm: boolean): Formula {
  const verdict = isTerm
    ? call(
        'IF',
        binary(value, '<=', limit),
        text(HELD),
        join(text(LATE), spoken('jours', binary(value, '-', limit))),
      )
    : call('IF', binary(value, '>=', limit), text(MINIMUM_WORDS.met), shortWords(limit, value));
  return call(
    'IF',
    call('ISNUMBER', value),
    call('IF', call('ISNUMBER', limit), verdict, text(NO_LIMIT)),
    text(UNCOUNTABLE),
  );
}

function stateText(value: number | null, limit: unknown, isTerm: boolean): string {
  if (value === null) return UNCOUNTABLE;
  if (typeof limit !== 'number') return NO_LIMIT;
  if (!isTerm) return minimumText(value, limit);
  return value <= limit ? HELD : `${LATE}${spokenText('jours', value - limit)}`;
}

/** Figures of the scheme, each with its limit and its state where the law or Paramètres has one. */
export function indicatorLines({ context }: Source): readonly Line[] {
  return INDICATORS.flatMap(([id, limit]): readonly Line[] => {
    const indicatorIndex = context.figures.findIndex(({ placed }) => placed.entry.ref === id);
    const figure = context.figures[indicatorIndex];
    const declaration = figure ? declarationOf(figure.placed.entry) : declarationOf({ ref: id });
    const format = formatOf(declaration);
    const shown: Line = {
      label: declaration.label,
      unit: declaration.unit,
      cells: (yearIndex) =>
        figure
          ? live(
              detailCell({ context, indicatorIndex, yearIndex }, 'Réalisé', 'Détail'),
              figure.years[yearIndex]?.value ?? ND,
              'value',
              format,
            )
          : write(yearIndex === 0 ? 'Pas dans ce schéma : Modèles, Composer' : null, 'note'),
    };
    if (limit === null) return [shown];
    const { parameterId, why } = limit;
    const isTerm = declaration.unit === 'jours';
    const bound = context.parameters[parameterId];
    return [
      shown,
      {
        label: isTerm ? '   maximum (Paramètres)' : '   minimum (Paramètres)',
        unit: declaration.unit,
        cells: () => live(parameter(parameterId), bound ?? 0, 'value', format),
      },
      {
        label: `   état ; non calculable : ${why}`,
        unit: '',
        cells: (yearIndex, row) => {
          const at = (line: number): Formula => near(line, FIRST_YEAR + yearIndex);
          return figure
            ? live(
                stateFormula(at(row - 2), at(row - 1), isTerm),
                stateText(figure.years[yearIndex]?.value ?? null, bound, isTerm),
                'value',
              )
            : write(null);
        },
      },
    ];
  });
}
