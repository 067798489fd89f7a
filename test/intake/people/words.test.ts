import { editDistance, nearest } from '../../../src/intake/values/nearWords';
import { wordsOfList } from '../../../src/intake/values/listWords';
import { EMPLOYER_TYPES } from '../../../src/catalogue/tables/heures';
import type { IntakeSuccess, Vocabulary } from '../../../src/intake/types';
import { CONTEXT, codes, lines, success } from '../support';

const words = ({ proposals }: IntakeSuccess): readonly unknown[] =>
  proposals.flatMap((proposal) =>
    proposal.kind === 'word' ? [[proposal.field, proposal.word, proposal.value, proposal.rows]] : [],
  );

const HEADER = 'N° marché;Code bénéficiaire;Sexe;Niveau;Public;Type employeur;Modalité;Mois;Heures réalisées';
const table = (...rows: readonly string[]): string => lines(HEADER, ...rows);

describe('words near a listed value', () => {
  it('are proposed with their rows, and change nothing before they are approved', async () => {
    const text = table(
      '1;A;Femm;CAP/BEP;RSA;Association intermédaire;Embauche dircte;03/2025;10',
      '1;B;Homme;CAP/BEP;Béneficiaire du RSAA;Entreprises de l’insertion;Embauche directe;03/2025;10',
      '1;C;Femm;Bacalauréat;DELD;structure ACI;Sous-traitence;03/2025;10',
    );
    const read = await success(text);
    expect(words(read)).toEqual(
      expect.arrayContaining([
        ['sexe', 'femm', 'F', 2],
        ['niveau_formation', 'bacalaureat', 'Baccalauréat', 1],
        ['type_employeur', 'association intermedaire', 'AI', 1],
        ['type_employeur', 'entreprises de l insertion', 'EI', 1],
        ['type_employeur', 'structure aci', 'ACI', 1],
        ['modalite', 'embauche dircte', 'Embauche directe', 1],
        ['modalite', 'sous traitence', 'Sous-traitance ou cotraitance avec une SIAE, EA ou ESAT', 1],
      ]),
    );
    expect(read.tables.BENEFICIAIRES?.map((row) => row['sexe'])).toEqual([null, 'H', null]);

    const vocabulary: Vocabulary = {
      words: { sexe: { femm: 'F' }, type_employeur: { 'structure aci': null } },
      people: {},
    };
    const again = await success(text, { ...CONTEXT, vocabulary });
    expect(again.tables.BENEFICIAIRES?.map((row) => row['sexe'])).toEqual(['F', 'H', 'F']);
    expect(words(again).map((one) => (one as readonly unknown[])[1])).not.toEqual(
      expect.arrayContaining(['femm']),
    );
    // Refused: left unread, and not asked again.
    expect(words(again)).not.toContainEqual(['type_employeur', 'structure aci', 'ACI', 1]);
    expect(codes(again)).toContain('valeur-hors-liste');
    expect(again.report.controlSums).toEqual(read.report.controlSums);
  });

  it('reads approved words of publics and of kinds of contract', async () => {
    const vocabulary: Vocabulary = {
      words: {
        criteres: { 'chomeur longue duree bis': 'DELD' },
        type_contrat: { 'marche ordinnaire': 'Marché' },
      },
      people: {},
    };
    const people = await success(
      table('1;A;F;CAP/BEP;Chômeur longue durée bis;ACI;Embauche directe;03/2025;10'),
      { ...CONTEXT, vocabulary },
    );
    expect(people.tables.BENEFICIAIRES?.[0]?.['criteres']).toBe('DELD');
    const contracts = lines(
      'N° de marché;Objet;Nature;Date de notification;Montant HT',
      'M1;Voirie;Marché ordinnaire;12/03/2025;10',
    );
    expect(words(await success(contracts))).toEqual([['type_contrat', 'marche ordinnaire', 'Marché', 1]]);
    const read = await success(contracts, { ...CONTEXT, vocabulary });
    expect(read.tables.MARCHES?.[0]?.['type_contrat']).toBe('Marché');
  });

  it('does not accept a value that the list does not have, nor one under a name of Object', async () => {
    const vocabulary: Vocabulary = { words: { sexe: { femm: 'X' } }, people: {} };
    const read = await success(table('1;A;Femm;CAP/BEP;;ACI;;03/2025;10'), { ...CONTEXT, vocabulary });
    expect(read.tables.BENEFICIAIRES?.[0]?.['sexe']).toBeNull();
    expect(wordsOfList('constructor', ['a'], vocabulary).size).toBe(1);
  });

  it.each([
    ['acronyms of two or three letters', 'eb'],
    ['acronyms as near to two values', 'eti'],
    ['what is near nothing', 'machin'],
    ['a listed word with a name beside', 'aci zqravel'],
  ])('proposes nothing for %s', (_name, word) => {
    expect(nearest(word, wordsOfList('type_employeur', EMPLOYER_TYPES), new Set(['structure']))).toBeNull();
  });

  it('measures letters added, lost, changed and exchanged, up to a bound', () => {
    expect(editDistance('abcd', 'abcd', 2)).toBe(0);
    expect(editDistance('abcd', 'acbd', 2)).toBe(1);
    expect(editDistance('abcd', 'abd', 2)).toBe(1);
    expect(editDistance('abcd', 'wxyz', 2)).toBe(3);
  });
});
