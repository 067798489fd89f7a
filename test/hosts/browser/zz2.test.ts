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
  const out: string[] = [];
  m.getWorksheetsProperties().forEach((s, i) => {
    const f = new Map<string, number>(); let n = 0; const ex = new Map<string,string>();
    for (let r = 1; r < 900; r++) for (const c of m.getColumnsWithData(i, r)) { const t = m.getCellContent(i, r, c); if (t.startsWith('=')) { n++; const k = t.replace(/\d+/g, '#').slice(0, 60); f.set(k, (f.get(k) ?? 0) + 1); ex.set(k, t); } }
    out.push(`${s.name}: ${n}`); [...f].sort((a, b) => b[1] - a[1]).slice(0, 5).forEach(([k, v]) => out.push(`   ${v} ${ex.get(k)?.slice(0, 400)}`));
  });
  process.stdout.write(out.join('\n') + '\n');
  // time by clearing sheets
  const time = (l: string) => { const a = performance.now(); m.resumeEvaluation(); m.evaluate(); process.stdout.write(`${l} ${Math.round(performance.now() - a)}\n`); m.pauseEvaluation(); };
  time('all');
  for (const name of ['Détail', 'Suivi', 'Calculs', 'Sommaire', 'Indicateurs', 'Marchés','Heures']) { const i = m.getWorksheetsProperties().findIndex((s) => s.name === name); if (i < 0) continue; m.rangeClearContents(i, 1, 1, 900, 60); time('without ' + name); }
}, 300000);
