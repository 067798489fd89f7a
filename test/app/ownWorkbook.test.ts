import { writeXlsx } from 'hucre';
import { importData, insertTemplate, openSession, previewImport } from '../../src/app';
import { sampleData } from '../../src/app/sample';
import { inputFields, TABLES } from '../../src/catalogue/tables';
import { readSource } from '../../src/intake';
import type { TableId } from '../../src/scheme/fields';
import type { DataRow } from '../../src/scheme/values';
import { environment, fileHost, filled, REQUEST } from '../support/sessions';

jest.setTimeout(120_000);

const more = [
  {
    name: 'contrats.csv',
    text: 'Nom;Prénom;Date de naissance;Type de contrat;Date début contrat;Date fin contrat;N° de marché\nINVENTÉ;Alix;02/03/1990;CDD;01/01/2026;30/06/2026;M1\n',
  },
  {
    name: 'achats 2025.csv',
    text: 'Fournisseur;SIRET fournisseur;Montant mandaté HT\nAtelier;80746931700018;15,6\nAvoir;;-1,2\n',
  },
  {
    name: 'denrees.csv',
    text: 'siret,description,fournisseur,date,prix_ht,famille_produits,categories_egalim\n,Pommes,Le bon,2025-05-02,90.11,AUTRES,BIO\n',
  },
];
const TABLE_IDS: readonly TableId[] = [
  'MARCHES',
  'HEURES',
  'BENEFICIAIRES',
  'CONTRATS_TRAVAIL',
  'DEPENSES',
  'DENREES',
];

/** What was typed or imported, which file it came from aside. */
const typed = (table: TableId, rows: readonly DataRow[]) =>
  rows.map((row) =>
    Object.fromEntries(
      inputFields(TABLES[table]).flatMap(({ id }) => (id === 'source' ? [] : [[id, row[id] ?? null]])),
    ),
  );

describe('a workbook of ours as a source', () => {
  it('gives its data tables back as they stand, row by row and value by value', async () => {
    const { host, session } = await filled(fileHost(), [...sampleData(), ...more]);
    const bytes = await host.save();
    const preview = await previewImport(session, [{ name: 'copie.xlsx', bytes }]);
    // Everything is already there: nothing to add, and every row is told.
    expect(preview.tables.every(({ added }) => added === 0)).toBe(true);
    const results = await readSource(
      { name: 'copie.xlsx', bytes },
      { pseudonymSecret: environment.newSecret() },
    );
    const read: Partial<Record<TableId, readonly DataRow[]>> = {};
    for (const result of results) {
      if (!result.ok) throw new Error(result.code);
      expect(result.report).toMatchObject({ kind: 'classeur-spaser', duplicates: 0, setAside: 0 });
      expect(result.anomalies).toEqual([]);
      Object.assign(read, result.tables);
    }
    for (const table of TABLE_IDS) {
      const own = (await host.readTable(table)) ?? [];
      expect(own.length).toBeGreaterThan(0);
      expect(typed(table, read[table] ?? [])).toEqual(typed(table, own));
    }
  });

  it('fills another workbook, and warns that its pseudonyms are of another secret', async () => {
    const { host } = await filled(fileHost(), sampleData());
    const bytes = await host.save();
    const other = fileHost();
    const session = openSession(other, { ...environment, newSecret: () => 'un autre secret' });
    await insertTemplate(session, REQUEST);
    const preview = await previewImport(session, [{ name: 'ville.xlsx', bytes }]);
    expect(preview.anomalies.filter(({ code }) => code === 'pseudonymes-autre-classeur')).toHaveLength(1);
    await importData(session, preview);
    for (const table of ['MARCHES', 'HEURES', 'BENEFICIAIRES'] as const)
      expect((await other.readTable(table))?.length).toBe((await host.readTable(table))?.length);
  });

  it('is refused when it holds no row', async () => {
    const { host } = await filled(fileHost(), []);
    const [empty] = await readSource(
      { name: 'vide.xlsx', bytes: await host.save() },
      { pseudonymSecret: 'x' },
    );
    expect(empty).toMatchObject({ ok: false, code: 'aucune-ligne' });
  });

  it('is known by its tables when its settings are lost, columns moved, renamed tab and own column included', async () => {
    const sheet = (name: string, table: TableId, line: Readonly<Record<string, string | number>>) => {
      const labels = [...inputFields(TABLES[table])].reverse().map(({ id, label }) => [id, label] as const);
      return {
        name,
        rows: [
          ['Ma note', ...labels.map(([, label]) => label)],
          ['à revoir', ...labels.map(([id]) => line[id] ?? null)],
          ['note seule'],
          [],
        ],
      };
    };
    const bytes = await writeXlsx({
      sheets: [
        sheet('Contrats 2026', 'MARCHES', { marche_id: '0012', montant_ht: 1234.5, objet: 'Sans objet' }),
        sheet('Heures', 'HEURES', { periode: 46_082, marche_id: '0012', heures_declarees: 35.5 }),
        sheet('Dépenses', 'DEPENSES', { annee: 2026, montant_mandate_ht: -10 }),
      ],
    });
    const results = await readSource({ name: 'perdu.xlsx', bytes }, { pseudonymSecret: 'x' });
    const shown = results.map((result) =>
      result.ok
        ? [
            result.report.part,
            result.report.rows,
            result.report.kept,
            result.report.setAside,
            result.report.negatives,
          ]
        : result.code,
    );
    expect(shown).toEqual([
      ['Contrats 2026', 2, 1, 1, 0],
      ['Heures', 2, 1, 1, 0],
      ['Dépenses', 2, 1, 1, 1],
    ]);
    expect(results.flatMap((result) => (result.ok ? Object.values(result.tables).flat() : []))).toMatchObject(
      [
        { marche_id: '0012', montant_ht: 1234.5, objet: 'Sans objet' },
        { periode: 46_082, heures_declarees: 35.5 },
        { annee: 2026, montant_mandate_ht: -10 },
      ],
    );
  });
});
