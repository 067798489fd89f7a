import { fileHost, filled } from '../../support/sessions';
import { findAnomalies } from '../../../src/app';
import { contracts } from '../../contract/sources';
it('dump', async () => {
  const { host, session } = await filled(fileHost(), [contracts('M1;Voirie;10/01/2026;beaucoup;oui\nM2;Nettoyage;;60 000;non\nM3;Mobilier;01/03/2026;70 000;oui\n')]);
  const f = async () => (await findAnomalies(session))!.groups.map((g) => [g.code, g.field, g.severity, g.count, g.effects.map((e) => `${e.key} ${e.year} ${e.rows} ${e.share}`).join(';')].join(' '));
  const a = await f();
  const rows = (await host.readTable('MARCHES'))!;
  await host.writeRows('MARCHES', rows.map((r, i) => (i === 0 ? { ...r, montant_ht: 50000 } : r)), 'replace');
  const b = await f();
  console.log(a.filter((x) => !b.includes(x)).join('\n'), '\n-----\n', b.filter((x) => !a.includes(x)).join('\n'));
});
