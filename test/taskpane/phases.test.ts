import { generique4Axes } from '../../src/catalogue/templates/generique4Axes';
import { legalCheck, type LegalResult } from '../../src/engine/legalCheck';
import { en } from '../../src/locales/en/pane';
import { fr } from '../../src/locales/fr/pane';
import { LEGAL_STATES } from '../../src/scheme/legal';

const { results } = legalCheck(generique4Axes);
const resultOf = (id: string): LegalResult => {
  const found = results.find(({ requirement }) => requirement.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('what is to be done, in words', () => {
  it('counts what waits, names what is late', () => {
    const t = fr.reminders;
    expect(t.what('decisions', '', 1)).toBe('1 proposition attend une décision');
    expect(t.what('decisions', '', 3)).toBe('3 propositions attendent une décision');
    expect(t.what('action', 'Former', 1)).toBe('Action « Former »');
    expect(t.late('01/10/2026')).toMatch(/^En retard/);
    expect(t.from('debut')).toContain('Paramètres');
    expect([t.from('dernier'), t.from(null)]).toEqual(['', '']);
  });

  it('has English twins that are not French', () => {
    for (const kind of [
      'suivi-annuel',
      'publication',
      'elaboration',
      'fin',
      'action',
      'reunion',
      'decisions',
    ] as const)
      expect(en.reminders.what(kind, 'X', 2)).not.toBe(fr.reminders.what(kind, 'X', 2));
    for (const state of LEGAL_STATES) expect(en.legal.state(state)).not.toBe(fr.legal.state(state));
    for (const { requirement } of results)
      expect(en.legal.requirement(requirement)).not.toBe(fr.legal.requirement(requirement));
  });
});

describe('the legal check, in words', () => {
  it('says what to do, and nothing where nothing is to be done', () => {
    const t = fr.legal;
    expect(t.toDo(resultOf('energie'))).toBe(
      'Ajouter « Part des consultations soumises au questionnement carbone / énergie ».',
    );
    expect(t.toDo(resultOf('eau'))).toBe(
      'Écrire un objectif, par exemple « Réduire la consommation d’eau liée aux achats ».',
    );
    expect(t.toDo(resultOf('cible-employeurs'))).toBe('Fixer une cible dans l’onglet Cibles.');
    for (const words of [fr.legal, en.legal])
      for (const result of results)
        expect(words.toDo(result) === '').toBe(['couvert', 'sans-objet'].includes(result.state));
  });

  it('claims no more than what was read', () => {
    for (const words of [fr.legal, en.legal]) {
      expect(words.reserve).toMatch(/avis juridique|legal advice/);
      expect(
        [words.certainty('partiel'), words.certainty('a-verifier')].every((one) =>
          /vérifier|checked/.test(one),
        ),
      ).toBe(true);
      const said = [words.title, words.summary(3, 17), ...LEGAL_STATES.map(words.state)].join(' ');
      expect(said).not.toMatch(/conforme|compliant|lawful/i);
    }
  });
});
