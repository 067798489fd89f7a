import type { suppliers as fr } from '../fr/suppliers';

const some = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

type Match = Parameters<typeof fr.suppliers.what>[0];

const FIELDS: Readonly<Record<string, string>> = {
  est_siae: 'SIAE',
  est_ea_esat: 'EA or ESAT',
  est_esus: 'ESUS',
  est_ess: 'ESS',
};
const BY: Readonly<Record<Match['by'], string>> = {
  siret: 'same SIRET',
  siren: 'same SIREN',
  'autre-etablissement': 'same company, another establishment',
};

export const suppliers: typeof fr = {
  suppliers: {
    title: 'Suppliers recognised',
    none: 'No supplier of the workbook or of these files is in the list.',
    looked: (structures, known) =>
      `${some(structures, 'structure', 'structures')} in the list, ${some(known, 'supplier', 'suppliers')} compared by SIRET, then by SIREN.`,
    unknown:
      'A supplier that is not in the list stays unknown: a list says what it is, never what it is not.',
    proven: (count) => `${some(count, 'supplier', 'suppliers')} recognised for certain`,
    toDecide: (count) => `${some(count, 'match', 'matches')} to confirm`,
    toDecideHelp:
      'The company is in the list, this establishment is not. A SIAE, an EA or an ESAT is an establishment: tick those that you know to be one.',
    contradicted: (count) => `${some(count, 'supplier', 'suppliers')} marked NON where the list says OUI`,
    contradictedHelp: 'Nothing is replaced: correct the cell in the sheet if the list is right.',
    what: ({ field, kind }) =>
      `${FIELDS[field] ?? field}${kind === null || kind === FIELDS[field] ? '' : ` (${kind})`}`,
    how: ({ by, list }) => `${BY[by]}, according to ${list}`,
    rows: (count, known) =>
      count === 0 && known > 0
        ? 'already marked OUI'
        : `${some(count, 'row', 'rows')} completed${known > 0 ? `, ${known} already marked OUI` : ''}`,
    completed: (count) => `${count.toLocaleString('en-GB')} to complete`,
    more: (count) => `and ${count.toLocaleString('en-GB')} more`,
  },
};
