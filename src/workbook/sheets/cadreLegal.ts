import { legalCheck } from '../../engine/legalCheck';
import { legal } from '../../locales/fr/legal';
import { LEGAL_LOOKS, LEGAL_STATES } from '../../scheme/legal';
import { headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';

const LABELS = [
  'Exigence',
  'Texte',
  'Article',
  'Couverture',
  'Indicateurs ou objectifs du schéma',
  'À faire',
  'Certitude',
];
const STATE_COLUMN = LABELS.indexOf('Couverture');

/** What L2111-3 asks and what in the scheme answers it, as it stood when the scheme was last inserted. */
export function planCadreLegal({ scheme, parameters }: PlanContext): SheetPlan {
  const words = legal.legal;
  const { results } = legalCheck(scheme, parameters);
  return {
    name: SHEETS.cadreLegal,
    purpose: 'Élaboration : ce que demande l’article L2111-3, et ce qui y répond dans le schéma.',
    rows: [
      ...titleRows('Cadre légal', `${words.reserve} ${words.asOf}`),
      headerAt(HEADER_ROW, LABELS),
      ...results.map((result, index) => {
        const { requirement, state } = result;
        return rowAt(FIRST_ROW + index, [
          wrapped(words.requirement(requirement), 'label'),
          wrapped(words.words(requirement.words), 'text'),
          wrapped(requirement.article, 'text'),
          write(`${LEGAL_LOOKS[state].symbol} ${words.state(state)}`, 'text'),
          wrapped(words.answers(result), 'text'),
          wrapped(words.toDo(result), 'text'),
          wrapped(words.certainty(requirement.certainty), 'text'),
        ]);
      }),
    ],
    widths: [30, 52, 13, 14, 48, 44, 18],
    freeze: { rows: FIRST_ROW, columns: 1 },
    reportTables: [{ name: 'CadreLegal', row: HEADER_ROW, column: 0, columns: LABELS, rows: results.length }],
    conditionals: LEGAL_STATES.map((state) => ({
      row: FIRST_ROW,
      column: STATE_COLUMN,
      rows: results.length,
      columns: 1,
      rule: { kind: 'beginsWith', text: LEGAL_LOOKS[state].symbol, tone: LEGAL_LOOKS[state].tone },
    })),
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
