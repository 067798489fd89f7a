import type { Field, FieldType, RowRule } from '../../scheme/fields';

type Options = Partial<Pick<Field, 'values' | 'vague' | 'origin' | 'rule' | 'isHidden'>>;

/** A field typed or imported, unless `options.origin` says otherwise. */
export const field = (
  id: string,
  label: string,
  type: FieldType,
  description: string,
  options: Options = {},
): Field => ({
  id,
  label,
  type,
  description,
  origin: 'saisi',
  ...options,
});

/** A text of a sentence or more. */
export const prose = (id: string, label: string, description: string): Field => ({
  ...field(id, label, 'text', description),
  prose: true,
});

/** A three-state field; with a rule it is computed from its row. */
export const tri = (id: string, label: string, description: string, rule?: RowRule): Field =>
  field(id, label, 'tri', description, {
    values: ['OUI', 'NON'],
    ...(rule ? { origin: 'calcule', rule } : {}),
  });

/** Whose row it is, in a scheme of several buyers (L2111-3, last paragraph). */
export const buyerField: Field = field(
  'acheteur',
  'Acheteur',
  'text',
  'Acheteur que la ligne concerne, nommé comme dans le schéma ; utile à un schéma mutualisé seulement.',
);

/** The year of a date of the row, as every table with dates has one. */
export const yearOf = (date: string, description: string): Field =>
  field('annee', 'Année', 'integer', description, { origin: 'calcule', rule: { kind: 'year', date } });

/** What a row came with, and what that import wrote in it: see `app/import/imprint`. */
export const sourceField: Field = field(
  'source',
  'Source',
  'text',
  'Fichier ou collage dont vient la ligne.',
);
export const imprintField: Field = field(
  'empreinte',
  'Empreinte',
  'text',
  "Ce que l'import a écrit dans la ligne, en abrégé : sert à reconnaître ce qui est corrigé à la main. Ne pas modifier.",
  { origin: 'repere', isHidden: true },
);
