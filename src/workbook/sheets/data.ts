import type { Field, Phase, Table } from '../../scheme/fields';
import type { SheetPlan } from '../plan';

const WIDTHS: Readonly<Partial<Record<Field['type'], number>>> = {
  siret: 17,
  amount: 14,
  hours: 11,
  integer: 10,
  fraction: 10,
  date: 13,
  month: 12,
  tri: 12,
  pseudonym: 15,
};

/** What a phase of the scheme is called (Alliance Villes Emploi, fiche SPASER). */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  elaboration: 'Élaboration',
  deploiement: 'Déploiement',
  evaluation: 'Évaluation',
};

/** Columns of sentences: the tables kept by hand are read, not only filtered. */
const SENTENCES: ReadonlySet<string> = new Set([
  'objet',
  'proposition',
  'motif',
  'titre',
  'composition',
  'role',
  'decisions',
  'nom_plan',
  'titre_objectif',
  'indicateurs',
  'contribution',
]);

const widthOf = (field: Field): number => {
  if (SENTENCES.has(field.id)) return 50;
  return WIDTHS[field.type] ?? (field.type === 'code' ? 22 : 18);
};

/** A data table: real headers in the first row, nothing above, so that a paste lands where it should. */
export const planData = (table: Table): SheetPlan => ({
  name: table.sheet,
  purpose: `${table.phase ? PHASE_WORDS[table.phase] : 'Données'} : une ligne = ${table.rowMeaning}.`,
  rows: [],
  widths: table.fields.map(widthOf),
  freeze: { rows: 1, columns: 1 },
  dataTable: { table: table.id },
  print: { landscape: true, titleRows: [0, 0] },
});
