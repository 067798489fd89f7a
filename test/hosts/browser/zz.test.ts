import * as app from '../../../src/app';
import { newHost } from './support';
it('profile', async () => {
  const host = await newHost();
  const session = app.openSession(host, { now: () => '2026-11-24 10:00', newSecret: () => 'x'.repeat(64) });
  const T = async <R>(l: string, f: () => Promise<R>): Promise<R> => { const a = performance.now(); const r = await f(); console.log(l, Math.round(performance.now() - a)); return r; };
  await T('insert', () => app.insertTemplate(session, { templateId: 'generique-4-axes', buyer: 'Ville', years: [2024, 2025, 2026, 2027, 2028] }));
  await T('settle', () => host.settle());
  await T('review', () => app.review(session));
  const p = await T('preview', () => app.previewImport(session, app.sampleData()));
  for (const t of ['MARCHES','HEURES','BENEFICIAIRES'] as const) await T('write '+t, () => host.writeRows(t, p.merged[t] ?? [], 'replace'));
  await T('settle', () => host.settle());
  await T('review', () => app.review(session));
  await T('review', () => app.review(session));
}, 300000);
