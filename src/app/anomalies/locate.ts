import { TABLES } from '../../catalogue/tables';
import { shownValue } from '../../locales/fr/anomalies';
import type { Anomaly, IntakeSuccess } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { anchorOf } from './anchors';

/** The cell of the workbook that an anomaly of a source speaks of, and what it held once read. */
export interface Anchor {
  readonly table: TableId;
  /** Null = the whole row. */
  readonly field: string | null;
  readonly anchor: string;
  readonly held: string;
}

export type LocatedAnomaly = Anomaly & { readonly cell?: Anchor };

/** The field that an anomaly is about when its source has no such column. */
const ABOUT: Readonly<Record<string, string>> = {
  'date-absente': 'date_notification',
  'date-deduite-annee': 'date_notification',
  'montant-absent': 'montant_ht',
  'identifiant-absent': 'marche_id',
  'periode-absente': 'periode',
  'marche-absent': 'marche_id',
  'heures-absentes': 'heures_declarees',
  'heures-invraisemblables': 'heures_declarees',
  'personne-sans-identite': 'beneficiaire_id',
  'age-invraisemblable': 'age_entree',
  'insertion-deduite': 'clause_insertion',
};

const tablesOf = ({ report, tables }: IntakeSuccess): readonly TableId[] => {
  const ids = Object.keys(tables) as TableId[];
  const main = report.kind.startsWith('heures') ? 'HEURES' : 'MARCHES';
  return [...ids.filter((id) => id === main), ...ids.filter((id) => id !== main)];
};

function fieldOf({ report }: IntakeSuccess, { code, where }: Anomaly): string | null {
  if (where.column === undefined) return ABOUT[code] ?? null;
  const mapped = report.columns.find(({ header, field }) => header === where.column && field !== null);
  if (mapped?.field) return mapped.field;
  // Layouts of public data say the label of the field itself.
  const labelled = Object.values(TABLES)
    .flatMap(({ fields }) => fields)
    .find(({ label }) => label === where.column);
  return labelled?.id ?? ABOUT[code] ?? null;
}

/** Anomalies of a source, each with its cell in the workbook where its row was kept. */
export function locate(source: IntakeSuccess): readonly LocatedAnomaly[] {
  const places = new Map<TableId, ReadonlyMap<number, number>>();
  for (const table of tablesOf(source)) {
    const ranks = new Map<number, number>();
    (source.origins[table] ?? []).forEach((row, rank) => {
      if (!ranks.has(row)) ranks.set(row, rank);
    });
    places.set(table, ranks);
  }
  return source.anomalies.map((anomaly): LocatedAnomaly => {
    const { row } = anomaly.where;
    if (row === undefined || anomaly.count !== undefined) return anomaly;
    const field = fieldOf(source, anomaly);
    for (const [table, ranks] of places) {
      const rank = ranks.get(row);
      const declared = field === null ? null : TABLES[table].fields.find(({ id }) => id === field);
      const typed = rank === undefined ? undefined : source.tables[table]?.[rank];
      if (!typed || declared === undefined || declared?.origin === 'calcule') continue;
      return {
        ...anomaly,
        cell: {
          table,
          field,
          anchor: anchorOf(table, typed, field),
          held: declared ? shownValue(declared.type, typed[declared.id]) : '',
        },
      };
    }
    return anomaly;
  });
}
