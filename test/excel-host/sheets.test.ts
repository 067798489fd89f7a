import { openExcel, type EmulatedExcel } from '.';
import { onSheet, plain, refused, selling, soon } from './support';

describe('sheets', () => {
  it('hide the lines of their groups', async () => {
    const excel = openExcel();
    const hidden = async (): Promise<unknown> => {
      const rows = await onSheet(excel, async (sheet, context) => {
        const ranges = ['1:1', '2:2', '3:3', '2:3'].map((address) =>
          sheet.getRange(address).load('rowHidden'),
        );
        await context.sync();
        return ranges;
      });
      return plain(rows.map(({ rowHidden }) => rowHidden));
    };
    await onSheet(excel, (sheet) => {
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('3:3').group('ByRows');
      sheet.showOutlineLevels(2, 0);
    });
    expect(await hidden()).toEqual([false, false, true, null]);
    await onSheet(excel, (sheet) => sheet.showOutlineLevels(1, 0));
    expect(await hidden()).toEqual([false, true, true, true]);
    await onSheet(excel, (sheet) => sheet.showOutlineLevels(8, 0));
    expect(await hidden()).toEqual([false, false, false, false]);
    await refused('InvalidArgument', (sheet) => sheet.showOutlineLevels(9, 0));
  });

  it('are copied with their tables, whose formulas name the copies', async () => {
    const excel = await selling();
    const copy = await onSheet(excel, (sheet, context) => {
      sheet.getRange('D1').formulas = [['=SUM(Ventes[montant])']];
      context.workbook.worksheets.add('Fin');
      return sheet.copy('End').load('name,position,tables/items/name');
    });
    expect(plain([copy.name, copy.position, copy.tables.items.map(({ name }) => name)])).toEqual([
      'Sheet1 (2)',
      2,
      ['Ventes2'],
    ]);
    await onSheet(excel, (sheet) => void (sheet.getRange('B2').values = [[0]]));
    expect(excel.book.sheet('Sheet1 (2)').cells[1]?.[1]).toBe(50);
    expect(excel.book.sheet('Sheet1 (2)').cells[0]?.[3]).toMatchObject({ formula: '=SUM(Ventes2[montant])' });
  });

  it('have neighbours, seen or not', async () => {
    const excel = openExcel();
    const names = await onSheet(excel, async (sheet, context) => {
      const hidden = context.workbook.worksheets.add('Cachée');
      context.workbook.worksheets.add('Vue');
      hidden.visibility = 'Hidden';
      const found = [sheet.getNext(), sheet.getNext(true), sheet.getNext(true).getPreviousOrNullObject(true)];
      for (const one of found) one.load('name');
      await context.sync();
      return found.map(({ name }) => name);
    });
    expect(names).toEqual(['Cachée', 'Vue', 'Sheet1']);
    await refused('ItemNotFound', (sheet) => void sheet.getPrevious().load('name'), excel);
  });

  it('keep names of their own, which have a value', async () => {
    const excel = await selling();
    const found = await onSheet(excel, async (sheet, context) => {
      context.workbook.names.add('Taux', '=0.2');
      sheet.names.add('Somme', '=SUM(Ventes[montant])');
      sheet.names.add('Titre', sheet.getRange('A1:B1'));
      const lists = [context.workbook.names, sheet.names];
      for (const list of lists) list.load('items/name,items/type,items/value,items/scope');
      await context.sync();
      return lists.map(({ items }) =>
        items.map(({ name, type, value, scope }) => [name, type, value, scope] as unknown[]),
      );
    });
    expect(plain(found)).toEqual([
      [['Taux', 'Double', 0.2, 'Workbook']],
      [
        ['Somme', 'Integer', 150, 'Worksheet'],
        ['Titre', 'Range', 'Sheet1!$A$1:$B$1', 'Worksheet'],
      ],
    ]);
  });

  it('keep page breaks, margins, headers and properties', async () => {
    const excel = openExcel();
    const [page, breaks, property] = await onSheet(excel, (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerHeader = 'SPASER';
      sheet.horizontalPageBreaks.add('A21:E21');
      sheet.getRange('1:1').insert('Down');
      sheet.customProperties.add('Cle', 'a');
      return [
        pageLayout.load('leftMargin,printOrder,headersFooters/defaultForAllPages/centerHeader'),
        sheet.horizontalPageBreaks.load('items/rowIndex'),
        sheet.customProperties.getItem('CLE').load('key,value'),
      ] as const;
    });
    expect(
      plain([
        page.leftMargin,
        page.printOrder,
        page.headersFooters.defaultForAllPages.centerHeader,
        breaks.items.map(({ rowIndex }) => rowIndex),
        property.key,
        property.value,
      ]),
    ).toEqual([72, 'DownThenOver', 'SPASER', [21], 'Cle', 'a']);
  });

  it('open to their password only', async () => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => sheet.protection.protect({}, 'secret'));
    await refused('AccessDenied', (sheet) => sheet.protection.unprotect('autre'), excel);
    await onSheet(excel, (sheet) => sheet.protection.unprotect('secret'));
    expect(excel.book.sheet('Sheet1').protection).toBeNull();
  });
});

describe('comments', () => {
  const commented = async (): Promise<EmulatedExcel> => {
    const excel = openExcel();
    await onSheet(excel, (sheet) => {
      const comment = sheet.comments.add('B2', 'À vérifier');
      comment.replies.add('Fait');
    });
    return excel;
  };

  it('stay on their cell, are answered and resolved', async () => {
    const excel = await commented();
    const found = await onSheet(excel, async (sheet, context) => {
      sheet.getRange('1:1').insert('Down');
      const comment = context.workbook.comments.getItemByCell('Sheet1!B3');
      comment.resolved = true;
      const location = comment.getLocation().load('address');
      comment.load('content,authorName,resolved,replies/items/content');
      await context.sync();
      const replies = comment.replies.items.map(({ content }) => content);
      return [comment.content, comment.authorName, comment.resolved, location.address, ...replies];
    });
    expect(plain(found)).toEqual(['À vérifier', 'Utilisateur', true, 'Sheet1!B3', 'Fait']);
  });

  it('go with their cell or their sheet, and tell it', async () => {
    const excel = await commented();
    const got: unknown[] = [];
    await onSheet(excel, (_sheet, context) => {
      context.workbook.comments.onChanged.add(async ({ changeType }) => void got.push(changeType));
    });
    await onSheet(excel, (sheet) => void sheet.comments.getItemAt(0).replies.add('Encore'));
    await soon();
    expect(got).toEqual(['ReplyAdded']);
    await onSheet(excel, (sheet) => sheet.getRange('2:2').delete('Up'));
    expect(excel.book.comments).toEqual([]);
  });

  it.each([
    ['two cells', 'InvalidArgument', (sheet: Excel.Worksheet) => void sheet.comments.add('A1:A2', 'x')],
    [
      'a cell that has one',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => void sheet.comments.add('B2', 'x'),
    ],
    [
      'a cell that has none',
      'ItemNotFound',
      (sheet: Excel.Worksheet) => void sheet.comments.getItemByCell('A1').load('content'),
    ],
  ])('are refused on %s', async (_, code, batch) => refused(code, batch, await commented()));
});
