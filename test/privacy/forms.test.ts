import fc from '../support/property';
import {
  discreetFile,
  discreetHeader,
  discreetPart,
  isEchoable,
  MASKED_HEADER,
} from '../../src/intake/privacy/discreet';
import {
  looksLikeName,
  nameLikeness,
  namesOrganisation,
  namesWithCivility,
} from '../../src/intake/privacy/names';
import { hasNirShape, holdsNir, isNir } from '../../src/intake/privacy/nir';
import { givesSomeoneAway, holdsPersonalData } from '../../src/intake/privacy/personal';
import { personalEvidence, type ColumnView } from '../../src/intake/privacy/personalColumn';
import { holdsPhone } from '../../src/intake/privacy/phone';
import { isSiret } from '../../src/intake';
import { CANARIES, spacedNir } from './canaries';

describe('social security numbers', () => {
  it.each(CANARIES.map(({ nir }) => [nir]))(
    '%s is one, bare, cut, in a sentence, in full-width figures',
    (nir) => {
      expect(isNir(nir)).toBe(true);
      for (const text of [
        spacedNir(nir),
        spacedNir(nir).replace(/ /gu, '\u202f'),
        `n° ${nir} (vu)`,
        spacedNir(nir).replace(/ /gu, '-'),
      ])
        expect([text, holdsNir(text)]).toEqual([text, true]);
      const wide = nir.replace(/\d/gu, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));
      expect(holdsPersonalData(wide)).toBe(true);
      expect(holdsPersonalData(`${nir.slice(0, 4)}\u200b${nir.slice(4)}`)).toBe(true);
      // The key is off by one, and nothing says that it is a NIR.
      const last = String((Number(nir.slice(13)) % 97) + 1).padStart(2, '0');
      expect(isNir(`${nir.slice(0, 13)}${last}`)).toBe(false);
    },
  );

  it('knows 13 figures cut as people write them, or said to be one; a bare shape convicts nobody', () => {
    expect(holdsNir('2 87 11 75 115 005')).toBe(true);
    expect(holdsNir('NIR : 2871175115005')).toBe(true);
    expect(holdsNir('n° sécu 2871175115005')).toBe(true);
    expect(holdsNir('2871175115005')).toBe(false);
    expect(hasNirShape('2871175115005')).toBe(true);
  });

  it('takes no valid SIRET for one, whatever it is, whole or without its zero', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(digits(13), (start) => {
        const siret = [...'0123456789'].map((key) => `${start}${key}`).find(isSiret) ?? '';
        expect(holdsPersonalData(siret)).toBe(false);
        expect(holdsPersonalData(siret.replace(/^(...)(...)(...)(.....)$/u, '$1 $2 $3 $4'))).toBe(false);
        if (siret.startsWith('0')) expect(hasNirShape(siret.slice(1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('telephone numbers', () => {
  it.each([
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '06\u00a012\u00a034\u00a056\u00a078',
    '+33 6 12 34 56 78',
    '+33612345678',
    '0033 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '(0)6 12 34 56 78',
    '0692 12 34 56',
    '+262 692 12 34 56',
    '+590 690 12 34 56',
    '+594 694 12 34 56',
    '+596 696 12 34 56',
    '+508 41 12 34',
    '+687 26 12 34',
    '+689 87 12 34 56',
    '06 123 45 678',
    'tél : 0512345678',
    'joindre au +33612345678',
    'appeler le 05 12 34 56 78 svp',
    'portable 0612345678',
  ])('%s', (text) => expect(holdsPhone(text)).toBe(true));

  it.each([
    '01/02/2024 10:30',
    '2024-01-15',
    '0,612345678',
    '1 234 567,89',
    '12 345 678 900 012',
    'référence 0112345678',
    '01 000 000',
    'CPV 45000000-7',
    '0.0612345678',
    '10 000 000',
    '05/06/2025 07/08/2025',
  ])('not %s', (text) => expect(holdsPhone(text)).toBe(false));
});

describe('sentences that give somebody away', () => {
  it.each([
    'martin.dupont@exemple.fr',
    'martin.dupont (at) exemple.fr',
    'martin [arobase] exemple (point) fr',
    'né le 12/05/2001',
    'Née le 12 mai 2001',
    'né(e) le 1er mai 2001',
    'DDN : 2001-05-12',
    'vu avec Mme Dupont',
    'M. J. Dupont',
    'Madame DUPONT',
    'Mlle Marie Dupont',
  ])('%s', (text) => expect(givesSomeoneAway(text)).toBe(true));

  it.each([
    'Rue Monsieur le Prince',
    'École Madame de Sévigné',
    'groupe scolaire M. Curie',
    'M. BRICOLAGE',
    'Mr Bricolage',
    'lot n°2 M.O.E',
    'née de la volonté du conseil',
    'Travaux au 12 rue de la Paix 75002 Paris',
    'Marché à 1 000 m. Longueur',
    'mme',
    'Bourg-M. Saint',
    'prix @ revoir',
  ])('not %s', (text) => expect(givesSomeoneAway(text)).toBe(false));

  it('never takes a firm for a person', () => {
    for (const firm of [
      'Menuiserie Dupont',
      'SARL Dupont',
      'Dupont SAS',
      'Association Martin Luther',
      'Entreprise Martin',
      'Eiffage Énergie',
      'Régie Quartier Nord',
      'Ville Exemple',
      'Nantes Métropole',
      'Dupont et Fils',
    ])
      expect([firm, looksLikeName(firm)]).toEqual([firm, false]);
    expect(namesOrganisation('Menuiserie Dupont')).toBe(true);
  });

  it.each([
    'Zéphyrine QUENAUDOR',
    'DUPONT Martin',
    'De Xylandrec, Marie-Ypsilante',
    'Mme Ravel',
    "O'Brien Kévin",
    'Noé Kanté',
  ])('%s is written as a name', (name) => expect(looksLikeName(name)).toBe(true));

  it('tells how strongly', () => {
    expect(nameLikeness('DUPONT Martin')).toEqual({ possible: true, strong: true });
    expect(nameLikeness('Martin Dupont')).toEqual({ possible: true, strong: false });
    for (const text of [
      'Appel d’offres ouvert',
      'Clause Sociale',
      'Marché Réservé',
      '2024',
      'Voirie',
      'Heures Réalisées',
      'Travaux Voirie',
    ])
      expect([text, nameLikeness(text).possible]).toEqual([text, false]);
    expect(namesWithCivility('M.')).toBe(false);
  });
});

describe('columns judged by their cells', () => {
  const people: ColumnView = { aboutPeople: true, holds: 'inconnu' };
  const things: ColumnView = { aboutPeople: false, holds: 'inconnu' };
  const firms: ColumnView = { aboutPeople: false, holds: 'entreprises' };
  it.each([
    ['names', ['Martin Dupont', 'Zoé Ravel', 'Noé Kanté'], people, 'noms'],
    ['names among contracts', ['Martin Dupont', 'Zoé Ravel', 'Noé Kanté'], things, 'noms'],
    [
      'one name over and over, among contracts',
      ['Grand Bornand', 'Grand Bornand', 'Mont Blanc', 'Mont Blanc'],
      things,
      null,
    ],
    ['firms', ['Menuiserie Dupont', 'SARL Ravel', 'Kanté Bâtiment'], people, null],
    ['firms under their header', ['Martin Dupont', 'Zoé Ravel', 'Noé Kanté'], firms, null],
    ['addresses of people', ['12 rue des Canaris', '7 bis av. du Pré'], people, 'adresses'],
    ['addresses of works', ['12 rue des Canaris', '7 bis av. du Pré'], things, null],
    ['births', ['12/05/1987', '03/02/1995'], people, 'naissances'],
    ['dates of work', ['12/05/2025', '03/02/2024'], people, null],
    ['one e-mail in five cells', ['a', 'b', 'c', 'd', 'a@b.fr'], things, 'identifiants'],
    ['nothing', [], people, null],
  ] as const)('%s', (_name, cells, view, evidence) => expect(personalEvidence(cells, view)).toBe(evidence));
});

describe('names in what is shown', () => {
  it.each([
    ['Heures réalisées (Zéphyrine Quenaudor)', 'Heures réalisées'],
    ['Zéphyrine Quenaudor', MASKED_HEADER],
    ['Tél 06 12 34 56 78', MASKED_HEADER],
    ['Heures réalisées\nMme Dupont', 'Heures réalisées'],
    ['Montant HT (k€)', 'Montant HT (k€)'],
    ['N° de marché', 'N° de marché'],
    ['', ''],
  ])('header %j is shown %j', (header, shown) => expect(discreetHeader(header)).toBe(shown));

  it('masks files and sheets, each under a mark of its own, the same each time', () => {
    const masked = discreetFile('Heures de Mme Dupont.xlsx', 's');
    expect(masked).toMatch(/^fichier-[0-9A-Z]{10}\.xlsx$/);
    expect(discreetFile('Heures de Mme Dupont.xlsx', 's')).toBe(masked);
    expect(discreetFile('Heures de Mme Ravel.xlsx', 's')).not.toBe(masked);
    expect(discreetFile('Marchés Lyon 2025.csv', 's')).toBe('Marchés Lyon 2025.csv');
    expect(discreetPart('Zéphyrine Quenaudor', 's')).toMatch(/^onglet-/);
    expect(discreetPart('Janvier 2025', 's')).toBe('Janvier 2025');
    expect(discreetPart(null, 's')).toBeNull();
    expect(isEchoable('douze')).toBe(true);
  });

  it('searches any text in a time that its length bounds', () => {
    for (const text of [
      '1 '.repeat(20_000),
      'a.'.repeat(20_000),
      '(a'.repeat(20_000),
      '06'.repeat(20_000),
      'M. '.repeat(20_000),
      'né le '.repeat(8_000),
      'A-'.repeat(20_000),
    ]) {
      const start = process.cpuUsage().user;
      givesSomeoneAway(text);
      looksLikeName(text);
      expect([text.slice(0, 6), process.cpuUsage().user - start < 2e6]).toEqual([text.slice(0, 6), true]);
    }
  });
});
