import { dueDates, REPEATED, type CountedFrom, type DueDate, type DueId } from '../../engine/calendar';
import { live, rowAt, write } from '../cells';
import { binary, call, cell, isBlank, num, parameter, text, type Formula } from '../formula';
import type { CellPlan, RowPlan } from '../plan';
import type { PlanContext } from '../planContext';

export const LABELS: Readonly<Record<DueId, string>> = {
  'suivi-annuel': 'Prochain suivi annuel',
  publication: 'Prochaine publication',
  elaboration: 'Élaboration suivante à lancer',
  fin: 'Fin du schéma',
};

const RULES: Readonly<Record<DueId, string>> = {
  'suivi-annuel': 'Tous les 12 mois (L2111-3).',
  publication: 'Tous les 24 mois (L2111-3).',
  elaboration: 'Un an avant la fin : durée usuelle d’une élaboration, à adapter.',
  fin: 'Dernier jour de la dernière année du schéma.',
};

const FROM: Readonly<Record<CountedFrom, string>> = {
  dernier: '',
  adoption: ' Compté depuis l’adoption.',
  debut: ' Compté depuis le début du schéma : dates à noter dans Paramètres.',
};

const LATE = 'En retard à la date d’arrêt des données. ';
const isRepeated = (id: DueId): id is keyof typeof REPEATED => id in REPEATED;

/** The last time it was done, else the adoption, else the first day of the scheme. */
export function dueFormula(id: DueId, years: readonly number[]): Formula {
  const last = num(years.at(-1) ?? 0);
  if (!isRepeated(id)) {
    const [month, day] = id === 'fin' ? [12, 31] : [1, 1];
    return call('DATE', last, num(month), num(day));
  }
  const { parameter: done, months } = REPEATED[id];
  const start = call('DATE', num(years[0] ?? 0), num(1), num(1));
  const adopted = parameter('date_adoption');
  const since = call(
    'IF',
    isBlank(parameter(done)),
    call('IF', isBlank(adopted), start, adopted),
    parameter(done),
  );
  return call('EDATE', since, num(months));
}

/** Late against the cut-off date only: a sheet that looked at today would change each time it is opened. */
function noteOf({ id, date, from }: DueDate, row: number, cutOff: unknown): CellPlan {
  const arrested = parameter('date_arrete');
  const late = call(
    'IF',
    isBlank(arrested),
    text(''),
    call('IF', binary(cell(null, row, 1), '<', arrested), text(LATE), text('')),
  );
  const rule = binary(late, '&', text(RULES[id]));
  const isLate = typeof cutOff === 'number' && date < cutOff;
  const words = `${isLate ? LATE : ''}${RULES[id]}${from ? FROM[from] : ''}`;
  if (!isRepeated(id)) return live(rule, words, 'note');
  const origin = call(
    'IF',
    isBlank(parameter(REPEATED[id].parameter)),
    call('IF', isBlank(parameter('date_adoption')), text(FROM.debut), text(FROM.adoption)),
    text(''),
  );
  return live(binary(rule, '&', origin), words, 'note');
}

/** Number of lines of the section, its title left out. */
export const ECHEANCES = Object.keys(LABELS).length;

/** What the law and the years of the scheme make due, soonest rule first; live, from the dates of Paramètres. */
export function echeances({ scheme, years, parameters }: PlanContext, titleRow: number): readonly RowPlan[] {
  return [
    rowAt(titleRow, [write('Échéances', 'section'), write('Le', 'section'), write(null, 'section')]),
    ...dueDates(scheme, parameters).map((due, index) => {
      const row = titleRow + 1 + index;
      return rowAt(row, [
        write(LABELS[due.id], 'label'),
        live(dueFormula(due.id, years), due.date, 'value', 'date'),
        noteOf(due, row, parameters['date_arrete']),
      ]);
    }),
  ];
}
