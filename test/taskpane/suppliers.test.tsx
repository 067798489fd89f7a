import { renderToStaticMarkup } from 'react-dom/server';
import type { SupplierMatch } from '../../src/app/contracts';
import { en } from '../../src/locales/en/pane';
import { fr } from '../../src/locales/fr/pane';
import { SupplierMatches } from '../../src/taskpane/donnees/SupplierMatches';
import { TextContext } from '../../src/taskpane/text';

const match = (extra: Partial<SupplierMatch> = {}): SupplierMatch => ({
  id: '80746931700018|est_siae',
  siret: '80746931700018',
  name: 'Atelier Inventé',
  field: 'est_siae',
  by: 'siret',
  isCertain: true,
  kind: 'EI',
  list: 'siae.csv',
  rows: { MARCHES: 2 },
  contradicted: 0,
  known: 1,
  ...extra,
});
const OTHER = match({
  id: '80746931700026|est_siae',
  siret: '80746931700026',
  by: 'autre-etablissement',
  isCertain: false,
  known: 0,
});
const NO = match({
  id: '75187049400026|est_esus',
  field: 'est_esus',
  kind: null,
  name: 'Coopérative Inventée',
  by: 'siren',
  rows: {},
  contradicted: 1,
  known: 0,
});

const shown = (matches: readonly SupplierMatch[], accepted: readonly string[] = [], words = fr): string =>
  renderToStaticMarkup(
    <TextContext.Provider value={words}>
      <SupplierMatches
        suppliers={{ matches, structures: 12, suppliers: 3 }}
        accepted={new Set(accepted)}
        onAccept={() => undefined}
      />
    </TextContext.Provider>,
  ).replace(/[\u202f\u00a0]/g, ' ');

describe('the card of suppliers', () => {
  it('shows what contradicts and what is to be decided open, what is proven behind a button', () => {
    const text = shown([NO, OTHER, match()]);
    expect(text).toContain('12 structures dans la liste, 3 fournisseurs comparés par SIRET');
    expect(text).toContain('1 fournisseur noté NON alors que la liste dit OUI');
    expect(text).toContain('Coopérative Inventée');
    expect(text).toContain('même SIREN, d’après siae.csv');
    expect(text).toContain('1 rapprochement à confirmer');
    expect(text).toContain('même entreprise, autre établissement');
    expect(text).toContain('1 fournisseur reconnu à coup sûr');
    expect(text).not.toContain('2 lignes complétées');
    expect(text).toContain('reste inconnu');
  });

  it('ticks what the user accepted, and nothing else', () => {
    const boxes = (accepted: readonly string[]): number =>
      [...shown([OTHER], accepted).matchAll(/<input[^>]*checked=""/g)].length;
    expect([boxes([]), boxes([OTHER.id]), boxes(['autre'])]).toEqual([0, 1, 0]);
  });

  it('says when no supplier is in the list', () => {
    expect(shown([])).toContain('Aucun fournisseur');
  });

  it('has its English', () => {
    expect(shown([NO, OTHER, match()], [], en)).toContain('same company, another establishment');
  });

  it('counts rows in words', () => {
    const t = fr.suppliers;
    expect(t.rows(2, 1).replace(/\s/g, ' ')).toBe('2 lignes complétées, 1 déjà notée OUI');
    expect(t.rows(0, 3)).toBe('déjà noté OUI');
    expect(t.what(match({ kind: 'SIAE' }))).toBe('SIAE');
    expect(t.what(match())).toBe('SIAE (EI)');
  });
});
