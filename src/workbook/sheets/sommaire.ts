import type { Table } from '../../scheme/fields';
import { STATUSES, STATUS_WORDS, statusText } from '../../scheme/status';
import { live, rowAt, write } from '../cells';
import { call, cell, column, text } from '../formula';
import { SHEETS } from '../layout';
import type { RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { PHASE_WORDS } from './data';
import { ECHEANCES, echeances } from './echeances';
import { statusRange } from './suivi';
import { statusRules } from './statusRules';

const STATES_ROW = 6;
const MEANINGS = {
  atteint: "La cible de l'année, ou la dernière cible, est atteinte.",
  'en-avance': 'Au-dessus de la valeur attendue, au-delà de la tolérance.',
  'en-trajectoire': 'À la valeur attendue, à la tolérance près.',
  vigilance: 'Sous la valeur attendue : à suivre de près.',
  'en-ecart': 'Loin de la valeur attendue : une décision est à prendre.',
  'non-calculable': 'Il manque des données, ou il y a trop peu de lignes pour juger.',
  'sans-cible': "Aucune cible n'est attendue pour cette année.",
  'suivi-simple': 'Indicateur d’observation, sans jugement.',
} as const;

/** The field without which a row says nothing: its filled cells count the rows, typed by hand or imported. */
export const keyField = (table: Table): string => table.fields[0]?.id ?? '';

/** First page: what the scheme is, where it stands, where to find things. `rowCounts` are the cached results. */
export function planSommaire(
  context: PlanContext,
  rowCounts: Readonly<Record<string, number>>,
  others: readonly { readonly name: string; readonly purpose: string }[],
): SheetPlan {
  const { scheme, years, figures, tables, shownYear } = context;
  const states = statusRange(context);
  const countOf = (status: string): number =>
    figures.filter((figure) => figure.years[shownYear]?.status === status).length;
  const steering = tables.filter(({ phase }) => phase);
  const data = tables.filter(({ phase }) => !phase);
  const dueRow = STATES_ROW + STATUSES.length + 1;
  const steeringRow = dueRow + ECHEANCES + 3;
  const dataRow = steeringRow + steering.length + 2;
  const sheetsRow = dataRow + data.length + 2;
  const tableRow = (table: Table, row: number): RowPlan =>
    rowAt(row, [
      { ...write(table.sheet, 'link'), link: `#${table.sheet}` },
      live(
        call('COUNTIFS', column(table.id, keyField(table)), text('<>')),
        rowCounts[table.id] ?? 0,
        'value',
        'integer',
      ),
      write(
        `${table.phase ? `${PHASE_WORDS[table.phase]} : une` : 'Une'} ligne = ${table.rowMeaning}`,
        'note',
      ),
    ]);
  return {
    name: SHEETS.sommaire,
    purpose: 'Cette page.',
    rows: [
      rowAt(0, [write(`SPASER · ${scheme.buyer}`, 'title')]),
      rowAt(1, [write(`${scheme.title} · ${years[0]}-${years.at(-1)}`, 'subtitle')]),
      rowAt(2, [write(scheme.warning, 'note')]),
      rowAt(3, [
        write(
          'Schéma de promotion des achats publics socialement et écologiquement responsables (art. L2111-3 du Code de la commande publique) : indicateurs publiés tous les deux ans.',
          'note',
        ),
      ]),
      rowAt(STATES_ROW - 1, [
        write('Où en est le schéma', 'section'),
        live(cell(SHEETS.suivi, 2, 1), years[shownYear] ?? 0, 'section', 'year'),
        write(null, 'section'),
      ]),
      ...STATUSES.map((status, index) =>
        rowAt(STATES_ROW + index, [
          write(statusText(status), 'label'),
          live(
            call('COUNTIF', states, text(`${STATUS_WORDS[status].symbol}*`)),
            countOf(status),
            'total',
            'integer',
          ),
          write(MEANINGS[status], 'note'),
        ]),
      ),
      ...echeances(context, dueRow),
      rowAt(steeringRow - 1, [
        write('Pilotage', 'section'),
        write('Lignes', 'section'),
        write(null, 'section'),
      ]),
      ...steering.map((table, index) => tableRow(table, steeringRow + index)),
      rowAt(dataRow - 1, [write('Données', 'section'), write('Lignes', 'section'), write(null, 'section')]),
      ...data.map((table, index) => tableRow(table, dataRow + index)),
      rowAt(sheetsRow - 1, [write('Onglets', 'section'), write(null, 'section'), write(null, 'section')]),
      ...others.map(({ name, purpose }, index) =>
        rowAt(sheetsRow + index, [
          { ...write(name, 'link'), link: `#${name}` },
          null,
          write(purpose, 'note'),
        ]),
      ),
    ],
    widths: [30, 12, 96],
    conditionals: statusRules({ row: STATES_ROW, column: 0, rows: STATUSES.length, columns: 1 }),
    print: { landscape: true },
  };
}
