import { readSource } from '../../src/intake';

/** Fields of contracts that only some indicators read: an export that has them fills them. */
it('reads the environmental and economic columns of an export of contracts', async () => {
  const header = [
    'N° marché',
    'Date de notification',
    'Montant HT',
    'N° de consultation',
    'Allotissement',
    'Pondération du critère environnemental',
    'Coût du cycle de vie',
    'Questionnement carbone',
    'Événementiel',
    'Démarche zéro déchet',
    'Opération de bâtiment',
    'Matériaux biosourcés',
    'Entreprise du territoire',
  ];
  const line = [
    'M1',
    '01/06/2025',
    '1000',
    'C7',
    'Oui',
    '15 %',
    'Non',
    'Oui',
    'Non',
    'Oui',
    'Non',
    'Oui',
    'Non',
  ];
  const [result] = await readSource(
    { name: 'marches.csv', text: `${header.join(';')}\n${line.join(';')}\n` },
    { pseudonymSecret: 'secret' },
  );
  expect(result?.ok && result.tables.MARCHES?.[0]).toMatchObject({
    consultation_id: 'C7',
    alloti: 'OUI',
    poids_critere_env: 0.15,
    cout_cycle_vie: 'NON',
    questionnement_carbone: 'OUI',
    evenementiel: 'NON',
    zero_dechet: 'OUI',
    operation_batiment: 'NON',
    biosource_bas_carbone: 'OUI',
    est_local: 'NON',
  });
});
