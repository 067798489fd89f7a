import * as app from '../../../src/app';
import { newHost } from './support';
it('profile', async () => {
  const host = await newHost();
  const session = app.openSession(host, { now: () => '2026-11-24 10:00', newSecret: () => 'x'.repeat(64) });
  await app.insertTemplate(session, { templateId: 'generique-4-axes', buyer: 'Ville', years: [2024, 2025, 2026, 2027, 2028] });
  const rows = Array.from({ length: 8000 }, (_r, i) => ({ marche_id: `M${i}`, date_notification: 45300 + (i % 1800), montant_ht: i * 13.7, objet: 'Objet du marché', categorie: 'Travaux', clause_sociale: i % 3 ? 'OUI' : 'NON' }));
  await host.writeRows('MARCHES', rows, 'replace'); await host.settle();
  const m = host.model; const s = m.getWorksheetsProperties().findIndex((x) => x.name === 'Marchés');
  const time = (l: string) => { m.resumeEvaluation(); const a = performance.now(); m.evaluate(); process.stdout.write(`${l} ${Math.round(performance.now() - a)}\n`); m.pauseEvaluation(); };
  time('all');
  for (const n of ['Couverture sociale','Seuil européen atteint','Fournisseur inclusif','Considération environnementale','Considération sociale','Exercice']) { for (const c of m.getColumnsWithData(s, 1)) if (m.getFormattedCellValue(s, 1, c) === n) m.rangeClearContents(s, 2, c, 8001, c); time('without ' + n); }
  for (const n of ['Détail','Calculs','Suivi']) { m.rangeClearContents(m.getWorksheetsProperties().findIndex((x) => x.name === n), 4, 1, 900, 60); time('without ' + n); }
}, 300000);
