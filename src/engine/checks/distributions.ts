import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { modifiedZ, spreadOf, type Spread } from './robust';
import { hoursIn, numberIn, parameterOf, rowsOf, textIn, whereRows } from './rowsOf';
import type { Checked, Finding, Rule } from './types';

/** Amounts are spread over powers of ten: what is usual is judged on their logarithm. */
const logOf = (amount: number | null): number | null =>
  amount !== null && amount > 0 ? Math.log10(amount) : null;

const amountOf = (row: DataRow): number | null => logOf(numberIn(row, 'montant_ht'));

/** Hours without a person may be those of a whole contract: they are not compared with those of one. */
const hoursOf = (row: DataRow): number | null =>
  textIn(row, 'beneficiaire_id') === null ? null : hoursIn(row);

/** How a value is compared, and how it is said again. A month with few hours is usual: only many are looked at. */
interface Scale {
  readonly valueOf: (row: DataRow) => number | null;
  readonly back: (value: number) => number;
  readonly upward: boolean;
}
const AMOUNTS: Scale = { valueOf: amountOf, back: (value) => 10 ** value, upward: false };
const HOURS: Scale = { valueOf: hoursOf, back: (value) => value, upward: true };

/** Asked twice of the same rows: may it be judged, and what is usual. */
const SPREADS = new WeakMap<readonly DataRow[], Map<Scale, Spread>>();

function spread(checked: Checked, table: TableId, scale: Scale): Spread {
  const rows = rowsOf(checked, table);
  const known = SPREADS.get(rows) ?? new Map<Scale, Spread>();
  SPREADS.set(rows, known);
  const found =
    known.get(scale) ??
    spreadOf(
      rows.flatMap((row) => {
        const value = scale.valueOf(row);
        return value === null ? [] : [value];
      }),
    );
  known.set(scale, found);
  return found;
}

const shown = (value: number): number => Number(value.toFixed(2));

function atypical(table: TableId, field: string, scale: Scale): Pick<Rule, 'skip' | 'find'> {
  const { valueOf, back, upward } = scale;
  return {
    skip: (checked) => {
      const found = spread(checked, table, scale);
      return found.ok ? null : found.reason;
    },
    find: (checked): readonly Finding[] => {
      const usual = spread(checked, table, scale);
      const limit = parameterOf(checked, 'controle_ecart_robuste');
      if (!usual.ok || limit <= 0) return [];
      return whereRows(checked, table, field, (row) => {
        const value = valueOf(row);
        if (value === null) return false;
        const distance = modifiedZ(value, usual);
        if ((upward ? distance : Math.abs(distance)) <= limit) return false;
        return { valeur: shown(back(value)), mediane: shown(back(usual.median)) };
      });
    },
  };
}

/** Values far from what is usual in these very data. */
export const distributions: readonly Rule[] = [
  {
    id: 'montant-atypique',
    effect: 'porte',
    mayBeRight: true,
    ...atypical('MARCHES', 'montant_ht', AMOUNTS),
  },
  {
    id: 'heures-atypiques',
    effect: 'porte',
    mayBeRight: true,
    doubts: { HEURES: ['heures_declarees', 'heures_validees'] },
    ...atypical('HEURES', 'heures_declarees', HOURS),
  },
];
