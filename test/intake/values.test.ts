import { createHmac } from 'node:crypto';
import fc from '../support/property';
import {
  isEmptyWord,
  isSiret,
  parseSiret,
  parseTri,
  socialFields,
  environmentalFields,
  fold,
} from '../../src/intake';
import { parsePythonLiteral } from '../../src/intake/files/pythonLiteral';
import { identityText, pseudonymOf } from '../../src/intake/privacy/pseudonym';
import { holdsPersonalData, isNir, isPersonalHeader } from '../../src/intake/privacy/personal';

describe('fold', () => {
  it('hears no accent, case, apostrophe or space', () => {
    expect(fold('  Critère\u00a0d’ATTRIBUTION : œuvre ')).toBe('critere d attribution oeuvre');
    expect(fold('Mon\u200btant')).toBe('montant');
  });
});

describe('empty words', () => {
  it.each([
    '',
    ' ',
    'NC',
    'n.c.',
    'N/A',
    '#N/D',
    '#N/A',
    '-',
    '–',
    '/',
    'néant',
    'Sans objet',
    'SO',
    'Non disponible',
    'nan',
    '<NA>',
    'CDL',
    'MQ',
    'MQ NC',
    'INX 12',
    '*',
    'M*',
    'null',
    '?',
    'non renseigné',
  ])('%j is unknown', (text) => {
    expect(isEmptyWord(text)).toBe(true);
  });
  it.each(['0', 'non', 'NON', 'M', 'm', 'x', '0 h', 'aucun', 'Pas de considération sociale', 'INXS'])(
    '%j is a value',
    (text) => {
      expect(isEmptyWord(text)).toBe(false);
    },
  );
});

describe('parseTri', () => {
  it.each(['oui', 'Oui', 'OUI', 'O', 'x', 'X', '1', 'true', 'True', 'VRAI', true, 1, '✓'])(
    '%j is OUI',
    (cell) => expect(parseTri(cell)).toBe('OUI'),
  );
  it.each(['non', 'NON', 'N', '0', 'false', 'FAUX', false, 0])('%j is NON', (cell) =>
    expect(parseTri(cell)).toBe('NON'),
  );
  it.each(['peut-être', 2, 'oui et non'])('%j is neither', (cell) => expect(parseTri(cell)).toBeUndefined());
});

describe('SIRET', () => {
  it('keeps the key of Luhn and the rule of La Poste', () => {
    expect(isSiret('21840039800010')).toBe(true);
    expect(isSiret('21840039800011')).toBe(false);
    expect(isSiret('35600000012305')).toBe(true);
    expect(isSiret('35600000012304')).toBe(false);
    expect(isSiret('00000000000000')).toBe(false);
  });

  it.each([
    ['21840039800010', '21840039800010', null],
    [' 218 400 398 00010 ', '21840039800010', null],
    [21840039800010, '21840039800010', null],
    ['218.400.398.00010', '21840039800010', null],
    ['21840039800011', '21840039800011', 'siret-cle'],
    // 05650171100115 has a valid key; 5650171100115 is what a spreadsheet leaves of it.
    ['5650171100115', '05650171100115', 'siret-zero-restitue'],
    [5650171100115, '05650171100115', 'siret-zero-restitue'],
    ['5650171100116', null, 'siret-longueur'],
    ['218400398', null, 'siret-siren-seul'],
    ['2,10E+13', null, 'siret-arrondi'],
    ['2.1e13', null, 'siret-arrondi'],
    ['00001', null, 'siret-longueur'],
    ['218400398000100', null, 'siret-longueur'],
    ['FR12345678901', null, 'siret-longueur'],
  ] as const)('%j gives %j (%j)', (raw, value, issue) => {
    expect(parseSiret(raw)).toEqual({ value, issue });
  });

  it('gives a zero back only when the key proves it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }), (digits) => {
        const { value } = parseSiret(String(digits));
        expect(value === null || (value === `0${digits}` && isSiret(value))).toBe(true);
      }),
    );
  });
});

const OPTIONS = { wholeSansObjetIsNone: false };
describe('considerations', () => {
  const none = {
    clause_sociale: 'NON',
    clause_insertion: 'NON',
    critere_social: 'NON',
    marche_reserve: 'Non réservé',
    clause_egalite: 'NON',
    clause_ethique_equitable: 'NON',
  };
  const unknown = {
    clause_sociale: null,
    clause_insertion: null,
    critere_social: null,
    marche_reserve: null,
    clause_egalite: null,
    clause_ethique_equitable: null,
  };
  const both = {
    clause_sociale: 'OUI',
    clause_insertion: null,
    critere_social: 'OUI',
    marche_reserve: 'Non réservé',
    clause_egalite: null,
    clause_ethique_equitable: null,
  };
  const criterion = {
    ...unknown,
    clause_sociale: 'NON',
    clause_insertion: 'NON',
    critere_social: 'OUI',
    marche_reserve: 'Non réservé',
  };
  const reserved = {
    ...unknown,
    clause_sociale: 'NON',
    clause_insertion: 'NON',
    critere_social: 'NON',
    marche_reserve: 'Réservé (fondement à préciser)',
  };

  it.each([
    ['Pas de considération sociale', none],
    ["['Pas de considération sociale']", none],
    ['pas de consideration sociale', none],
    ['Critère social, Clause sociale', both],
    ['Critère social ; Clause sociale', both],
    ["['Critère social', 'Clause sociale']", both],
    ["{'considerationSociale': ['Clause sociale', 'Critère social']}", both],
    ['critère social|CLAUSE SOCIALE', both],
    ['Critère social', criterion],
    ['Marché réservé', reserved],
    ['Concession réservée', reserved],
    ['Concession réservé', reserved],
    ['MARCHÉ\u00a0RÉSERVÉ', reserved],
    ['', unknown],
    ['NC', unknown],
    ['MQ', unknown],
    ['MQ NC', unknown],
    ['CDL', unknown],
    ['INX Clause', unknown],
    ['nan', unknown],
    ['Sans objet', unknown],
    ['[]', unknown],
  ] as const)('%j', (text, expected) => {
    const { fields, issues } = socialFields(text, OPTIONS);
    expect(fields).toEqual(expected);
    expect(issues).toEqual([]);
  });

  it('takes « Sans objet » for a no where decp-processing wrote it, and only as the whole cell', () => {
    expect(socialFields('Sans objet', { wholeSansObjetIsNone: true }).fields).toEqual(none);
    expect(
      socialFields('Sans objet, Clause sociale', { wholeSansObjetIsNone: true }).fields.clause_sociale,
    ).toBe('OUI');
  });

  it('keeps what was ticked when the list contradicts itself, and shows it', () => {
    const { fields, issues } = socialFields('Pas de considération sociale, Clause sociale', OPTIONS);
    expect(fields).toMatchObject({ clause_sociale: 'OUI', clause_insertion: null });
    expect(issues).toMatchObject([{ code: 'consideration-contradictoire', severity: 'a-verifier' }]);
  });

  it('shows words it does not know', () => {
    expect(socialFields('Clause sociale, Bonne action', OPTIONS).issues).toMatchObject([
      { code: 'consideration-inconnue', value: 'Bonne action' },
    ]);
    expect(socialFields('Bonne action', OPTIONS).fields).toEqual(unknown);
  });

  it('reads the environment alike', () => {
    expect(environmentalFields('Critère environnemental, Clause environnementale', OPTIONS).fields).toEqual({
      clause_env: 'OUI',
      critere_env: 'OUI',
    });
    expect(environmentalFields('Pas de considération environnementale', OPTIONS).fields).toEqual({
      clause_env: 'NON',
      critere_env: 'NON',
    });
    expect(environmentalFields('Clause environnementale', OPTIONS).fields).toEqual({
      clause_env: 'OUI',
      critere_env: 'NON',
    });
    expect(environmentalFields('NC', OPTIONS).fields).toEqual({ clause_env: null, critere_env: null });
  });

  it('gives the same whatever the order and the separator', () => {
    const words = ['Clause sociale', 'Critère social', 'Marché réservé'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(words, { minLength: 1 }),
        fc.constantFrom(', ', ' ; ', ';', '|', "', '"),
        (list, separator) => {
          expect(socialFields(list.join(separator), OPTIONS)).toEqual(
            socialFields([...list].sort(), OPTIONS),
          );
        },
      ),
    );
  });
});

describe('pseudonyms', () => {
  const of = (identity: Parameters<typeof identityText>[0], secret = 's'): string =>
    pseudonymOf(identityText(identity) ?? '', secret);

  it('are stable under accents, case and the order of the name, and differ by secret and birth date', () => {
    const one = of({ name: 'LÉGER', firstName: 'Anaïs' });
    expect(one).toMatch(/^P-[0-9A-Z]{10}$/);
    expect(of({ name: 'anais  leger' })).toBe(one);
    expect(of({ name: 'Léger', firstName: 'Anaïs' }, 'autre')).not.toBe(one);
    expect(of({ name: 'Léger', firstName: 'Anaïs', birth: 30000 })).not.toBe(one);
    expect(of({ code: 'A-12', name: 'Léger' })).toBe(of({ code: 'a 12' }));
  });

  it('need an identity', () => {
    expect(identityText({ name: ' ', firstName: '-' })).toBeNull();
  });

  it('keep names of other scripts apart', () => {
    expect(of({ name: 'Иванов' })).not.toBe(of({ name: 'Петров' }));
  });

  it('do not change from one version to the next', () => {
    // HMAC-SHA-256(key « s », « code:a 12 »), first 50 bits in base 32: frozen, since workbooks keep them.
    expect(of({ code: 'A-12' })).toBe(frozen());
  });
});

/** The same figure by another road: Node's own crypto. */
function frozen(): string {
  const bits = [...createHmac('sha256', 's').update('code:a 12').digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return `P-${Array.from({ length: 10 }, (_, index) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(parseInt(bits.slice(index * 5, index * 5 + 5), 2))).join('')}`;
}

describe('personal data', () => {
  it.each([
    'jean.dupont@exemple.fr',
    'voir 06 12 34 56 78',
    '0612345678',
    '+33 6 12 34 56 78',
    '06.12.34.56.78',
  ])('%j is seen', (text) => expect(holdsPersonalData(text)).toBe(true));
  // 1 85 07 75 115 005 : key = 97 - (1850775115005 mod 97).
  it('knows a social security number by its key', () => {
    const key = 97 - (1850775115005 % 97);
    expect(isNir(`1 85 07 75 115 005 ${String(key).padStart(2, '0')}`)).toBe(true);
    expect(isNir(`185077511500599`)).toBe(false);
  });
  it.each([
    '21840039800010',
    '2024-12',
    'Lot 2 : gros œuvre',
    '1234567890',
    '12 345,67',
    '0612345678901234',
    '45233120-1',
  ])('%j is not', (text) => expect(holdsPersonalData(text)).toBe(false));
  it.each([
    'N° de sécurité sociale',
    'NIR',
    'Tél. portable',
    'Courriel du salarié',
    'Adresse',
    'E-mail',
    'Lieu de naissance',
    'Prénom usuel',
  ])('the header %j is', (header) => expect(isPersonalHeader(header)).toBe(true));
  it.each(['Montant', 'Objet', 'Titulaire', 'N° de marché', 'Intitulé', 'Hôtel'])(
    'the header %j is not',
    (header) => expect(isPersonalHeader(header)).toBe(false),
  );
});

describe('parsePythonLiteral', () => {
  it('reads what pandas prints', () => {
    expect(
      JSON.parse(
        JSON.stringify(
          parsePythonLiteral(
            `[{'titulaire': {'id': '85', "nom": "L'Île", 'n': 1.5, 'ok': True, 'x': None, 'y': nan}}]`,
          ),
        ),
      ),
    ).toEqual([{ titulaire: { id: '85', nom: "L'Île", n: 1.5, ok: true, x: null, y: null } }]);
  });
  it.each(['{', "['a'", 'import os', '__import__("os")', "['a' 'b']", `${'['.repeat(5000)}`])(
    '%j is no literal',
    (text) => expect(parsePythonLiteral(text)).toBeUndefined(),
  );
  it('keeps a key named __proto__ to itself', () => {
    parsePythonLiteral("{'__proto__': {'polluted': 1}}");
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
