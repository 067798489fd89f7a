import { openExcel, type EmulatedExcel } from '.';
import { onSheet, plain, read, refused, selling, soon } from './support';

describe('filters', () => {
  const visible = async (excel: EmulatedExcel): Promise<unknown> => {
    const view = await onSheet(excel, (sheet) =>
      sheet.tables.getItem('Ventes').getDataBodyRange().getVisibleView().load('values'),
    );
    return plain((view.values as unknown[][]).map(([, amount]) => amount));
  };
  it.each([
    ['values', 'nature', { filterOn: 'Values', values: ['services'] }, [10, 20]],
    [
      'a comparison',
      'montant',
      { filterOn: 'Custom', criterion1: '>20', criterion2: '<50', operator: 'And' },
      [40, 30],
    ],
    ['the end of a text', 'nature', { filterOn: 'Custom', criterion1: '=*x' }, [50, 30]],
    ['the largest', 'montant', { filterOn: 'TopItems', criterion1: '2' }, [50, 40]],
    ['the lowest share', 'montant', { filterOn: 'BottomPercent', criterion1: '40' }, [10, 20]],
    ['the average', 'montant', { filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }, [10, 20]],
  ] as const)('let through %s', async (_, column, criteria, expected) => {
    const excel = await selling();
    await onSheet(excel, (sheet) =>
      sheet.tables
        .getItem('Ventes')
        .columns.getItem(column)
        .filter.apply(criteria as unknown as Excel.FilterCriteria),
    );
    expect(await visible(excel)).toEqual(expected);
    await onSheet(excel, (sheet) => sheet.tables.getItem('Ventes').clearFilters());
    expect(await visible(excel)).toEqual([50, 10, 40, 20, 30]);
  });

  it('do not follow the cells until they are applied again', async () => {
    const excel = await selling();
    await onSheet(excel, (sheet) => {
      sheet.autoFilter.apply('A1:B6', 1, { filterOn: 'TopItems', criterion1: '1' });
      sheet.getRange('B2').values = [[0]];
    });
    const hidden = async (): Promise<unknown> =>
      plain((await onSheet(excel, (sheet) => sheet.getRange('A2').load('rowHidden'))).rowHidden);
    expect(await hidden()).toBe(false);
    await onSheet(excel, (sheet) => sheet.autoFilter.reapply());
    expect(await hidden()).toBe(true);
    await onSheet(excel, (sheet) => sheet.autoFilter.remove());
    expect(await hidden()).toBe(false);
  });
});

describe('tables', () => {
  it('sort their rows, and remember by what', async () => {
    const excel = await selling();
    const sort = await onSheet(excel, (sheet) => {
      const table = sheet.tables.getItem('Ventes');
      table.sort.apply([{ key: 1, ascending: false }]);
      return table.sort.load('fields');
    });
    expect(await read(excel, 'B2:B6')).toEqual([[50], [40], [30], [20], [10]]);
    expect(plain(sort.fields)).toEqual([{ key: 1, ascending: false }]);
  });

  it('take the first row added for the one that they show when empty', async () => {
    const excel = openExcel();
    const table = await onSheet(excel, (sheet) => {
      const empty = sheet.tables.add('A1:B1', true);
      empty.rows.add(undefined, [
        ['a', 1],
        ['b', 2],
      ]);
      return empty.getRange().load('address');
    });
    expect(table.address).toBe('Sheet1!A1:B3');
  });

  it('show totals, above which rows are added with all that is below', async () => {
    const excel = await selling();
    await onSheet(excel, (sheet) => void (sheet.tables.getItem('Ventes').showTotals = true));
    await onSheet(excel, (sheet) => {
      sheet.getRange('A9').values = [['dessous']];
      sheet.tables.getItem('Ventes').rows.add(undefined, [['Travaux', 5]]);
    });
    expect(await read(excel, 'A7:B10')).toEqual([
      ['Travaux', 5],
      ['Total', 155],
      ['', ''],
      ['dessous', ''],
    ]);
    await refused('ApiNotFound', (sheet) => void (sheet.tables.getItem('Ventes').showTotals = false), excel);
  });

  it('lose a column and a row, and tell their changes', async () => {
    const excel = await selling();
    const got: unknown[] = [];
    await onSheet(excel, (sheet) => {
      sheet.getRange('E1:F1').formulas = [['=COUNTA(Ventes[nature])', '=SUM(Ventes[montant])']];
      sheet.tables.getItem('Ventes').load('id');
      sheet.tables.getItem('Ventes').onChanged.add(async ({ address, details }) => {
        got.push(plain([address, details?.valueBefore, details?.valueAfter]));
      });
    });
    await onSheet(excel, (sheet) => {
      sheet.getRange('B3').values = [[11]];
      const table = sheet.tables.getItem('Ventes');
      table.rows.getItemAt(0).delete();
      table.columns.getItem('nature').delete();
    });
    await soon();
    expect(await read(excel, 'A1:B5')).toEqual([
      ['montant', ''],
      [11, ''],
      [40, ''],
      [20, ''],
      [30, ''],
    ]);
    expect(await read(excel, 'D1:F1', 'formulas')).toEqual([['=COUNTA(#REF!)', '=SUM(Ventes[montant])', '']]);
    expect(got).toEqual([['B3', 10, 11]]);
  });
});
