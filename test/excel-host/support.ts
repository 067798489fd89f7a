import { openExcel, type EmulatedExcel } from '.';

export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

export const onSheet = <T>(
  excel: EmulatedExcel,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> =>
  excel.run(async (context) => {
    const result = await batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });

export const refused = (
  code: string,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  excel = openExcel(),
): Promise<void> => expect(onSheet(excel, batch)).rejects.toMatchObject({ code });

export const read = async (
  excel: EmulatedExcel,
  address: string,
  member: 'values' | 'formulas' | 'formulasLocal' | 'text' | 'valueTypes' = 'values',
): Promise<unknown> => {
  const range = await onSheet(excel, (sheet) => sheet.getRange(address).load(member));
  return plain(range[member]);
};
