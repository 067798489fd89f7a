/// <reference types="office-js" />
import { repair } from '../../../src/app';
import { fill } from '../../app/repair/matrix';
import { REQUEST } from '../../support/sessions';
import { faultAtEverySync } from './faultsLoop';
import { excelHost, hostOn } from './support';

jest.setTimeout(600_000);

describe('a fault at one sync in eight of a repair, at each when thorough', () => {
  it('leaves the workbook as it was', async () => {
    const source = excelHost();
    await fill(source, { ...REQUEST, years: [2025, 2026] });
    const broken = hostOn(source.excel.book);
    await broken.excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.getItem('Cibles').name = 'Mes cibles';
      worksheets.getItem('Saisie').getRange('A5:A9').clear('Contents');
      worksheets.getItem('Marchés').getRange('A1:B1').values = [['x', 'y']];
      tables.getItem('Heures').convertToRange();
      worksheets.getItem('Suivi').delete();
      await context.sync();
    });
    expect(await faultAtEverySync(broken.excel.book, repair, 8)).toBeGreaterThan(2);
  });
});
