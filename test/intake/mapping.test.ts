import { columnKeys, isTellingKey, signatureOf } from '../../src/intake/columns/signature';
import type { IntakeSuccess, TableDecisions } from '../../src/intake';
import { CONTEXT, failure, lines, success } from './support';

const fields = ({ report }: IntakeSuccess): readonly (string | null)[] =>
  report.columns.map(({ sourceField, field }) => sourceField ?? field);
const column = ({ report }: IntakeSuccess, header: string) =>
  report.columns.find((one) => one.header === header);
const decided = (signature: string, decisions: TableDecisions) => ({
  ...CONTEXT,
  decisions: { [signature]: decisions },
});

describe('a table never seen', () => {
  it('is understood by headers that are only like those known', async () => {
    const read = await success(
      lines('Matricule;Mois;H. réal.;Chantier', 'A12;03/2025;35,5;Gymnase', 'A13;03/2025;12;Gymnase'),
    );
    expect(read.report.kind).toBe('heures-personne');
    expect(fields(read)).toEqual(['personne_code', 'mois', 'heures_declarees', 'objet']);
    expect(read.report.controlSums['heures_declarees']).toBe(47.5);
    expect(column(read, 'H. réal.')).toMatchObject({
      reason: { code: 'libelle-proche-contenu', details: { comme: 'heures realisees' } },
    });
  });

  it('is found by its header even when no header of it is known', async () => {
    const read = await success(
      lines(
        'Suivi du service;;;;',
        'Réf. mché;Budgt;Mnt HT;Dt. notif.;Titul.',
        'M1;7;12 500,50;31/01/2026;Entreprise A',
        'M2;8;8 000;28/02/2026;Entreprise B',
      ),
    );
    expect(read.report).toMatchObject({ kind: 'marches', rows: 2, controlSums: { montant_ht: 20500.5 } });
    expect(fields(read)).toEqual(['marche_id', null, 'montant_ht', 'date_notification', 'titulaire_nom']);
  });

  it('joins no row of figures to its header, whatever words stand beside them', async () => {
    // Nothing here says a contract; joined to the rows under it, « N » would make it one.
    const { code } = await failure({
      cells: [
        ['Titulaire', 'Montant HT', 'Date de notification', 'Téléphone'],
        ['Entreprise', '1 250,50', '03/02/2024', '04 00 00 00 00'],
        ['', 'N', '', '!'],
        ['', '', '', '!'],
      ],
    });
    expect(code).toBe('aucune-colonne-reconnue');
  });

  it('gives two columns that could take one field the pair that serves both', async () => {
    const read = await success(
      lines('Opération;N° opération;Montant HT;Notifié le', 'Gymnase;OP-1;12 000;12/03/2025'),
    );
    expect(fields(read)).toEqual(['objet', 'marche_id', 'montant_ht', 'date_notification']);
  });

  it('does not give a field to what holds something else', async () => {
    const read = await success(
      lines('N° marché;Objet;Dt. notiff.;Montant HT', 'M1;Voirie;Mairie;10', 'M2;Rue;Poste;20'),
    );
    expect(column(read, 'Dt. notiff.')).toMatchObject({
      field: null,
      outcome: 'ignoree',
      reason: { code: 'a-preciser', details: { champ: 'date_notification' } },
    });
    expect(read.tables.MARCHES?.[0]).toMatchObject({ date_notification: null });
  });

  it('prefers the column that is filled, of two with headers of one field', async () => {
    const read = await success(lines('N° marché;Objet;Montant;Montant HT', 'M1;Voirie;;10', 'M2;Rue;;20'));
    expect(read.tables.MARCHES?.map(({ montant_ht: amount }) => amount)).toEqual([10, 20]);
    expect(column(read, 'Montant')).toMatchObject({ field: null, reason: { code: 'champ-pris' } });
  });

  it('knows a column by its content alone when nothing but a closed list is in it', async () => {
    const rows = ['F', 'H', 'F', 'F', 'H', 'H'].map((sex, index) => `C${index};03/2025;10;${sex}`);
    const read = await success(lines('Matricule;Mois;Heures réalisées;Info 4', ...rows));
    const own = read.report.columns.at(3);
    expect(own).toMatchObject({ field: 'sexe', reason: { code: 'contenu' } });
    expect(own?.confidence).toBeLessThan(0.8);
  });

  it('asks about numbers of establishments that no header explains, the key of La Poste included', async () => {
    const read = await success(
      lines(
        'N° marché;Objet;Montant HT;Tiers',
        'M1;Courrier;10;35600000012305',
        'M2;Colis;20;35600000000048',
      ),
    );
    expect(column(read, 'Tiers')).toMatchObject({
      field: null,
      reason: { code: 'a-preciser', details: { champ: 'titulaire_siret' } },
    });
  });

  it('says when a known header is denied by its cells', async () => {
    const read = await success(
      lines('N° marché;Objet;Date de notification', 'M1;Voirie;Mairie', 'M2;Rue;Poste'),
    );
    expect(column(read, 'Date de notification')).toMatchObject({
      field: 'date_notification',
      confidence: 0.5,
      reason: { code: 'libelle-contredit' },
    });
  });

  it('gives every column a reason, and a confidence between 0 and 1', async () => {
    const read = await success(
      lines('N° marché;Objet;Montant HT;Uid;Vide;Inconnu;Heures réalisées', 'M1;Voirie;10;u1;;zz;3'),
    );
    expect(read.report.columns.map(({ reason }) => reason.code)).toEqual([
      'libelle',
      'libelle',
      'libelle',
      'technique',
      'vide',
      'inconnue',
      'hors-tableau',
    ]);
    for (const { confidence } of read.report.columns) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('what the user decided of a table', () => {
  const TABLE = lines('N° marché;Objet;Montant HT;Budget;Date', 'M1;Voirie;10;70;12/03/2025');
  const signature = signatureOf(columnKeys(['N° marché', 'Objet', 'Montant HT', 'Budget', 'Date']));

  it('wins over any proposal, and does not change the signature', async () => {
    const plain = await success(TABLE);
    expect(plain.report.signature).toBe(signature);
    const forced = await success(
      TABLE,
      decided(signature, { columns: { budget: 'montant_ht', date: null } }),
    );
    expect(forced.report.signature).toBe(signature);
    expect(forced.tables.MARCHES?.[0]).toMatchObject({ montant_ht: 70, date_notification: null });
    expect(column(forced, 'Budget')).toMatchObject({ reason: { code: 'decision' }, confidence: 1 });
    expect(column(forced, 'Date')).toMatchObject({ outcome: 'ignoree', reason: { code: 'decision' } });
    expect(column(forced, 'Montant HT')?.field).toBeNull();
    // Nor is a column whose field is taken given one that it is hardly like.
    const like = TABLE.replace('Montant HT', 'Mnt HT');
    const keys = columnKeys(['N° marché', 'Objet', 'Mnt HT', 'Budget', 'Date']);
    const other = await success(like, decided(signatureOf(keys), { columns: { budget: 'montant_ht' } }));
    expect(column(other, 'Mnt HT')).toMatchObject({ field: null, reason: { code: 'champ-pris' } });
  });

  it('may be the kind of the table, even of one that nothing tells', async () => {
    const strange = lines('Alpha;Bravo;Charlie', 'x1;10;12/03/2025');
    const { code, details } = await failure(strange);
    expect(code).toBe('aucune-colonne-reconnue');
    const found = String(details['signature']);
    const read = await success(
      strange,
      decided(found, {
        kind: 'marches',
        columns: { '?': 'marche_id', '? (2)': 'montant_ht', '? (3)': 'date_notification' },
      }),
    );
    expect(read.report.signature).toBe(found);
    expect(read.tables.MARCHES?.[0]).toMatchObject({
      marche_id: 'x1',
      montant_ht: 10,
      date_notification: 45728,
    });
  });

  it('cannot make a field of a column about people, nor of an unknown word', async () => {
    const table = lines('N° marché;Objet;Montant HT;Référent', 'M1;Voirie;10;Alix Exemple');
    const own = signatureOf(columnKeys(['N° marché', 'Objet', 'Montant HT', 'Référent']));
    const read = await success(
      table,
      decided(own, { columns: { referent: 'titulaire_nom', objet: '__proto__', __proto__: 'objet' } }),
    );
    expect(column(read, 'Référent')).toMatchObject({ outcome: 'personnelle', field: null });
    expect(read.tables.MARCHES?.[0]).toMatchObject({ objet: 'Voirie', titulaire_nom: null });
    expect(JSON.stringify(read)).not.toContain('Alix');
  });

  it('stands against what the layout of hours would make of a column', async () => {
    const head = ['Matricule', 'Mois', 'Heures réalisées', 'Heures de parcours'];
    const table = lines(head.join(';'), 'A1;03/2025;10;20');
    const own = signatureOf(columnKeys(head));
    const plain = await success(table);
    expect(plain.report.controlSums['heures_declarees']).toBe(10);
    const decisions = { columns: { 'heures parcours': 'heures_declarees' } };
    const forced = await success(table, decided(own, decisions));
    expect(forced.report.controlSums['heures_declarees']).toBe(20);
  });

  it('is remembered of a table by month whatever its months, which are not decided of', async () => {
    const wide = (...months: readonly string[]) =>
      lines(
        ['N° marché', 'Entreprise', ...months].join(';'),
        ['M1', 'Entreprise A', ...months.map(() => '7')].join(';'),
      );
    const one = await success(wide('janv-25', 'févr-25'));
    const more = await success(wide('janv-25', 'févr-25', 'mars-25'));
    expect(more.report.signature).toBe(one.report.signature);
    const keys = one.report.columns.map(({ key }) => key);
    expect(keys).toEqual(['numero marche', 'entreprise', '', '']);
    const signature = one.report.signature;
    const ignored = await success(
      wide('janv-25', 'févr-25'),
      decided(signature, { columns: { entreprise: null } }),
    );
    expect(column(ignored, 'Entreprise')).toMatchObject({ field: null, reason: { code: 'decision' } });
    expect(one.samples?.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('is not found under a name that every object has', async () => {
    const read = await success(TABLE, {
      ...CONTEXT,
      decisions: JSON.parse('{"__proto__":{"kind":"denrees"}}'),
    });
    expect(read.report.kind).toBe('marches');
  });
});

describe('keys and signature', () => {
  it('rank the headers that are twice, and fold them', () => {
    expect(columnKeys(['Montant', 'MONTANTS', 'Montant ', 'N° de marché'])).toEqual([
      'montant',
      'montants',
      'montant (2)',
      'numero marche',
    ]);
  });

  it('hold no word that could name somebody', () => {
    const keys = columnKeys([
      'Heures Durand',
      'Camille Exemple',
      '06 12 34 56 78',
      'a.b@exemple.fr',
      '',
      ' ',
    ]);
    expect(keys).toEqual(['heures ?', '? ?', '?', '? (2)', 'sans titre', 'sans titre (2)']);
    expect(keys.map(isTellingKey)).toEqual([true, false, false, false, false, false]);
  });

  it('give one signature whatever the order, the cells, and blank columns', async () => {
    const keys = columnKeys(['Objet', 'Montant HT', 'N° marché']);
    const signature = signatureOf(keys);
    expect(signatureOf([...keys].reverse())).toBe(signature);
    expect(signatureOf(columnKeys(['Objet', 'Montant HT', 'N° marché', '', '']))).toBe(signature);
    expect(signatureOf(columnKeys(['Objet', 'Montant HT', 'Lot']))).not.toBe(signature);
    const personal = await success(lines('Objet;Montant HT;N° marché', 'x;10;06 12 34 56 78'));
    expect(personal.report.signature).toBe(signature);
  });
});

describe('samples', () => {
  it('show what is typed beside what is understood', async () => {
    const { samples } = await success(
      lines('N° marché;Objet;Montant HT', 'M1;Voirie;"1 234,50 €"', 'M2;Rue;k'),
    );
    expect(samples?.find(({ index }) => index === 2)).toEqual({
      index: 2,
      type: 'amount',
      cells: [
        { typed: '1 234,50 €', understood: 1234.5 },
        { typed: 'k', understood: null },
      ],
    });
  });

  it('show nothing of people', async () => {
    const read = await success(
      lines(
        'Nom;Prénom;Sexe;Mois;Heures réalisées;Divers;Contact',
        'DURAND;Camille;F;03/2025;12;voir Camille;06 12 34 56 78',
      ),
    );
    const text = JSON.stringify(read.samples);
    expect(text).toContain('03/2025');
    expect(text).toContain('"F"');
    for (const secret of ['DURAND', 'Camille', '06 12']) expect(text).not.toContain(secret);
  });
});
