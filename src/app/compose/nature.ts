import { fieldOf, TABLES } from '../../catalogue/tables';
import type { Unit } from '../../scheme/indicator';
import type { AggregateChoices } from './ownChoices';

/** What an aggregate is a quantity of: two of a kind make a share, some pairs make a rate, the others say nothing. */
export interface Nature {
  readonly kind: 'heures' | 'euros' | 'personnes' | 'lignes' | 'nombre';
  /** Table, or field of a table: rows of two tables are not two of a kind. */
  readonly of: string;
  readonly unit: Unit;
}

/** Units of the figures that are neither money nor hours; the others are plain numbers. */
const FIGURES: Readonly<Record<string, Unit>> = {
  'GES.emissions_tco2e': 'tCO2e',
  'DEPENSES.delai_paiement_jours': 'jours',
  'CONTRATS_TRAVAIL.duree_mois': 'mois',
  'STAGES.duree_mois': 'mois',
  'MARCHES.duree_mois': 'mois',
};

/** @param choices with a field that the operation accepts. */
export function natureOf({ table, operation, field }: AggregateChoices): Nature {
  if (operation === 'distincts')
    return table === 'BENEFICIAIRES'
      ? { kind: 'personnes', of: table, unit: 'nb' }
      : { kind: 'nombre', of: `${table}.${field}`, unit: 'nb' };
  if (operation === 'compter')
    // Bénéficiaires holds one row for each person.
    return { kind: table === 'BENEFICIAIRES' ? 'personnes' : 'lignes', of: table, unit: 'nb' };
  const { id, type } = fieldOf(TABLES[table], field ?? '');
  if (type === 'hours') return { kind: 'heures', of: '', unit: 'h' };
  if (type === 'amount') return { kind: 'euros', of: '', unit: '€ HT' };
  return { kind: 'nombre', of: `${table}.${id}`, unit: FIGURES[`${table}.${id}`] ?? 'nb' };
}

export interface RatioUnit {
  readonly unit: Unit;
  readonly scale: 1 | 100 | 10000;
}

const isCount = ({ kind }: Nature): boolean => kind === 'lignes' || kind === 'personnes';

/** Unit of a ratio; null when its two parts have nothing to do with each other. Source of « h / 10 k€ »: catalogue. */
export function ratioUnit(top: Nature, bottom: Nature): RatioUnit | null {
  if (top.kind === bottom.kind && top.of === bottom.of) return { unit: '%', scale: 100 };
  if (top.kind === 'heures' && bottom.kind === 'euros') return { unit: 'h / 10 k€', scale: 10000 };
  return isCount(bottom) ? { unit: top.unit, scale: 1 } : null;
}
