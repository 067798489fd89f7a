import * as app from '../../../src/app';
import { newHost } from './support';
it('profile', async () => {
  const host = await newHost();
  const session = app.openSession(host, { now: () => '2026-11-24 10:00', newSecret: () => 'x'.repeat(64) });
  await app.insertTemplate(session, { templateId: 'generique-4-axes', buyer: 'Ville', years: [2024, 2025, 2026, 2027, 2028] });
  const p = await app.previewImport(session, app.sampleData());
  for (const t of ['MARCHES','HEURES','BENEFICIAIRES'] as const) await host.writeRows(t, p.merged[t] ?? [], 'replace');
  await host.settle();
  const m = host.model;
  const d = m.getWorksheetsProperties().findIndex((x) => x.name === 'Détail');
  for (const c of m.getColumnsWithData(d, 20)) process.stdout.write(`${c} ${m.getFormattedCellValue(d, 4, c)} | ${m.getCellContent(d, 20, c)}\n`);
  // time by clearing sheets
  const time = (l: string) => { const a = performance.now(); m.resumeEvaluation(); m.evaluate(); process.stdout.write(`${l} ${Math.round(performance.now() - a)}\n`); m.pauseEvaluation(); };
  time('all');
  for (const c of [20,19,18,17,16,15,14,13,12,11,10,9,8,7,6]) { m.rangeClearContents(d, 5, c, 900, c); time('without column ' + c); }
}, 300000);
