import fc from '../../support/property';
import { personProposals } from '../../../src/intake/people/personProposals';
import { isOneLetterAway, withoutOneLetter } from '../../../src/intake/people/sameLetters';
import { keptUnder } from '../../../src/intake/people/mergedPeople';
import type { Known } from '../../../src/intake/people/samePerson';
import { serialOf } from '../../../src/intake';
import type { IntakeSuccess, Vocabulary } from '../../../src/intake/types';
import { CONTEXT, lines, success } from '../support';

const HEADER = 'N° marché;Code bénéficiaire;Nom;Prénom;Date de naissance;Mois;Heures réalisées';
const table = (...rows: readonly string[]): string => lines(HEADER, ...rows);
const reasons = ({ proposals }: IntakeSuccess): readonly unknown[] =>
  proposals.flatMap((proposal) =>
    proposal.kind === 'person' ? [[proposal.reason.code, ...proposal.rows]] : [],
  );

describe('people who may be the same', () => {
  it.each([
    [
      'une lettre',
      ['1;;Ravel;Zoé;12/05/2001;03/2025;10', '1;;Ravele;Zoé;12/05/2001;04/2025;10'],
      'une-lettre',
    ],
    ['deux lettres échangées', ['1;;Kante;Noé;;03/2025;10', '1;;Katne;Noé;;04/2025;10'], 'une-lettre'],
    [
      'prénom composé',
      ['1;;Ravel;Marie-Claude;;03/2025;10', '1;;Ravel;Marieclaude;;04/2025;10'],
      'nom-compose',
    ],
    [
      'nom en moins',
      ['1;;Ravel;Marie Claude;12/05/2001;03/2025;10', '1;;Ravel;Marie;12/05/2001;04/2025;10'],
      'nom-partiel',
    ],
    [
      'jour et mois',
      ['1;;Ravel;Zoé;12/05/2001;03/2025;10', '1;;Ravel;Zoé;05/12/2001;04/2025;10'],
      'jour-mois-inverses',
    ],
    [
      'un chiffre',
      ['1;;Ravel;Zoé;12/05/2001;03/2025;10', '1;;Ravel;Zoé;12/05/2007;04/2025;10'],
      'naissance-proche',
    ],
    ['code ou nom', ['1;A7;Ravel;Zoé;;03/2025;10', '1;;Ravel;Zoé;;04/2025;10'], 'code-ou-nom'],
    [
      'deux codes',
      ['1;A7;Ravel;Zoé;12/05/2001;03/2025;10', '1;B9;Ravel;Zoé;12/05/2001;04/2025;10'],
      'deux-codes',
    ],
  ])('%s', async (_name, rows, code) => {
    const read = await success(table(...rows));
    expect(reasons(read)).toEqual([[code, 2, 3]]);
    // Proposed, never done.
    expect(read.tables.BENEFICIAIRES).toHaveLength(2);
  });

  it('asks about a row without birth date only where two dates are known for the name', async () => {
    const read = await success(
      table(
        '1;;Ravel;Zoé;12/05/2001;03/2025;10',
        '1;;Ravel;Zoé;30/08/1970;03/2025;10',
        '1;;Ravel;Zoé;;04/2025;10',
      ),
    );
    expect(read.tables.BENEFICIAIRES).toHaveLength(3);
    expect(reasons(read)).toEqual([
      ['naissance-absente', 2, 4],
      ['naissance-absente', 3, 4],
    ]);
  });

  it.each([
    [
      'homonymes de dates différentes',
      ['1;;Ravel;Zoé;12/05/2001;03/2025;10', '1;;Ravel;Zoé;30/08/1970;04/2025;10'],
    ],
    ['deux codes sans date', ['1;A7;Ravel;Zoé;;03/2025;10', '1;B9;Ravel;Zoé;;04/2025;10']],
    ['autres noms', ['1;;Ravel;Zoé;;03/2025;10', '1;;Kante;Noé;;04/2025;10']],
    ['prénom court', ['1;;Ravel;Lea;;03/2025;10', '1;;Ravel;Lia;;04/2025;10']],
    [
      'mêmes nom, casse, accents et ordre : déjà une seule',
      ['1;;RAVEL;Zoé;;03/2025;10', '1;;Zoe;Ravel;;04/2025;10'],
    ],
  ])('asks nothing: %s', async (_name, rows) => {
    expect(reasons(await success(table(...rows)))).toEqual([]);
  });

  it('names nobody in what it asks', async () => {
    const read = await success(
      table('1;;Zqravel;Zoé;12/05/2001;03/2025;10', '1;;Zqravell;Zoé;12/05/2001;04/2025;10'),
    );
    expect(JSON.stringify(read.proposals)).not.toMatch(/zq|2001|Zo/iu);
  });

  it('keeps one person once approved, and asks no more; two once refused, and asks no more', async () => {
    const text = table('1;;Ravel;Zoé;12/05/2001;03/2025;10', '1;;Ravele;Zoé;12/05/2001;04/2025;20');
    const first = await success(text);
    const [proposal] = first.proposals;
    if (proposal?.kind !== 'person') throw new Error('nothing proposed');
    const under = (people: Vocabulary['people']) =>
      success(text, { ...CONTEXT, vocabulary: { words: {}, people } });
    const approved = await under({ [proposal.merge]: proposal.keep });
    expect(approved.tables.BENEFICIAIRES).toHaveLength(1);
    expect(approved.tables.HEURES?.map((row) => row['beneficiaire_id'])).toEqual([
      proposal.keep,
      proposal.keep,
    ]);
    expect(approved.report.controlSums).toEqual(first.report.controlSums);
    expect(approved.proposals).toEqual([]);
    const pair = [proposal.keep, proposal.merge].sort().join('~');
    const refused = await under({ [pair]: pair });
    expect(refused.tables.BENEFICIAIRES).toHaveLength(2);
    expect(refused.proposals).toEqual([]);
  });

  it('follows chains of merges, and never turns in circles', () => {
    expect(keptUnder({ a: 'b', b: 'c' }, 'a')).toBe('c');
    expect(keptUnder({ a: 'b', b: 'a' }, 'a')).toMatch(/^[ab]$/);
    expect(keptUnder(undefined, 'a')).toBe('a');
    expect(keptUnder({ a: 'a' }, 'a')).toBe('a');
  });
});

describe('blocking', () => {
  const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
  const word = (seed: number): string => {
    let [rest, text] = [seed * 2_654_435_761 + 12_345, ''];
    for (let letter = 0; letter < 9; letter += 1) {
      text += ALPHABET.charAt(Math.abs(rest) % 26);
      rest = Math.floor(rest / 26);
    }
    return text;
  };
  const person = (index: number, name: string): Known => ({
    pseudonym: `P-${String(index).padStart(10, '0')}`,
    code: null,
    words: [name, word(index % 150)].sort(),
    birth: serialOf(1960 + (index % 45), 1 + (index % 12), 1 + (index % 28)),
    row: index,
  });

  it('compares 20,000 people in less than what 200 million pairs would take, and finds the ones sown', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => person(index, word(index + 1_000)));
    const sown = Array.from({ length: 50 }, (_, rank): Known => {
      const of = people[rank * 400] as Known;
      const words = of.words.map((own, index) => (index === 0 ? `${own}q` : own)).sort();
      return { ...of, pseudonym: `P-Z${String(rank).padStart(9, '0')}`, words, row: 30_000 + rank };
    });
    const start = process.cpuUsage().user;
    const found = personProposals([...people, ...sown], undefined);
    const seconds = (process.cpuUsage().user - start) / 1e6;
    const pairs = new Set(found.map(({ merge }) => merge));
    expect(sown.filter(({ pseudonym }) => pairs.has(pseudonym))).toHaveLength(50);
    // All pairs at even 0.1 µs each would take 20 s.
    expect(seconds).toBeLessThan(10);
  });

  it('gives two words one letter away a key in common, whatever they are', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        if (!isOneLetterAway(a, b)) return;
        const others = new Set(withoutOneLetter(b));
        expect(withoutOneLetter(a).some((key) => others.has(key))).toBe(true);
      }),
    );
  });
});
