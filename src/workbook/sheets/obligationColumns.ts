import { near, type CellReference } from '../formula';

/** Columns of « Obligations », in order: what is read first stands first. */
export const OBLIGATION_COLUMNS = {
  contract: 'Marché',
  subject: 'Objet',
  holder: 'Titulaire',
  state: 'État',
  stake: 'Enjeu (€)',
  total: 'Heures dues au total',
  due: 'Dues à ce jour',
  done: 'Faites',
  remaining: 'Reste à faire',
  late: 'Retard',
  end: 'Fin',
  pace: 'Rythme nécessaire (h par mois)',
  elapsed: 'Durée écoulée',
  start: 'Début',
  training: 'Formation, à part',
  mode: 'Mode',
  buyer: 'Acheteur',
  /** Technical, hidden: the row of Marchés, from 1, that alone is the contract; 0 where lots share a number. */
  line: 'Rang dans Marchés',
} as const;
export type ObligationColumn = keyof typeof OBLIGATION_COLUMNS;

const ORDER = Object.keys(OBLIGATION_COLUMNS) as readonly ObligationColumn[];
export const columnOf = (name: ObligationColumn): number => ORDER.indexOf(name);
export const OBLIGATION_LABELS: readonly string[] = Object.values(OBLIGATION_COLUMNS);

/** A cell of the line that holds the formula. */
export const onLine = (row: number, name: ObligationColumn): CellReference => near(row, columnOf(name));
