import { readSource, type IntakeResult, type IntakeSuccess } from '../../src/intake';
import { failureWords, anomalyWords } from '../../src/locales/fr/intake';

const read = (text: string): Promise<readonly IntakeResult[]> =>
  readSource(
    { name: 'marches.xml', bytes: new TextEncoder().encode(text) },
    { pseudonymSecret: 'secret de test' },
  );
async function success(text: string): Promise<readonly IntakeSuccess[]> {
  return (await read(text)).map((result) => {
    if (!result.ok) throw new Error(result.code);
    return result;
  });
}
async function refusal(text: string): Promise<string> {
  const [first] = await read(text);
  if (first === undefined || first.ok) throw new Error('read all the same');
  const { message, fix } = failureWords(first);
  expect(`${message} ${fix}`).not.toMatch(/undefined|\?/);
  return first.code;
}

const contract = (inner: string): string => `<marche><id>007</id>
  <acheteur><id>21750001630040</id></acheteur><objet>Ménage &amp; vitres &#8211; écoles</objet>
  <dateNotification>2024-05-15</dateNotification><montant>575000.50</montant>
  <titulaires><titulaire><id>01234567400009</id><typeIdentifiant>SIRET</typeIdentifiant></titulaire></titulaires>
  ${inner}</marche>`;
const social = `<considerationsSociales><considerationSociale>Clause sociale</considerationSociale>
  <considerationSociale>Critère social</considerationSociale></considerationsSociales>`;

describe('essential data in XML', () => {
  it('keeps numbers as text where they name something, and reads entities and lists', async () => {
    const [{ report, tables } = {} as IntakeSuccess] = await success(
      `<marches>${contract(social)}</marches>`,
    );
    expect(report).toMatchObject({
      kind: 'decp-xml-2022',
      rows: 1,
      kept: 1,
      controlSums: { montant_ht: 575_000.5 },
    });
    expect(tables.MARCHES).toMatchObject([
      {
        marche_id: '007',
        objet: 'Ménage & vitres – écoles',
        titulaire_siret: '01234567400009',
        clause_sociale: 'OUI',
        critere_social: 'OUI',
        clause_env: null,
      },
    ]);
  });

  it('reads one contract or several, with a prefix of namespace, nil and empty elements, CDATA', async () => {
    const [{ report, tables } = {} as IntakeSuccess] = await success(
      `<?xml version="1.0"?><n:marches xmlns:n="urn:x" xmlns:xsi="urn:i"><!-- > --><n:marche><n:id>1</n:id><n:acheteur><n:id>21750001630040</n:id></n:acheteur>
       <n:objet><![CDATA[Voirie <nord>]]></n:objet><n:montant xsi:nil="true"/><n:dateNotification/><n:offresRecues/><n:modifications/></n:marche></n:marches>`,
    );
    expect(report).toMatchObject({ kind: 'decp-xml-2022', rows: 1, kept: 1 });
    expect(tables.MARCHES).toMatchObject([
      { marche_id: '1', objet: 'Voirie <nord>', montant_ht: null, date_notification: null, nb_offres: null },
    ]);
  });

  it('tells the decrees apart by shape, and leaves the considerations of 2019 unknown', async () => {
    const old = contract('<formePrix>Ferme et actualisable</formePrix>');
    const [alone] = await success(`<marches>${old}</marches>`);
    expect(alone?.report.kind).toBe('decp-xml-2019');
    expect(alone?.tables.MARCHES).toMatchObject([
      { clause_sociale: null, critere_social: null, marche_reserve: null, clause_env: null },
    ]);
    const [mixed] = await success(`<marches>${old}${contract(social).replace('007', '008')}</marches>`);
    expect(mixed?.report.kind).toBe('decp-xml-2022');
    const told = mixed?.anomalies.find(({ code }) => code === 'decrets-melanges');
    expect(told).toMatchObject({ details: { anciens: 1, lus: 2 } });
    expect(anomalyWords(told as NonNullable<typeof told>).message).toContain(
      '1 marché suit le format de 2019, sur 2',
    );
  });

  it('gives concessions their own account', async () => {
    const parts = await success(
      `<marches>${contract(social)}<contrat-concession><id>C1</id><autoriteConcedante><id>21840039800010</id></autoriteConcedante>
       <nature>Concession de travaux</nature><objet>Viaduc</objet><dateSignature>2024-04-02</dateSignature><valeurGlobale>10.3</valeurGlobale>${social}</contrat-concession></marches>`,
    );
    expect(parts.map(({ report }) => [report.kind, report.rows, report.controlSums['montant_ht']])).toEqual([
      ['decp-xml-2022', 1, 575_000.5],
      ['decp-xml-2022-concessions', 1, 10.3],
    ]);
  });

  it('reads the first of an element said twice, and says what it left', async () => {
    const [{ anomalies } = {} as IntakeSuccess] = await success(
      `<marches>${contract(`${social}<dureeMois>12</dureeMois><dureeMois>24</dureeMois>`)}</marches>`,
    );
    expect(anomalies).toContainEqual(
      expect.objectContaining({
        code: 'element-repete',
        where: { source: 'marches.xml', row: 1, column: 'dureeMois', value: '24' },
      }),
    );
  });

  it('counts what is no record at all', async () => {
    const [{ report } = {} as IntakeSuccess] = await success(
      `<marches>${contract(social)}<marche>texte</marche><marche/></marches>`,
    );
    expect(report).toMatchObject({ rows: 3, kept: 1, setAside: 2 });
  });

  it('has nothing to do with what every object inherits', async () => {
    const [{ tables } = {} as IntakeSuccess] = await success(
      `<marches>${contract(`${social}<__proto__><polluted>1</polluted></__proto__><constructor><x>1</x></constructor><hasOwnProperty>1</hasOwnProperty>`)}</marches>`,
    );
    expect(tables.MARCHES).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('hostile or broken XML', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><marches><marche><id>&b;</id></marche></marches>`;
  it.each([
    ['billion laughs', bomb, 'xml-doctype'],
    [
      'an external entity',
      '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hosts">]><marches>&x;</marches>',
      'xml-doctype',
    ],
    ['an entity without DOCTYPE', '<marches><!ENTITY x "y"></marches>', 'xml-doctype'],
    [
      'deep nesting',
      `<marches>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</marches>`,
      'xml-trop-profond',
    ],
    [
      'a huge attribute',
      `<marches a="${'x'.repeat(1_000_000)}"><marche/></marches>`,
      'xml-balise-trop-longue',
    ],
    ['a file cut short', `<marches>${contract(social)}<marche><id>2`, 'xml-invalide'],
    ['a tag never closed', '<marches><marche', 'xml-invalide'],
    ['a comment never closed', '<marches><!-- ', 'xml-invalide'],
    ['another document', '<html><body><p>Bonjour</p></body></html>', 'xml-sans-marche'],
    ['an unknown list', '<marches><marche><a>1</a></marche></marches>', 'xml-sans-marche'],
  ])('%s is refused in French', async (_, text, code) => {
    expect(await refusal(text)).toBe(code);
  });

  it('leaves an undeclared entity as it stands', async () => {
    const [{ tables } = {} as IntakeSuccess] = await success(
      `<marches>${contract(social).replace('Ménage', '&inconnue;')}</marches>`,
    );
    expect(tables.MARCHES?.[0]?.['objet']).toContain('&inconnue;');
  });
});
