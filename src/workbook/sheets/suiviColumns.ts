/** Columns of Suivi before those of the years, and after them. */
export const FIXED = ['Obj.', 'Indicateur', 'Unité', 'Référence'] as const;
/** Between what was realised and the targets. */
export const EVOLUTION = 'Évolution';
export const AFTER = [
  'Attendu',
  'Écart',
  'Part de l’attendu',
  'État',
  'Lignes',
  'Sans réponse',
  'Origine',
  'Manque',
  'Échéance',
  'Rythme nécessaire',
  'Rythme réalisé',
  'Par',
  'En clair',
] as const;

export interface SuiviColumns {
  readonly realised: (yearIndex: number) => number;
  /** Bars of the realised values, beside them. */
  readonly bars: number;
  readonly target: (yearIndex: number) => number;
  readonly shown: (name: (typeof AFTER)[number]) => number;
  readonly count: number;
}

export function suiviColumns(years: readonly number[]): SuiviColumns {
  const bars = FIXED.length + years.length;
  const after = bars + 1 + years.length;
  return {
    realised: (yearIndex) => FIXED.length + yearIndex,
    bars,
    target: (yearIndex) => bars + 1 + yearIndex,
    shown: (name) => after + AFTER.indexOf(name),
    count: after + AFTER.length,
  };
}
