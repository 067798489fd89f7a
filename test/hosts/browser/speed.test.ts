import * as app from '../../../src/app';
import type { DataRow } from '../../../src/scheme/values';
import { newHost } from './support';
import type { BrowserHost } from '../../../src/hosts/browser';

/** Contracts of five years with every typed column filled. */
const contracts = (count: number): readonly DataRow[] =>
  Array.from({ length: count }, (_row, index) => ({
    marche_id: `M-${index}`,
    acheteur_siret: '21890418300017',
    acheteur_nom: 'Ville inventée',
    objet: `Objet du marché ${index % 97}`,
    date_notification: 45_300 + (index % 1800),
    montant_ht: 1000 + index * 13.7,
    categorie: ['Travaux', 'Fournitures', 'Services'][index % 3] ?? null,
    type_contrat: 'Marché',
    code_cpv: '45000000',
    procedure: 'Procédure adaptée',
    duree_mois: 12 + (index % 36),
    nb_offres: 1 + (index % 7),
    titulaire_siret: '21890418300017',
    titulaire_nom: `Titulaire ${index % 400}`,
    clause_sociale: index % 3 === 0 ? 'OUI' : 'NON',
    clause_insertion: index % 5 === 0 ? 'OUI' : 'NON',
    critere_social: index % 4 === 0 ? 'OUI' : 'NON',
    marche_reserve: 'Non réservé',
    clause_env: index % 2 === 0 ? 'OUI' : null,
    critere_env: index % 2 === 0 ? 'OUI' : 'NON',
    est_pme: 'OUI',
    est_ess: 'NON',
    est_esus: 'NON',
    est_siae: 'NON',
    est_ea_esat: 'NON',
    source: 'essai.csv',
  }));

async function withScheme(): Promise<BrowserHost> {
  const host = await newHost();
  const session = app.openSession(host, { now: () => '2026-11-24 10:00', newSecret: () => '0'.repeat(64) });
  await app.insertTemplate(session, {
    templateId: 'generique-4-axes',
    buyer: 'Ville',
    years: [2024, 2025, 2026, 2027, 2028],
  });
  await host.settle();
  return host;
}

/** Milliseconds of processor, so that a busy machine does not blame the host. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('speed on the whole workbook of a scheme', () => {
  it('edits stay under a second up to the number of rows that the host calls comfortable', async () => {
    const host = await withScheme();
    const { comfortableRows, sheets } = await host.describe();
    await host.writeRows('MARCHES', contracts(comfortableRows ?? 0), 'replace');
    await host.settle();
    const edit = await timed(() => host.model.setUserInput(sheets.indexOf('Marchés'), 2, 6, '123,45'));
    console.info(`${comfortableRows} rows: one edit ${Math.round(edit)} ms`);
    // Half as much again: the machine of the tests is shared.
    expect(edit).toBeLessThan(1500);
  }, 120_000);

  it('imports 20 000 contracts, with progress', async () => {
    const host = await withScheme();
    const rows = contracts(20_000);
    let steps = 0;
    const written = await timed(() =>
      host.writeRows('MARCHES', rows, 'replace', { onProgress: () => void (steps += 1) }),
    );
    const settled = await timed(() => host.settle());
    const read = await timed(() => host.readTable('MARCHES'));
    console.info(
      `20 000 rows: written ${Math.round(written)} ms, computed ${Math.round(settled)} ms, read ${Math.round(read)} ms`,
    );
    expect(steps).toBe(40);
    // 20 s on a machine of one's own; the machine of the tests is shared.
    expect(written + settled).toBeLessThan(45_000);
  }, 120_000);
});
