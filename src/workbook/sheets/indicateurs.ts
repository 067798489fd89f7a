import { declarationOf } from '../../catalogue/indicators';
import { measureTables } from '../../engine/schemeTables';
import { fallbackWords, measureWords } from '../../locales/fr/measureWords';
import type { FollowUp } from '../../scheme/scheme';
import type { CellValue } from '../../scheme/values';
import { headerAt, live, rowAt, titleRows, wrapped, write } from '../cells';
import { binary, call, near, text, type Formula } from '../formula';
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
  'Quantifiable',
  'Facile à obtenir',
  'Source de la donnée',
  'Qui la tient',
  'Rythme réel',
  'À revoir',
] as const;
type Label = (typeof LABELS)[number];

const column = (label: Label): number => LABELS.indexOf(label);

/** Columns in which the buyer says how an indicator is followed, and the key of each line. */
export const INDICATEURS_COLUMNS = {
  key: column('Code'),
  quantifiable: column('Quantifiable'),
  easy: column('Facile à obtenir'),
  source: column('Source de la donnée'),
  owner: column('Qui la tient'),
  frequency: column('Rythme réel'),
};
const { quantifiable: FIRST_ANSWER, frequency: LAST_ANSWER } = INDICATEURS_COLUMNS;

const YES_NO = ['OUI', 'NON'] as const;
const answer = (value: boolean | undefined): CellValue =>
  value === undefined ? null : value ? 'OUI' : 'NON';

/** The mark of an indicator that cannot be counted or that nobody gets easily: one to give up, or to prepare. */
export const TO_REVIEW = '△ À revoir';

const isTroubled = ({ quantifiable, easy }: FollowUp): boolean => quantifiable === false || easy === false;

const reviewFormula = (row: number): Formula => {
  const saysNo = (label: Label): Formula => binary(near(row, column(label)), '=', text('NON'));
  return call(
    'IF',
    call('OR', saysNo('Quantifiable'), saysNo('Facile à obtenir')),
    text(TO_REVIEW),
    text(''),
  );
};

/** What each indicator means and how it is counted: the method page of the scheme. */
export function planIndicateurs({ figures }: PlanContext): SheetPlan {
  return {
    name: SHEETS.indicateurs,
    purpose: 'Définition, calcul et sources de chaque indicateur ; comment l’acheteur le suit.',
    rows: [
      ...titleRows(
        'Indicateurs',
        `Une donnée manquante n’est pas un zéro : elle est comptée à part, sous « Sans réponse ». ${fallbackWords}`,
      ),
      headerAt(HEADER_ROW, LABELS),
      ...figures.map(({ key, placed }, index) => {
        const indicator = declarationOf(placed.entry);
        const followUp = placed.entry.followUp ?? {};
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
          write(answer(followUp.quantifiable), 'input', 'text'),
          write(answer(followUp.easy), 'input', 'text'),
          ...[followUp.source, followUp.owner, followUp.frequency].map((said) =>
            write(said ?? null, 'input', 'text'),
          ),
          live(reviewFormula(FIRST_ROW + index), isTroubled(followUp) ? TO_REVIEW : '', 'text'),
        ]);
      }),
    ],
    widths: [30, 9, 44, 52, 8, 9, 60, 18, 14, 14, 32, 22, 12, 13, 11, 24, 24, 16, 14],
    freeze: { rows: FIRST_ROW, columns: 3 },
    reportTables: [
      { name: 'Indicateurs', row: HEADER_ROW, column: 0, columns: LABELS, rows: figures.length },
    ],
    validations: [
      {
        row: FIRST_ROW,
        column: FIRST_ANSWER,
        rows: figures.length,
        columns: 2,
        rule: { kind: 'list', values: YES_NO },
        message: 'Choisir OUI ou NON, ou laisser vide.',
      },
    ],
    kept: [
      {
        row: FIRST_ROW,
        column: FIRST_ANSWER,
        rows: figures.length,
        columns: LAST_ANSWER - FIRST_ANSWER + 1,
      },
    ],
    print: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      // The method is printed; who follows each indicator is read on the screen.
      area: { rows: FIRST_ROW + figures.length, columns: column('Statut') },
    },
  };
}
