import fc from '../support/property';
import { ANOMALY_CODES, FAILURE_CODES, readSource, type IntakeResult } from '../../src/intake';
import { TABLES } from '../../src/catalogue/tables';
import { inputFields } from '../../src/catalogue/tables';
import type { TableId } from '../../src/scheme/fields';
import { anomalyWords, failureWords } from '../../src/locales/fr/intake';
import { HEADER_SYNONYMS } from '../../src/catalogue/synonyms';
import { bytesOf, CONTEXT } from './support';

/** What must hold of any result, whatever the source. */
function holds(result: IntakeResult): void {
  if (!result?.ok) {
    expect(FAILURE_CODES).toContain(result.code);
    expect(failureWords(result).message).toMatch(/\S/);
    return;
  }
  const { rows, kept, duplicates, setAside } = result.report;
  expect(rows).toBe(kept + duplicates + setAside);
  for (const anomaly of result.anomalies) {
    expect(ANOMALY_CODES).toContain(anomaly.code);
    const { message, fix } = anomalyWords(anomaly);
    // What the user wrote is quoted as it is, question marks included.
    expect(message.replace(/« .*?»/gs, '')).not.toMatch(/undefined|\?{2}|NaN/);
    expect(fix).toMatch(/\.$/);
  }
  for (const [id, table] of Object.entries(result.tables)) {
    const fields = new Map(inputFields(TABLES[id as TableId]).map((field) => [field.id, field]));
    for (const row of table ?? []) {
      for (const [key, value] of Object.entries(row)) {
        const field = fields.get(key);
        expect(field).toBeDefined();
        if (value === null || field === undefined) continue;
        const numeric = ['amount', 'hours', 'number', 'integer', 'fraction', 'date', 'month'].includes(
          field.type,
        );
        expect(typeof value).toBe(numeric ? 'number' : 'string');
        if (numeric) expect(Number.isFinite(value)).toBe(true);
        if (field.values && field.type !== 'codes') expect(field.values).toContain(value);
        if (field.type === 'siret') expect(value).toMatch(/^\d{14}$/);
      }
    }
  }
}

const holdsAll = (results: readonly IntakeResult[]): void => {
  expect(results.length).toBeGreaterThan(0);
  results.forEach(holds);
};

const header = fc.constantFrom(
  ...Object.values(HEADER_SYNONYMS).flat(),
  '__proto__',
  'constructor',
  'toString',
  '',
  'Nom',
  '\u202eMontant',
  'x'.repeat(40_000),
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NC',
    '12',
    '1 234,5',
    '01/02/2024',
    '2024-03',
    'oui',
    'non',
    'Total',
    '=1+1',
    '#N/D',
    '"',
    "['Clause sociale']",
    '21840039800010',
    'F',
    'RSA',
    'mars 2024',
    '-',
    '__proto__',
    '1e400',
    '99999999999999999999',
  ),
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

jest.setTimeout(60_000);

describe('readSource, whatever it is given', () => {
  it('never throws and always balances: texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400 }), async (text) =>
        holdsAll(await readSource({ name: 'x', text }, CONTEXT)),
      ),
      { numRuns: 300 },
    );
  });

  it('never throws and always balances: bytes', async () => {
    const magic = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [...bytesOf('{"marches":')],
      [...bytesOf('id;objet;montant\n')],
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), async (start, rest) =>
        holdsAll(await readSource({ name: 'x', bytes: Uint8Array.from([...start, ...rest]) }, CONTEXT)),
      ),
      { numRuns: 300 },
    );
  });

  it('never throws and always balances: cells under our headers', async () => {
    const table = fc.tuple(
      fc.array(header, { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ([headers, rows]) =>
        holdsAll(await readSource({ name: 'x', cells: [headers, ...rows] }, CONTEXT)),
      ),
      { numRuns: 400 },
    );
  });

  it('never throws and always balances: JSON', async () => {
    const node = fc.dictionary(
      fc.constantFrom(
        'id',
        'acheteur',
        'montant',
        'objet',
        'titulaires',
        'modifications',
        'considerationsSociales',
        'nature',
        'techniques',
        '__proto__',
        'autoriteConcedante',
        'dateNotification',
        'codeCPV',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('NC', "[{'a': 1}]", { id: '1' })),
    );
    const wrap = fc.constantFrom(
      (list: unknown) => list,
      (list: unknown) => ({ marches: list }),
      (list: unknown) => ({ marches: { marche: list, 'contrat-concession': list } }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 6 }), wrap, async (list, envelope) =>
        holdsAll(await readSource({ name: 'x', text: JSON.stringify(envelope(list)) }, CONTEXT)),
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same result twice, and leaves the prototype of objects alone', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const table = fc.tuple(
      fc.array(header, { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ([headers, rows]) => {
        const once = await readSource({ name: 'x', cells: [headers, ...rows] }, CONTEXT);
        expect(await readSource({ name: 'x', cells: [headers, ...rows] }, CONTEXT)).toEqual(once);
      }),
      { numRuns: 100 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('withstands deep nesting and endless words', async () => {
    const deep = `${'{"a":['.repeat(20_000)}1${']}'.repeat(20_000)}`;
    const record = `{"id":"1","acheteur":{"id":"2"},"montant":1,"objet":${deep},"lieu":${deep}}`;
    holdsAll(await readSource({ name: 'x', text: `[${record},${record}]` }, CONTEXT));
    const endless = `${'a'.repeat(200_000)} @`;
    holdsAll(
      await readSource(
        {
          name: 'x',
          cells: [
            ['N° marché', 'Objet', 'Divers'],
            ...Array.from({ length: 50 }, (_, index) => [String(index), endless, endless]),
          ],
        },
        CONTEXT,
      ),
    );
    holdsAll(
      await readSource({ name: 'x', text: `{"marches": NaN, "objet": "${'x'.repeat(20_000_000)}` }, CONTEXT),
    );
  });

  it('keeps every amount of a clean table, in any order of rows', async () => {
    const contract = fc.record({ cents: fc.integer({ min: 100, max: 9_000_000_00 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(contract, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        async (contracts, reverse) => {
          const style = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
          const rows = contracts.map(({ cents }, index) => [
            `M-${index}`,
            `Objet ${index}`,
            style.format(cents / 100),
          ]);
          const [result] = await readSource(
            {
              name: 'x',
              cells: [['N° marché', 'Objet', 'Montant HT'], ...(reverse ? rows.reverse() : rows)],
            },
            CONTEXT,
          );
          expect(result).toMatchObject({ ok: true, report: { kept: contracts.length } });
          if (result?.ok)
            expect(result.report.controlSums['montant_ht']).toBeCloseTo(
              contracts.reduce((sum, { cents }) => sum + cents, 0) / 100,
              4,
            );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Planted identities: nothing of them may come out, under any header, readable or not. */
describe('people never come out', () => {
  const name = fc.constantFrom('Zéphyrine', 'Quenouille', 'Wladimir', 'Xylander', 'Ypsilante');
  const people = fc.record({
    nom: name,
    prenom: name,
    nir: fc.constant('2 85 07 75 115 005 80'),
    telephone: fc.constant('06 98 76 54 32'),
    courriel: fc.constant('zq@canari.example'),
    naissance: fc.constantFrom('17/11/1987', '1987-11-17', '17 novembre 1987'),
    adresse: fc.constant('12 rue des Canaris'),
  });
  const swapped = fc.constantFrom('none', 'heures', 'sexe', 'periode', 'niveau') as fc.Arbitrary<string>;

  it('neither in rows, nor in anomalies, nor in the account of columns', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(people, swapped), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('heures', 'beneficiaires', 'heures en colonnes inconnues'),
        async (rows, shape) => {
          const headers = [
            'N° marché',
            'NOM',
            shape === 'heures' ? 'Prénom' : 'Prénoms',
            'Date de naissance',
            'N° sécu',
            shape === 'heures en colonnes inconnues' ? 'Zone 1' : 'Téléphone',
            shape === 'heures en colonnes inconnues' ? 'Zone 2' : 'E-mail',
            'Adresse',
            'Sexe',
            'Niveau',
            'Période',
            ...(shape === 'beneficiaires' ? [] : ['Heures réalisées']),
          ];
          const body = rows.map(([person, wrong]) => {
            const at = (column: string, value: string): string => (wrong === column ? person.nom : value);
            return [
              'M1',
              person.nom,
              person.prenom,
              person.naissance,
              person.nir,
              person.telephone,
              person.courriel,
              person.adresse,
              at('sexe', 'F'),
              at('niveau', 'CAP'),
              at('periode', '2024-03'),
              ...(shape === 'beneficiaires' ? [] : [at('heures', '10')]),
            ];
          });
          const [result] = await readSource({ name: 'x', cells: [headers, ...body] }, CONTEXT);
          expect(result?.ok).toBe(true);
          // A digest may hold any four characters.
          const out = JSON.stringify(result, (key: string, value: unknown) =>
            key === 'hash' || key === 'signature' || key === 'beneficiaire_id' ? '' : value,
          ).toLowerCase();
          for (const [person] of rows) {
            for (const secret of [
              person.nom,
              person.prenom,
              '06 98',
              '0698',
              'canari',
              '85 07 75',
              '17/11/1987',
              '1987-11-17',
              'novembre 1987',
              '32098',
              'naissance 1987',
            ])
              expect(out).not.toContain(secret.toLowerCase());
          }
          expect(
            JSON.stringify(
              result?.ok ? result.anomalies.map((anomaly) => anomalyWords(anomaly).message) : '',
            ),
          ).not.toMatch(/Zéphyrine|Quenouille|Wladimir|Xylander|Ypsilante/i);
        },
      ),
      { numRuns: 120 },
    );
  });
});
