/** Columns of Suivi before those of the years, and after them. */
export const FIXED = ['Obj.', 'Indicateur', 'Unité', 'Référence'] as const;
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
  readonly target: (yearIndex: number) => number;
  readonly shown: (name: (typeof AFTER)[number]) => number;
  readonly count: number;
}

export function suiviColumns(years: readonly number[]): SuiviColumns {
  const after = FIXED.length + 2 * years.length;
  return {
    realised: (yearIndex) => FIXED.length + yearIndex,
    target: (yearIndex) => FIXED.length + years.length + yearIndex,
    shown: (name) => after + AFTER.indexOf(name),
    count: after + AFTER.length,
  };
}
