import { locate } from '../../../src/app/anomalies/locate';
import { anchorOf } from '../../../src/app/anomalies/anchors';
import { readSource } from '../../../src/intake';
import type { IntakeSuccess, SourceInput } from '../../../src/intake/types';

async function read(input: SourceInput): Promise<IntakeSuccess> {
  const [result] = await readSource(input, { pseudonymSecret: 'secret-de-test' });
  if (!result?.ok) throw new Error(`${input.name}: not read`);
  return result;
}

const cells = async (input: SourceInput) => {
  const source = await read(input);
  return locate(source).flatMap(({ code, where, cell }) =>
    cell ? [[code, where.row, cell.table, cell.field, cell.held] as const] : [],
  );
};

describe('anomalies of a source', () => {
  it('are about a cell of the workbook, by the column of the source that was read into it', async () => {
    const text =
      'N° marché;Objet;Date notif.;Montant (€ HT);SIRET titulaire;Clause sociale\n' +
      'M1;Voirie;10/01/2026;beaucoup;73282932000075;oui\n' +
      'M2;Nettoyage;le 32;60 000;;peut-être\n';
    expect(await cells({ name: 'm.csv', text })).toEqual(
      expect.arrayContaining([
        ['nombre-illisible', 2, 'MARCHES', 'montant_ht', ''],
        ['siret-cle', 2, 'MARCHES', 'titulaire_siret', '73282932000075'],
        ['date-illisible', 3, 'MARCHES', 'date_notification', ''],
        ['oui-non-illisible', 3, 'MARCHES', 'clause_sociale', ''],
      ]),
    );
  });

  it('of hours are about the sheet that has the column, contract or hours', async () => {
    const text =
      'N° marché;Heures prévues;Mois;Bénéficiaire;Heures réalisées\nM1;des heures;03/2026;P-1;vingt\nM1;100;;P-2;20\n';
    expect(await cells({ name: 'h.csv', text })).toEqual(
      expect.arrayContaining([
        ['nombre-illisible', 2, 'HEURES', 'heures_declarees', ''],
        ['periode-absente', 3, 'HEURES', 'periode', ''],
      ]),
    );
  });

  it('bear the anchor of the row that they came from', async () => {
    const source = await read({
      name: 'm.csv',
      text: 'N° marché;Objet;Date de notification;Montant HT\nM1;A;10/01/2026;1\nM2;B;11/01/2026;rien du tout\n',
    });
    const [found] = locate(source).filter(({ code }) => code === 'nombre-illisible');
    const second = source.tables.MARCHES?.[1] ?? {};
    expect(found?.cell?.anchor).toBe(anchorOf('MARCHES', second, 'montant_ht'));
  });

  it('about a whole source, or a row that was set aside, have no cell', async () => {
    const source = await read({
      name: 'm.csv',
      text: 'N° marché;Objet;Date de notification;Montant HT\nM1;A;10/01/2026;1\nM1;A;10/01/2026;1\nTotal;;;2\n',
    });
    const loose = locate(source).filter(({ cell }) => cell === undefined);
    expect(loose.map(({ code }) => code)).toContain('ligne-total');
    // None is lost on the way.
    expect(locate(source)).toHaveLength(source.anomalies.length);
  });

  it('never repeat a name or a number that was hidden', async () => {
    const text = 'N° marché;Nom;Prénom;Mois;Heures réalisées\nM1;DUPONTEL;Jeannine;03/2026;vingt\n';
    expect(JSON.stringify(locate(await read({ name: 'p.csv', text })))).not.toMatch(/DUPONTEL|Jeannine/i);
  });
});
