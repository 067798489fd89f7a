import { obligationHours } from '../../src/engine/obligations';
import { serialOf } from '../../src/engine/serialDate';
import { lines, read, success } from './support';

/** As a facilitator keeps it: invented contracts, one of each way to fix hours. */
const CSV = lines(
  'Suivi des clauses sociales 2026;;;;;;;;;;;',
  '',
  'N° de marché;Objet;Montant HT;Date de notification;Mode de calcul des heures;Heures prévues;Heures par tranche;Montant de la tranche (€);Seuil de déclenchement;Total heures de main d’œuvre;% d’insertion;Date début travaux;Date de fin prévisionnelle',
  'T-01;Écoles;"450 000,00 €";12/01/2026;par tranche;;35 h;10 000;100 000;;;02/02/2026;31/01/2028',
  'T-02;Stade;900 000;13/01/2026;% des heures;;;;;18 000;5 %;01/03/2026;28/02/2027',
  'T-03;Voirie;300 000;14/01/2026;Forfait;1 250;;;;;;01/04/2026;30/09/2026',
  'T-04;Crèche;200 000;15/01/2026;;;20;10 000;;;;;',
  'T-05;Piscine;200 000;16/01/2026;;;;;;4 000;7,5 %;;',
  'T-06;Parvis;200 000;17/01/2026;;;;;;;;;',
);

describe('columns of insertion obligations', () => {
  it('are recognised, typed, and give the hours that arithmetic gives', async () => {
    const { report, tables } = await success(CSV);
    expect(report).toMatchObject({ kind: 'marches', kept: 6 });
    const rows = tables.MARCHES ?? [];
    expect(rows[0]).toMatchObject({
      mode_obligation: 'Heures par tranche de montant',
      heures_par_tranche: 35,
      montant_tranche: 10_000,
      seuil_obligation: 100_000,
      date_debut_execution: serialOf(2026, 2, 2),
      date_fin_execution: serialOf(2028, 1, 31),
    });
    expect(rows[1]).toMatchObject({
      mode_obligation: 'Part des heures travaillées',
      heures_travail_marche: 18_000,
      part_heures_insertion: 0.05,
    });
    expect(rows.map(obligationHours)).toEqual([
      1_225, // (450 000 − 100 000) ÷ 10 000 × 35
      900, // 18 000 × 5 %
      1_250,
      400, // 200 000 ÷ 10 000 × 20: the tranche says the mode
      300, // 4 000 × 7,5 %: the share says it
      null,
    ]);
    expect(rows.map((row) => row['clause_insertion'])).toEqual(['OUI', 'OUI', 'OUI', 'OUI', 'OUI', null]);
  });

  it.each([
    ['Mode de calcul', 'mode_obligation', 'ratio', 'Heures par tranche de montant'],
    ['Heures pour 10 000 €', 'heures_par_tranche', '35', 35],
    ['Nombre d’heures par tranche', 'heures_par_tranche', '17,5', 17.5],
    ['Tranche HT', 'montant_tranche', '10 k€', 10_000],
    ['Franchise', 'seuil_obligation', '90 000', 90_000],
    ['Heures de main d’œuvre', 'heures_travail_marche', '12 400 h', 12_400],
    ['Effort d’insertion', 'part_heures_insertion', '10 %', 0.1],
    ['Part des heures réservées', 'part_heures_insertion', '0,05', 0.05],
    ['Date OS', 'date_debut_execution', '01/02/2026', serialOf(2026, 2, 1)],
    ['Fin de marché', 'date_fin_execution', '31/12/2026', serialOf(2026, 12, 31)],
  ])('« %s » is %s', async (header, field, cell, value) => {
    const { tables } = await success(
      lines(`N° de marché;Objet;Montant HT;${header}`, `A;Voirie;40 000;${cell}`, `B;École;50 000;${cell}`),
    );
    expect(tables.MARCHES?.map((row) => row[field])).toEqual([value, value]);
  });

  it('leaves the hours done of a table of hours where they are', async () => {
    const result = await read(
      lines('N° de marché;Mois;Heures travaillées', 'A;janvier 2026;35', 'B;janvier 2026;70'),
    );
    expect(result.ok && result.tables.HEURES?.map((row) => row['heures_declarees'])).toEqual([35, 70]);
  });

  it('says nothing of a tranche that no number follows', async () => {
    const { tables } = await success(
      lines('N° de marché;Objet;Montant HT;Tranche', 'A;Voirie;40 000;TF', 'B;École;50 000;TO1'),
    );
    expect(tables.MARCHES?.map((row) => row['montant_tranche'])).toEqual([null, null]);
  });

  it('tells a marché global by its column or by its nature, and never that one is not', async () => {
    const { tables } = await success(
      lines(
        'N° de marché;Objet;Montant HT;Nature;Marché global;Part confiée aux PME',
        'A;École;9 000 000;Marché;oui;25 %',
        'B;Piscine;8 000 000;Marché global de performance;;12 %',
        'C;Stade;7 000 000;Conception-réalisation;;',
        'D;Voirie;300 000;Marché;;',
        'E;Parvis;200 000;Marché;non;',
      ),
    );
    expect(
      tables.MARCHES?.map((row) => [row['marche_global'], row['part_pme'], row['type_contrat']]),
    ).toEqual([
      ['OUI', 0.25, 'Marché'],
      ['OUI', 0.12, 'Marché'],
      ['OUI', null, 'Marché'],
      [null, null, 'Marché'],
      ['NON', null, 'Marché'],
    ]);
  });
});
