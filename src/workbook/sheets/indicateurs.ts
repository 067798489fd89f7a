import { declarationOf } from '../../catalogue/indicators';
import { measureTables } from '../../engine/schemeTables';
import { fallbackWords, measureWords } from '../../locales/fr/measureWords';
import { headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { PROVENANCE_WORDS } from './words';

const LABELS = [
  'Code',
  'Objectif',
  'Indicateur',
  'Définition',
  'Unité',
  'Sens',
  'Calcul',
  'Onglets de données',
  'Statut',
  'Fréquence',
  'Cibles vues ailleurs',
  'Sources',
  'Provenance',
];

/** What each indicator means and how it is counted: the method page of the scheme. */
export function planIndicateurs({ figures }: PlanContext): SheetPlan {
  return {
    name: SHEETS.indicateurs,
    purpose: 'Définition, calcul et sources de chaque indicateur.',
    rows: [
      ...titleRows(
        'Indicateurs',
        `Une donnée manquante n’est pas un zéro : elle est comptée à part, sous « Sans réponse ». ${fallbackWords}`,
      ),
      headerAt(HEADER_ROW, LABELS),
      ...figures.map(({ key, placed }, index) => {
        const indicator = declarationOf(placed.entry);
        return rowAt(FIRST_ROW + index, [
          write(key, 'text'),
          write(placed.objective.code, 'text'),
          wrapped(placed.entry.label ?? indicator.label, 'label'),
          wrapped(indicator.definition, 'text'),
          write(indicator.unit, 'text'),
          write(indicator.direction, 'text'),
          wrapped(measureWords(indicator.measure), 'text'),
          wrapped(
            measureTables(indicator.measure)
              .map(({ sheet }) => sheet)
              .join(', '),
            'text',
          ),
          wrapped(indicator.status, 'text'),
          wrapped(indicator.frequency, 'text'),
          wrapped(indicator.targetSeen, 'text'),
          wrapped(indicator.sources, 'text'),
          write(PROVENANCE_WORDS[placed.entry.provenance], 'text'),
        ]);
      }),
    ],
    widths: [30, 9, 44, 52, 8, 9, 60, 18, 14, 14, 32, 22, 12],
    freeze: { rows: FIRST_ROW, columns: 3 },
    reportTables: [
      { name: 'Indicateurs', row: HEADER_ROW, column: 0, columns: LABELS, rows: figures.length },
    ],
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
