import { readSource } from '../../src/intake';

const market = {
  id: 'M1',
  acheteur: { id: '21890418300017' },
  nature: 'Marché',
  objet: 'Voirie',
  montant: 1000,
  dateNotification: '2024-01-10',
};
const concession = {
  id: 'C1',
  autoriteConcedante: { id: '21890418300017' },
  nature: 'Concession de service',
  objet: 'Restauration',
  valeurGlobale: 70,
  dateSignature: '2024-02-01',
};

const read = (marches: unknown) =>
  readSource({ name: 'a.json', text: JSON.stringify({ marches }) }, { pseudonymSecret: 's' });

describe('concessions of a DECP file', () => {
  it('are told apart from contracts, in rows and in euros', async () => {
    const parts = await read({ marche: [market], 'contrat-concession': [concession] });
    expect(parts).toMatchObject([
      {
        report: { kind: 'decp-json-2022', rows: 1, kept: 1, controlSums: { montant_ht: 1000 } },
        tables: { MARCHES: [{ type_contrat: 'Marché' }] },
        origins: { MARCHES: [1] },
      },
      {
        report: { kind: 'decp-json-2022-concessions', rows: 1, kept: 1, controlSums: { montant_ht: 70 } },
        tables: { MARCHES: [{ type_contrat: 'Concession' }] },
        origins: { MARCHES: [2] },
      },
    ]);
  });

  it('are the account of a file that holds nothing else', async () => {
    expect(await read({ 'contrat-concession': [concession] })).toMatchObject([
      { report: { kind: 'decp-json-2022-concessions', rows: 1, kept: 1 } },
    ]);
  });

  it('are absent from the account of a file without any', async () => {
    expect(await read({ marche: [market] })).toMatchObject([{ report: { kind: 'decp-json-2022' } }]);
  });
});
