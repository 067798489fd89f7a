import { openExcel, type EmulatedExcel, type ExcelOptions } from '.';

/** Objects come from another realm: compared by what they hold. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const withSheet = <T>(
  excel: EmulatedExcel,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));

const rejectsWith = async (
  code: string,
  action: Promise<unknown>,
): Promise<{ debugInfo: { statement?: string }; message: string }> => {
  const failure: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(failure).toMatchObject({ code });
  return failure as { debugInfo: { statement?: string }; message: string };
};

const open = (options?: ExcelOptions): EmulatedExcel => openExcel(options);

describe("Microsoft's client over the emulated host", () => {
  it('writes, loads and reads back', () =>
    open().run(async (context) => {
      const range = context.workbook.worksheets.add('x').getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 'é'],
      ];
      range.load('address,values');
      await context.sync();
      expect([range.address, plain(range.values)]).toEqual([
        'x!A1:B2',
        [
          [1, 2],
          [3, 'é'],
        ],
      ]);
    }));

  it.each([
    ['values', 'before the sync', false],
    ['address', 'that was not loaded', true],
  ] as const)('refuses to read %s %s', async (name, _, sync) => {
    await rejectsWith(
      'PropertyNotLoaded',
      withSheet(open(), async (sheet, context) => {
        const range = sheet.getRange('A1').load('values');
        if (sync) await context.sync();
        return range[name];
      }),
    );
  });

  it('says which statement named a missing sheet', async () => {
    const failure = await rejectsWith(
      'ItemNotFound',
      open().run(async (context) => {
        context.workbook.worksheets.getItem('absent').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(failure.debugInfo.statement).toMatch(/getItem\(/);
  });

  it('answers null objects, and ignores calls on them', () =>
    open().run(async (context) => {
      const { worksheets } = context.workbook;
      const [absent, present] = [
        worksheets.getItemOrNullObject('absent'),
        worksheets.getItemOrNullObject('Sheet1').load('name'),
      ];
      await context.sync();
      expect([absent.isNullObject, present.isNullObject, present.name]).toEqual([true, false, 'Sheet1']);
      absent.delete();
      await context.sync();
    }));

  it('loads the items of a collection and renames one', () =>
    open().run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('b');
      worksheets.load('items/name');
      await context.sync();
      expect(plain(worksheets.items.map(({ name }) => name))).toEqual(['Sheet1', 'b']);
      const second = worksheets.items[1];
      if (!second) throw new Error('two sheets expected');
      second.name = 'c';
      await context.sync();
      second.load('name,visibility');
      await context.sync();
      expect([second.name, second.visibility]).toEqual(['c', 'Visible']);
    }));

  it('counts through a client result', () =>
    open().run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    }));

  it('keeps the effects of the actions before the one that fails', async () => {
    const excel = open();
    await rejectsWith(
      'InvalidArgument',
      withSheet(excel, async (sheet, context) => {
        sheet.getRange('A1').values = [[7]];
        sheet.getRange('A2:A3').values = [[1, 2]];
        await context.sync();
      }),
    );
    expect(excel.book.sheets[0]?.cells[0]?.[0]).toBe(7);
  });

  it('sets and loads formats, whatever the form of the request', () =>
    withSheet(open(), async (sheet, context) => {
      const range = sheet.getRange('A1:A2');
      range.set({ values: [[5], [6]], format: { font: { bold: true }, fill: { color: '#FF0000' } } });
      range.numberFormat = [['0.00'], ['0.00']];
      await context.sync();
      range.load({
        numberFormat: true,
        values: true,
        format: { font: { bold: true }, fill: { color: true } },
      });
      await context.sync();
      expect(
        plain([range.numberFormat, range.values, range.format.font.bold, range.format.fill.color]),
      ).toEqual([[['0.00'], ['0.00']], [[5], [6]], true, '#FF0000']);
    }));

  it('keeps settings, names and used ranges', () =>
    withSheet(open(), async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      context.workbook.settings.add('k', { a: [1, 2] });
      context.workbook.names.add('Taux', sheet.getRange('B2'));
      const setting = context.workbook.settings.getItemOrNullObject('k').load('value');
      const named = context.workbook.names.getItem('Taux').getRange().load('address');
      await context.sync();
      expect(plain([used.isNullObject, setting.value, named.address])).toEqual([
        true,
        { a: [1, 2] },
        'Sheet1!B2',
      ]);
    }));

  it('uses a range across two syncs, not after the run, unless it is tracked', async () => {
    const excel = open();
    const [lost, kept] = await withSheet(excel, async (sheet, context) => {
      const ranges = [sheet.getRange('A1'), sheet.getRange('A2')] as const;
      context.trackedObjects.add(ranges[1]);
      ranges[0].values = [[1]];
      await context.sync();
      ranges[0].values = [[2]];
      await context.sync();
      return ranges;
    });
    kept.values = [[9]];
    kept.load('values');
    await kept.context.sync();
    expect(plain(kept.values)).toEqual([[9]]);
    await rejectsWith(
      'InvalidObjectPath',
      (async () => {
        lost.values = [[1]];
        await lost.context.sync();
      })(),
    );
  });

  it('serialises loaded objects', () =>
    withSheet(open(), async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      expect(sheet.toJSON().name).toBe('Sheet1');
    }));

  it('wants a promise from a batch', async () => {
    const notAsync = (() => 1) as unknown as (context: Excel.RequestContext) => Promise<number>;
    await rejectsWith('RunMustReturnPromise', open().run(notAsync));
  });

  it('sends one request for fifty writes', async () => {
    const excel = open();
    await withSheet(excel, async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (let row = 0; row < 50; row += 1) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
    });
    expect(excel.syncs).toBe(1);
  });
});

describe('events', () => {
  const listen = (
    excel: EmulatedExcel,
    got: string[],
  ): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> =>
    withSheet(excel, async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      const handler = sheet.onChanged.add(
        async ({ address, changeType, source }) => void got.push(`${address} ${changeType} ${source}`),
      );
      await context.sync();
      return handler;
    });
  const write = (excel: EmulatedExcel): Promise<void> =>
    withSheet(excel, async (sheet, context) => {
      sheet.getRange('C3:C4').values = [[1], [2]];
      await context.sync();
    });

  it('tells a change, until the handler is removed', async () => {
    const excel = open();
    const got: string[] = [];
    const handler = await listen(excel, got);
    await write(excel);
    await soon();
    expect(got).toEqual(['C3:C4 RangeEdited Local']);
    await excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write(excel);
    await soon();
    expect(got).toHaveLength(1);
  });
});

describe('requirement sets', () => {
  const useRanges = (requirementSet: string) =>
    withSheet(open({ requirementSet }), async (sheet, context) => {
      sheet.getRanges('A1,B2').load('address');
      await context.sync();
    });

  it('are checked by the client from its own metadata', async () => {
    const failure = await rejectsWith('ApiNotFound', useRanges('1.8'));
    expect(failure.message).toMatch(/ExcelApi 1\.9/);
    await useRanges('1.9');
  });

  it('a name that the API does not have is left aside by a load, one that is not emulated is not', async () => {
    const load = (name: string) =>
      withSheet(open(), async (sheet, context) => {
        sheet.load(`name,${name}`);
        await context.sync();
        return sheet.name;
      });
    expect(await load('madeUp')).toBe('Sheet1');
    const failure = await rejectsWith('ApiNotFound', load('showHeadings'));
    expect(failure.message).toMatch(/Worksheet\.\w+ is not emulated/);
  });

  it('a member that is not emulated says its name', async () => {
    const failure = await rejectsWith(
      'ApiNotFound',
      withSheet(open(), async (sheet, context) => {
        sheet.shapes.addTextBox('x');
        await context.sync();
      }),
    );
    expect(failure.message).toMatch(/Worksheet\.Shapes is not emulated/);
  });
});
