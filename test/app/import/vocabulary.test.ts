import { importData, previewImport } from '../../../src/app';
import { decided, NO_VOCABULARY, vocabularyIn, VOCABULARY_SETTING } from '../../../src/app/import/vocabulary';
import type { Answer } from '../../../src/app/contracts';
import type { Proposal } from '../../../src/intake/types';
import { fileHost, filled } from '../../support/sessions';

jest.setTimeout(60_000);

const HOURS = 'N° marché;Nom;Prénom;Date de naissance;Sexe;Mois;Heures réalisées';
const hours = (...rows: readonly string[]) => ({ name: 'heures.csv', text: [HOURS, ...rows].join('\n') });
const P = (letter: string): string => `P-${letter.repeat(10)}`;
const pair = (keep: string, merge: string): Extract<Proposal, { kind: 'person' }> => ({
  kind: 'person',
  id: 'x',
  keep,
  merge,
  rows: [2, 3],
  reason: { code: 'une-lettre' },
});
const all = (proposals: readonly Proposal[], approved: boolean): readonly Answer[] =>
  proposals.map((proposal) => ({ proposal, approved }));

describe('answers', () => {
  it('are kept: approved words and people, refused ones too, and nothing else', () => {
    const word: Proposal = {
      kind: 'word',
      id: 'm',
      field: 'sexe',
      word: 'femm',
      value: 'F',
      rows: 1,
      confidence: 0.9,
    };
    expect(decided(NO_VOCABULARY, [{ proposal: word, approved: true }]).words).toEqual({
      sexe: { femm: 'F' },
    });
    expect(decided(NO_VOCABULARY, [{ proposal: word, approved: false }]).words).toEqual({
      sexe: { femm: null },
    });
    expect(decided(NO_VOCABULARY, all([pair(P('A'), P('B'))], true)).people).toEqual({ [P('B')]: P('A') });
    const refused = `${P('A')}~${P('B')}`;
    expect(decided(NO_VOCABULARY, all([pair(P('B'), P('A'))], false)).people).toEqual({ [refused]: refused });
  });

  it('never merge one person into two, close a circle, nor keep what is no pseudonym', () => {
    const once = decided(
      NO_VOCABULARY,
      all([pair(P('A'), P('B')), pair(P('C'), P('B')), pair(P('B'), P('A'))], true),
    );
    expect(once.people).toEqual({ [P('B')]: P('A') });
    expect(decided(NO_VOCABULARY, all([pair('Dupont', P('B'))], true)).people).toEqual({});
  });

  it('are read back from the settings, and nothing when those were tampered with', () => {
    const kept = { words: { sexe: { femm: 'F' } }, people: { [P('B')]: P('A') } };
    expect(vocabularyIn({ [VOCABULARY_SETTING]: JSON.stringify(kept) })).toEqual(kept);
    for (const text of [
      '',
      '{',
      '[]',
      '{"words":{},"people":{"Dupont":"Martin"}}',
      '{"words":{"a":{"b":1}},"people":{}}',
    ])
      expect(vocabularyIn({ [VOCABULARY_SETTING]: text })).toEqual(NO_VOCABULARY);
  });
});

describe('an import with questions', () => {
  const source = hours(
    '1;Ravel;Zoé;12/05/2001;Femm;03/2025;10',
    '1;Ravele;Zoé;12/05/2001;Femm;04/2025;20',
    '1;Kante;Noé;01/06/1970;H;04/2025;5',
  );

  it('applies nothing before an answer, then reads again with it, and remembers it', async () => {
    const { session, host } = await filled(fileHost(), []);
    const before = await previewImport(session, [source]);
    expect(before.proposals.map(({ kind }) => kind).sort()).toEqual(['person', 'word']);
    expect(before.merged.BENEFICIAIRES).toHaveLength(3);
    const after = await previewImport(session, [source], undefined, { answers: all(before.proposals, true) });
    expect(after.proposals).toEqual([]);
    expect(after.merged.BENEFICIAIRES).toHaveLength(2);
    expect(after.merged.BENEFICIAIRES?.map((row) => row['sexe'])).toEqual(['F', 'H']);
    expect(after.sources[0]?.controlSums).toEqual(before.sources[0]?.controlSums);
    // A preview keeps nothing.
    expect(await host.readSettings()).not.toHaveProperty(VOCABULARY_SETTING);
    await importData(session, after);
    expect(vocabularyIn(await host.readSettings())).toEqual(after.vocabulary);
    // The next file is read with it, and asks nothing.
    const next = await previewImport(session, [hours('1;Ravele;Zoé;12/05/2001;Femm;05/2025;8')]);
    expect(next.proposals).toEqual([]);
    expect(next.merged.BENEFICIAIRES).toHaveLength(2);
  });

  it('puts together people already in the workbook, in every table, without losing an hour', async () => {
    const { session, host } = await filled(fileHost(), [source]);
    expect(await host.readTable('BENEFICIAIRES')).toHaveLength(3);
    const before = await previewImport(session, [source]);
    const after = await previewImport(session, [source], undefined, {
      answers: all(
        before.proposals.filter(({ kind }) => kind === 'person'),
        true,
      ),
    });
    await importData(session, after);
    const people = (await host.readTable('BENEFICIAIRES')) ?? [];
    const done = (await host.readTable('HEURES')) ?? [];
    expect(people).toHaveLength(2);
    expect(done.reduce((sum, row) => sum + Number(row['heures_declarees']), 0)).toBe(35);
    expect(new Set(done.map((row) => row['beneficiaire_id']))).toEqual(
      new Set(people.map((row) => row['beneficiaire_id'])),
    );
  });

  it('asks whether a list with birth dates and hours with names only speak of the same people', async () => {
    const list = {
      name: 'personnes.csv',
      text: 'Nom;Prénom;Date de naissance;Sexe\nRavel;Zoé;12/05/2001;F\nKante;Noé;01/06/1970;H',
    };
    const work = {
      name: 'heures.csv',
      text: 'N° marché;Salarié;Mois;Heures réalisées\n1;Zoé Ravel;03/2025;10\n1;Ypsi Autre;03/2025;4',
    };
    const { session, host } = await filled(fileHost(), [work]);
    const before = await previewImport(session, [list]);
    expect(before.merged.BENEFICIAIRES).toHaveLength(4);
    expect(before.proposals).toMatchObject([
      { kind: 'person', reason: { code: 'naissance-absente' }, rows: [2, 0] },
    ]);
    const after = await previewImport(session, [list], undefined, { answers: all(before.proposals, true) });
    expect(after.merged.BENEFICIAIRES).toHaveLength(3);
    await importData(session, after);
    const people = (await host.readTable('BENEFICIAIRES')) ?? [];
    expect(people).toHaveLength(3);
    expect(people.filter((row) => row['annees'] !== null && row['annees'] !== '')).toHaveLength(2);
    const refused = await previewImport(session, [list], undefined, {
      answers: all(before.proposals, false),
    });
    expect(refused.proposals).toEqual([]);
  });
});
