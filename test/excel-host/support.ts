import { ironCalculator } from './book/ironCalculator';
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

/** Time for the events of the last request to arrive. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** A table of five rows: `Ventes`, A1:B6. */
export async function selling(): Promise<EmulatedExcel> {
  const excel = openExcel({ calculator: ironCalculator() });
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1:B6').values = [
      ['nature', 'montant'],
      ['Travaux', 50],
      ['Services', 10],
      ['Fournitures', 40],
      ['Services', 20],
      ['Travaux', 30],
    ];
    sheet.tables.add('A1:B6', true).name = 'Ventes';
  });
  return excel;
}

/** An Excel that computes, with these formulas on its first sheet. */
export const holding = async (address: string, formulas: unknown[][]): Promise<EmulatedExcel> => {
  const excel = openExcel({ calculator: ironCalculator() });
  await onSheet(excel, (sheet) => void (sheet.getRange(address).formulas = formulas));
  return excel;
};

/** Address that a call finds; null when it finds nothing. */
export const addressOf = async (
  excel: EmulatedExcel,
  find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
) => {
  const found = await onSheet(excel, (sheet) => {
    const range = find(sheet);
    range.load('address');
    return range;
  });
  return found.isNullObject ? null : found.address;
};
