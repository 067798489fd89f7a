import {
  binary,
  call,
  cell,
  column,
  num,
  ofRow,
  parameter,
  text,
  type Formula,
} from '../../../src/workbook/formula';
import type { TableId } from '../../../src/scheme/fields';
import type { DataRow } from '../../../src/scheme/values';
import type { WorkbookPlan } from '../../../src/workbook/plan';

/** Two computed columns, enough to prove that row formulas travel. */
export function rowFormula(table: TableId, field: string): Formula | null {
  if (table !== 'MARCHES') return null;
  const of = (id: string): Formula => ofRow('MARCHES', id);
  if (field === 'exercice')
    return call(
      'IF',
      call('ISNUMBER', of('date_notification')),
      call('YEAR', of('date_notification')),
      text(''),
    );
  if (field === 'consideration_sociale')
    return call(
      'IF',
      binary(of('clause_sociale'), '=', text('OUI')),
      text('OUI'),
      call('IF', binary(of('clause_sociale'), '=', text('NON')), text('NON'), text('')),
    );
  return null;
}

/** 31/12/2025 is 46022, 31/12/2024 is 45657. */
export const ROWS: readonly DataRow[] = [
  {
    marche_id: '0123',
    acheteur_siret: '00012345600017',
    objet: '=1+1',
    date_notification: 46022,
    montant_ht: 1000.5,
    categorie: 'Travaux',
    clause_sociale: 'OUI',
    exercice: 2025,
    consideration_sociale: 'OUI',
  },
  {
    marche_id: '+33',
    objet: '@x & <b> "é" _x0041_ #N/A',
    date_notification: 46000,
    montant_ht: 3000.25,
    clause_sociale: 'NON',
    exercice: 2025,
    consideration_sociale: 'NON',
  },
  {
    marche_id: '-1',
    objet: '#N/A',
    date_notification: 45657,
    montant_ht: 2000,
    clause_sociale: 'OUI',
    exercice: 2024,
    consideration_sociale: 'OUI',
  },
  {
    marche_id: 'sans date',
    objet: '  espaces  ',
    montant_ht: 50,
    exercice: null,
    consideration_sociale: null,
  },
];

const counted = (answer: string): Formula =>
  call(
    'COUNTIFS',
    column('MARCHES', 'consideration_sociale'),
    text(answer),
    column('MARCHES', 'exercice'),
    parameter('annee_suivi'),
  );

/** Results for 2025: 1 OUI, 1 NON, 4 000.75 €, half. */
export const EXPECTED = { oui: 1, non: 1, amount: 4000.75, share: 0.5 } as const;

export const samplePlan = (): WorkbookPlan => ({
  sheets: [
    {
      name: 'Suivi',
      purpose: 'Où en est-on',
      widths: [34, 14, 14, 18, 22],
      freeze: { rows: 4, columns: 1 },
      print: { landscape: true, titleRows: [3, 3] },
      rows: [
        { row: 0, column: 0, cells: [{ value: 'Suivi du SPASER', style: 'title' }], height: 30 },
        { row: 1, column: 0, cells: [{ value: 'Ville d’Exemple, 2025 à 2028', style: 'subtitle' }] },
        {
          row: 3,
          column: 0,
          cells: ['Indicateur', 'Valeur', 'Cible', 'Statut', 'Lien'].map((value) => ({
            value,
            style: 'header' as const,
          })),
        },
        {
          row: 4,
          column: 0,
          cells: [
            { value: 'Marchés avec considération sociale', style: 'label' },
            { formula: counted('OUI'), value: EXPECTED.oui, style: 'value', format: 'integer' },
            { value: 12, style: 'input', format: 'integer' },
            { value: '▲ en avance', style: 'value' },
            { value: 'Voir les marchés', style: 'link', link: '#Marchés!A1' },
          ],
        },
        {
          row: 5,
          column: 0,
          cells: [
            { value: '=1+1', style: 'label' },
            { formula: counted('NON'), value: EXPECTED.non, style: 'value', format: 'integer' },
            { value: null, style: 'input', format: 'integer' },
            { value: '▼ en écart', style: 'value' },
            { value: '#N/A', style: 'text' },
          ],
        },
        {
          row: 6,
          column: 0,
          cells: [
            { value: 'Montant, en euros', style: 'label' },
            {
              formula: call(
                'SUMIFS',
                column('MARCHES', 'montant_ht'),
                column('MARCHES', 'exercice'),
                parameter('annee_suivi'),
              ),
              value: EXPECTED.amount,
              style: 'value',
              format: 'euro',
            },
            { value: 46022, style: 'input', format: 'date' },
            {
              formula: binary(cell(null, 4, 1), '/', binary(cell('Suivi', 4, 1), '+', cell(null, 5, 1))),
              value: EXPECTED.share,
              style: 'value',
              format: 'percent',
            },
            { value: '0123', style: 'text' },
          ],
        },
        {
          row: 8,
          column: 0,
          cells: [
            { value: 'Une note assez longue pour être renvoyée à la ligne dans sa colonne.', style: 'note' },
          ],
          height: 30,
        },
        {
          row: 9,
          column: 0,
          cells: [
            { value: 'Année', style: 'section' },
            { value: 2025, style: 'input', format: 'year' },
          ],
        },
        {
          row: 10,
          column: 0,
          cells: [
            { value: 'Total', style: 'total' },
            { formula: call('SUM', num(1), num(2)), value: 3, style: 'total' },
          ],
        },
      ],
      reportTables: [
        {
          name: 'TableSuivi',
          row: 3,
          column: 0,
          columns: ['Indicateur', 'Valeur', 'Cible', 'Statut', 'Lien'],
          rows: 3,
        },
      ],
      validations: [
        {
          row: 4,
          column: 2,
          rows: 2,
          columns: 1,
          rule: { kind: 'number', min: 0 },
          message: 'Un nombre positif.',
        },
        {
          row: 4,
          column: 3,
          rows: 2,
          columns: 1,
          rule: { kind: 'list', values: ['▲ en avance', '▼ en écart, à revoir'] },
          message: 'Un statut.',
        },
      ],
      conditionals: [
        { row: 4, column: 3, rows: 3, columns: 1, rule: { kind: 'beginsWith', text: '▲', tone: 'good' } },
        { row: 4, column: 3, rows: 3, columns: 1, rule: { kind: 'beginsWith', text: '▼', tone: 'bad' } },
        {
          row: 4,
          column: 1,
          rows: 2,
          columns: 1,
          rule: { kind: 'icons', set: '3TrafficLights1', limits: [1, 2] },
        },
      ],
      charts: [
        {
          kind: 'column',
          title: 'Valeurs et cibles',
          altText: 'Deux indicateurs et leurs cibles',
          categories: { row: 4, column: 0, rows: 2, columns: 1 },
          series: [
            { name: 'Valeur', row: 4, column: 1, rows: 2, columns: 1 },
            { name: 'Cible', row: 4, column: 2, rows: 2, columns: 1 },
          ],
          anchor: { row: 12, column: 0, rows: 14, columns: 4 },
        },
      ],
      kept: [
        { row: 4, column: 2, rows: 3, columns: 1 },
        { row: 9, column: 1, rows: 1, columns: 1 },
      ],
    },
    {
      name: 'Marchés',
      purpose: 'Un marché ou un lot par ligne',
      rows: [],
      widths: [],
      freeze: { rows: 1, columns: 1 },
      dataTable: { table: 'MARCHES' },
    },
    {
      name: 'Journal',
      purpose: 'Ce qui a été fait',
      rows: [
        {
          row: 0,
          column: 0,
          cells: [
            { value: 'Date', style: 'header' },
            { value: 'Commande', style: 'header' },
          ],
        },
      ],
      widths: [20, 60],
    },
  ],
  names: [{ name: 'P_annee_suivi', sheet: 'Suivi', row: 9, column: 1 }],
  settings: { scheme: JSON.stringify({ buyer: 'Ville d’Exemple' }), long: 'é😀"<&>'.repeat(9000) },
});
