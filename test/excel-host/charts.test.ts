import { openExcel, type EmulatedExcel } from '.';
import { onSheet, plain, refused } from './support';

const filled = async (values: unknown[][], at = 'A1'): Promise<EmulatedExcel> => {
  const excel = openExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRange(at).getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values = values;
  });
  return excel;
};
const QUARTERS = [
  ['Axe', 'T1', 'T2'],
  ['Social', 1, 2],
  ['Environnement', 3, 4],
  ['Achat local', 5, 6],
];

/** Series that a chart of the used cells gets. */
async function seriesOf(
  excel: EmulatedExcel,
  type: Excel.ChartType,
  seriesBy?: 'Auto' | 'Columns' | 'Rows',
): Promise<unknown> {
  await onSheet(excel, (sheet) => void sheet.charts.add(type, sheet.getUsedRange(true), seriesBy));
  return plain(
    excel.book
      .sheet('Sheet1')
      .charts[0]?.series.map(({ name, values, categories, sizes }) => [name, values, categories, sizes]),
  );
}

/** The enumerations of the library exist only in its own context. */
const kind = (name: string): Excel.ChartType => name as Excel.ChartType;
const lineMarkers = kind('LineMarkers');
const columnClustered = kind('ColumnClustered');
const bubble = kind('Bubble');
const xyscatter = kind('XYScatter');

describe('series of a chart', () => {
  it.each([
    [
      'a column each, when there are more rows',
      QUARTERS,
      columnClustered,
      'Auto',
      [
        ['T1', 'Sheet1!B2:B4', 'Sheet1!A2:A4', null],
        ['T2', 'Sheet1!C2:C4', 'Sheet1!A2:A4', null],
      ],
    ],
    [
      'a row each, when that is asked',
      QUARTERS,
      columnClustered,
      'Rows',
      [
        ['Social', 'Sheet1!B2:C2', 'Sheet1!B1:C1', null],
        ['Environnement', 'Sheet1!B3:C3', 'Sheet1!B1:C1', null],
        ['Achat local', 'Sheet1!B4:C4', 'Sheet1!B1:C1', null],
      ],
    ],
    [
      'one without a name, for numbers alone',
      [[1, 2, 3]],
      lineMarkers,
      'Rows',
      [['Series1', 'Sheet1!A1:C1', null, null]],
    ],
    [
      'years as categories under a blank corner',
      [
        ['', 'Heures'],
        [2024, 10],
        [2025, 20],
      ],
      columnClustered,
      'Columns',
      [['Heures', 'Sheet1!B2:B3', 'Sheet1!A2:A3', null]],
    ],
    [
      'named by years beside a blank corner',
      [
        ['', 2024, 2025],
        ['Social', 1, 2],
        ['Environnement', 3, 4],
        ['Achat local', 5, 6],
      ],
      columnClustered,
      'Auto',
      [
        ['2024', 'Sheet1!B2:B4', 'Sheet1!A2:A4', null],
        ['2025', 'Sheet1!C2:C4', 'Sheet1!A2:A4', null],
      ],
    ],
    [
      'years as a series under a text',
      [
        ['Année', 'Heures'],
        [2024, 10],
        [2025, 20],
      ],
      columnClustered,
      'Columns',
      [
        ['Année', 'Sheet1!A2:A3', null, null],
        ['Heures', 'Sheet1!B2:B3', null, null],
      ],
    ],
    [
      'the first column as x in a scatter',
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      xyscatter,
      'Auto',
      [['Series1', 'Sheet1!B1:B3', 'Sheet1!A1:A3', null]],
    ],
    [
      'x, y and size in a bubble',
      [[1, 2, 3]].concat([[4, 5, 6]], [[7, 8, 9]], [[1, 1, 1]]),
      bubble,
      'Auto',
      [['Series1', 'Sheet1!B1:B4', 'Sheet1!A1:A4', 'Sheet1!C1:C4']],
    ],
  ] as const)('are %s', async (_, values, type, seriesBy, expected) => {
    const excel = await filled(values.map((line) => [...line]));
    expect(await seriesOf(excel, type, seriesBy)).toEqual(expected);
  });

  it('are not told for a square range, though the chart is there', async () => {
    const excel = await filled([
      ['a', 'b'],
      [1, 2],
    ]);
    await onSheet(excel, (sheet) => {
      const chart = sheet.charts.add(columnClustered, sheet.getRange('A1:B2'));
      chart.title.text = 'Titre';
    });
    expect(excel.book.sheet('Sheet1').charts[0]?.settings['title']).toBe('Titre');
    await refused('ApiNotFound', (sheet) => void sheet.charts.getItemAt(0).series.load('count'), excel);
  });

  it('give their points the values of their cells, and change places', async () => {
    const excel = await filled(QUARTERS);
    const points = await onSheet(excel, (sheet) => {
      const chart = sheet.charts.add(columnClustered, sheet.getRange('A1:C4'));
      chart.series.getItemAt(1).plotOrder = 0;
      return chart.series.getItemAt(0).points.load('items/value,count');
    });
    expect(plain([points.count, points.items.map(({ value }) => value as unknown)])).toEqual([3, [2, 4, 6]]);
    await refused(
      'InvalidArgument',
      (sheet) => void sheet.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(3).load('value'),
      excel,
    );
  });
});

describe('a chart', () => {
  it('covers the cells that it is put on, until it gets a place in points', async () => {
    const excel = await filled(QUARTERS);
    const chart = await onSheet(excel, (sheet) => {
      sheet.getRange('A:A').format.columnWidth = 100;
      const drawn = sheet.charts.add(columnClustered, sheet.getRange('A1:C4'));
      drawn.setPosition('B6', 'C9');
      return drawn.load('left,top,width,height');
    });
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([100, 75, 96, 60]);
    const moved = await onSheet(excel, (sheet) => {
      const drawn = sheet.charts.getItemAt(0);
      drawn.left = 7;
      return drawn.load('left,top');
    });
    expect([moved.left, moved.top]).toEqual([7, 75]);
  });

  it('keeps what is set on its axes, and says that it does not know the rest', async () => {
    const excel = await filled(QUARTERS);
    const axis = await onSheet(excel, (sheet) => {
      const { valueAxis } = sheet.charts.add(columnClustered, sheet.getRange('A1:C4')).axes;
      valueAxis.minimum = 10;
      valueAxis.title.text = 'Heures';
      return valueAxis.load('minimum,displayUnit,title/text,title/visible');
    });
    expect([axis.minimum, axis.displayUnit, axis.title.text, axis.title.visible]).toEqual([
      10,
      'None',
      'Heures',
      true,
    ]);
    await refused(
      'ApiNotFound',
      (sheet) => void sheet.charts.getItemAt(0).axes.valueAxis.load('maximum'),
      excel,
    );
    await refused(
      'InvalidArgument',
      (sheet) => void (sheet.charts.getItemAt(0).axes.valueAxis.majorTickMark = 'Big' as 'Cross'),
      excel,
    );
  });

  it('tells when it comes, is shown and goes', async () => {
    const excel = await filled(QUARTERS);
    const got: string[] = [];
    await onSheet(excel, (sheet) => {
      sheet.charts.onAdded.add(async ({ type }) => void got.push(type));
      sheet.charts.onActivated.add(async ({ type }) => void got.push(type));
      sheet.charts.onDeleted.add(async ({ type }) => void got.push(type));
      sheet.load('id');
    });
    await onSheet(excel, (sheet) => {
      const chart = sheet.charts.add(columnClustered, sheet.getRange('A1:C4'));
      chart.activate();
      chart.delete();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(got).toEqual(['ChartAdded', 'ChartActivated', 'ChartDeleted']);
  });

  it('is not touched on a protected sheet', async () => {
    const excel = await filled(QUARTERS);
    await onSheet(excel, (sheet) => void sheet.charts.add(columnClustered, sheet.getRange('A1:C4')));
    excel.book.sheet('Sheet1').protection = { options: {} };
    await refused('AccessDenied', (sheet) => void (sheet.charts.getItemAt(0).title.text = 'x'), excel);
  });
});
