import { createFileHost, openFileHost } from '../../../src/hosts/file';
import type { DataRow } from '../../../src/scheme/values';
import { rowFormula, samplePlan } from './samplePlan';

const ROW_COUNT = 20_000;

/** Every field of Marchés filled but the computed ones that have no formula here: 34 cells a row. */
const manyRows = (): DataRow[] =>
  Array.from({ length: ROW_COUNT }, (_, index) => ({
    ...Object.fromEntries(
      [
        'clause_insertion',
        'critere_social',
        'reservable_ess',
        'clause_egalite',
        'clause_ethique_equitable',
        'clause_env',
        'critere_env',
        'est_pme',
        'est_ess',
        'est_esus',
        'est_siae',
        'est_ea_esat',
      ].map((id, i) => [id, (index + i) % 3 ? 'OUI' : 'NON']),
    ),
    marche_id: `2025-${index}`,
    acheteur_siret: '21300010000017',
    acheteur_nom: 'Ville d’Exemple',
    objet: `Travaux d’entretien du bâtiment ${index % 700}`,
    date_notification: 45_000 + (index % 1000),
    montant_ht: 1000 + index * 1.25,
    categorie: 'Travaux',
    type_contrat: 'Marché',
    code_cpv: '45000000',
    procedure: 'Procédure adaptée',
    duree_mois: 12,
    nb_offres: index % 9,
    titulaire_siret: `2130001${String(index).padStart(7, '0')}`,
    titulaire_nom: `Entreprise ${index % 900}`,
    clause_sociale: index % 2 ? 'OUI' : 'NON',
    poids_critere_social: 0.1,
    marche_reserve: 'Non réservé',
    heures_prevues: index % 400,
    motif_derogation_social: 'Travaux de moins de six mois',
    source: 'fichier.csv',
    exercice: 2025,
    consideration_sociale: index % 2 ? 'OUI' : 'NON',
  }));

test(`${ROW_COUNT} rows: time of each step, for information`, async () => {
  const times: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[step] = Math.round(performance.now() - start);
    return result;
  };
  const rows = manyRows();
  const host = createFileHost({ rowFormula });
  await timed('apply', () => host.apply(samplePlan()));
  await timed('writeRows', () => host.writeRows('MARCHES', rows, 'replace'));
  const bytes = await timed('save', () => host.save());
  const again = await timed('open', () => openFileHost(bytes, { rowFormula }));
  const read = await timed('readTable', () => again.readTable('MARCHES'));
  process.stdout.write(
    `file host, ${ROW_COUNT} rows x 34 cells: ${JSON.stringify(times)} ms, ${bytes.length} bytes\n`,
  );
  expect(read).toHaveLength(ROW_COUNT);
  expect(read?.[19_999]).toMatchObject(rows[19_999] ?? {});
}, 60_000);
