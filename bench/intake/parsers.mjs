import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Each parser from the bytes of clauses.csv to typed rows, given its best documented options: separator, decimal comma, texts kept as
 * texts where it lets us say so. What it has no option for (dd/mm/yyyy) is done as its users do it: one typed reduce.
 */
const EPOCH = Date.UTC(1899, 11, 30);

/** « 21/02/2026 » to a serial day. */
const serial = (text) =>
  (Date.UTC(Number(text.slice(6)), Number(text.slice(3, 5)) - 1, Number(text.slice(0, 2))) - EPOCH) /
  86_400_000;
const decimal = (text) => (text === '' ? null : Number(text.replace(',', '.')));
const tri = (text) => (text === 'Oui' ? 'OUI' : text === 'Non' ? 'NON' : null);
const textOf = (bytes) => new TextDecoder().decode(bytes);

/** One row of texts by header, to the fields that the product gives. */
const typed = (row) => ({
  marche_id: row['N° marché'],
  objet: row['Objet'],
  date_notification: serial(row['Date de notification']),
  montant_ht: decimal(row['Montant HT']),
  categorie: row['Catégorie'],
  titulaire_nom: row['Titulaire'],
  titulaire_siret: row['SIRET titulaire'],
  duree_mois: Number(row['Durée (mois)']),
  heures_prevues: decimal(row['Heures d’insertion prévues']),
  clause_sociale: tri(row['Clause sociale']),
  clause_env: tri(row['Clause environnementale']),
  critere_social: tri(row['Critère social']),
});

/** What we read, looked at as `rows` says. */
async function ours(bundle, rows) {
  // As the command line loads it: `import` would first look for names in its text, and make that search fast while we are timed.
  const code = createRequire(import.meta.url)(fileURLToPath(bundle));
  return async (bytes) => {
    const [result] = await code.readSource({ name: 'clauses.csv', bytes }, { pseudonymSecret: 'banc' });
    if (!result.ok) throw new Error(result.code);
    return rows(code, result);
  };
}

async function byArquero() {
  const { fromCSV } = await import('arquero');
  return (bytes) =>
    fromCSV(textOf(bytes), {
      delimiter: ';',
      decimal: ',',
      parse: { 'SIRET titulaire': String, 'Date de notification': serial },
    });
}

export const PARSERS = {
  // As arquero's table: columns, and rows that are made when one is looked at.
  spaser: (bundle) => ours(bundle, ({ rowsOf }, { tables }) => rowsOf(tables, 'MARCHES')),
  'spaser, en lignes': (bundle) => ours(bundle, (_, { tables }) => tables.MARCHES),

  papaparse: async () => {
    const { default: Papa } = await import('papaparse');
    return (bytes) =>
      Papa.parse(textOf(bytes), { header: true, delimiter: ';', skipEmptyLines: true }).data.map(typed);
  },

  'papaparse dynamicTyping': async () => {
    const { default: Papa } = await import('papaparse');
    const texts = ['N° marché', 'SIRET titulaire'];
    return (bytes) =>
      Papa.parse(textOf(bytes), {
        header: true,
        delimiter: ';',
        skipEmptyLines: true,
        dynamicTyping: (header) => !texts.includes(header),
      }).data.map((row) => ({
        ...row,
        marche_id: row['N° marché'],
        titulaire_siret: row['SIRET titulaire'],
        date_notification: serial(row['Date de notification']),
        montant_ht:
          typeof row['Montant HT'] === 'number' ? row['Montant HT'] : decimal(row['Montant HT'] ?? ''),
        duree_mois: row['Durée (mois)'],
        heures_prevues:
          typeof row['Heures d’insertion prévues'] === 'string'
            ? decimal(row['Heures d’insertion prévues'])
            : row['Heures d’insertion prévues'],
        critere_social: tri(row['Critère social']),
      }));
  },

  arquero: async () => {
    const read = await byArquero();
    return (bytes) => {
      const table = read(bytes);
      const column = (name) => table.getter(name);
      const [id, date, amount, siret, months, hours, social] = [
        'N° marché',
        'Date de notification',
        'Montant HT',
        'SIRET titulaire',
        'Durée (mois)',
        'Heures d’insertion prévues',
        'Critère social',
      ].map(column);
      // A table of columns is its own result: rows are only looked at to check it, and are not counted in its time.
      return {
        length: table.numRows(),
        at: (row) => ({
          marche_id: id(row),
          date_notification: date(row),
          montant_ht: amount(row),
          titulaire_siret: siret(row),
          duree_mois: months(row),
          heures_prevues: hours(row),
          critere_social: tri(social(row) ?? ''),
        }),
      };
    };
  },

  'arquero, en lignes': async () => {
    const read = await byArquero();
    return (bytes) =>
      read(bytes)
        .objects({ limit: Infinity })
        .map((row) => ({
          marche_id: row['N° marché'],
          objet: row['Objet'],
          date_notification: row['Date de notification'],
          montant_ht: row['Montant HT'],
          categorie: row['Catégorie'],
          titulaire_nom: row['Titulaire'],
          titulaire_siret: row['SIRET titulaire'],
          duree_mois: row['Durée (mois)'],
          heures_prevues: row['Heures d’insertion prévues'],
          clause_sociale: tri(row['Clause sociale'] ?? ''),
          clause_env: tri(row['Clause environnementale'] ?? ''),
          critere_social: tri(row['Critère social'] ?? ''),
        }));
  },

  'd3-dsv': async () => {
    const { dsvFormat } = await import('d3-dsv');
    return (bytes) => dsvFormat(';').parse(textOf(bytes), typed);
  },

  sheetjs: async () => {
    const { read, utils } = await import('@e965/xlsx');
    return (bytes) => {
      const book = read(textOf(bytes), { type: 'string', FS: ';', raw: true });
      return utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { defval: '' }).map(typed);
    };
  },
};
