import * as app from '../../../src/app';
import { newHost } from './support';
it('profile', async () => {
  const host = await newHost();
  const session = app.openSession(host, { now: () => '2026-11-24 10:00', newSecret: () => 'x'.repeat(64) });
  await app.insertTemplate(session, { templateId: 'generique-4-axes', buyer: 'Ville', years: [2024, 2025, 2026, 2027, 2028] });
  await host.settle();
  const log: string[] = [];
  const m = host.model as unknown as Record<string, (...a: unknown[]) => unknown>;
  const proto = Object.getPrototypeOf(m) as Record<string, unknown>;
  const spent = new Map<string, number>();
  for (const k of Object.getOwnPropertyNames(proto)) { const f = proto[k]; if (typeof f !== 'function' || k === 'constructor' || k.startsWith('__')) continue; proto[k] = function (this: unknown, ...a: unknown[]) { const t = performance.now(); try { return (f as (...x: unknown[]) => unknown).apply(this, a); } finally { spent.set(k, (spent.get(k) ?? 0) + performance.now() - t); } }; }
  const rows = Array.from({ length: 20000 }, (_r, i) => ({ marche_id: `M${i}`, date_notification: 45300 + (i % 1800), montant_ht: i * 13.7, objet: 'Objet du marché', categorie: 'Travaux', clause_sociale: i % 3 ? 'OUI' : 'NON' }));
  const t = performance.now(); await host.writeRows('MARCHES', rows, 'replace'); log.push('write ' + (performance.now() - t)); await host.settle(); log.push('settle ' + (performance.now() - t));
  process.stdout.write(log.join('\n') + '\n' + [...spent].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([k, v]) => `${k} ${Math.round(v)}`).join('\n') + '\n');
}, 300000);
