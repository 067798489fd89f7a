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

const read = async (marches: unknown) => {
  const result = await readSource(
    { name: 'a.json', text: JSON.stringify({ marches }) },
    { pseudonymSecret: 's' },
  );
  if (!result.ok) throw new Error(result.code);
  return result;
};

describe('concessions of a DECP file', () => {
  it('are told apart from contracts, in rows and in euros', async () => {
    const { report, concessions, tables } = await read({
      marche: [market],
      'contrat-concession': [concession],
    });
    expect(report).toMatchObject({
      kind: 'decp-json-2022',
      rows: 1,
      kept: 1,
      controlSums: { montant_ht: 1000 },
    });
    expect(concessions).toMatchObject({
      kind: 'decp-json-2022-concessions',
      rows: 1,
      kept: 1,
      controlSums: { montant_ht: 70 },
    });
    expect(tables.MARCHES?.map(({ type_contrat }) => type_contrat)).toEqual(['Marché', 'Concession']);
  });

  it('are the account of a file that holds nothing else', async () => {
    const { report, concessions } = await read({ 'contrat-concession': [concession] });
    expect(report).toMatchObject({ kind: 'decp-json-2022-concessions', rows: 1, kept: 1 });
    expect(concessions).toBeNull();
  });

  it('are absent from the account of a file without any', async () => {
    expect((await read({ marche: [market] })).concessions).toBeNull();
  });
});
