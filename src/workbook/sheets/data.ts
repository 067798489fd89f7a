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

/** Texts that are shorter, or longer, than most. */
const OWN_WIDTHS: Readonly<Record<string, number>> = {
  objet: 50,
  proposition_id: 9,
  action_id: 10,
  objectif: 10,
  plan: 14,
  provenance: 12,
  instance: 38,
  avancement: 13,
  organisme: 26,
  preconisation_guichet: 16,
};

const widthOf = (field: Field): number =>
  OWN_WIDTHS[field.id] ?? (field.prose ? 42 : (WIDTHS[field.type] ?? (field.type === 'code' ? 22 : 18)));

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
