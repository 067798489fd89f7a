import { sampleData } from '../../../src/app/sample';
import { SHEETS } from '../../../src/workbook/layout';
import { fileHost, filled, REQUEST } from '../../support/sessions';
import { checkData, findAnomalies } from '../../../src/app';
it('dump', async () => {
  const t0 = performance.now();
  const { host, session } = await filled(fileHost(), sampleData(), { ...REQUEST, years: [2024, 2025, 2026, 2027, 2028] });
  const t1 = performance.now();
  const lines = (await host.readCells(SHEETS.anomalies, { row: 3, column: 0, rows: 60, columns: 13 })).filter((l) => l[0]);
  console.log(lines.map((l) => l.map((v)=>String(v??'').slice(0,60)).join(' | ')).join('\n'));
  const t2 = performance.now();
  const found = await findAnomalies(session);
  console.log(t1 - t0, performance.now() - t2, found?.skipped, found?.groups.map((g) => [g.code, g.table, g.field, g.severity, g.count, g.effects.length, g.effects[0]?.share]));
  console.log(await checkData(session));
  const j = await host.readCells(SHEETS.journal, { row: 4, column: 0, rows: 5, columns: 3 });
  console.log(j);
});
