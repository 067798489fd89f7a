import { buyerKey, readBuyer, sharedBuyers, wrongBuyer } from '../../src/scheme/buyers';

describe('a buyer as typed', () => {
  it.each([
    ["Ville d'Exemple", "Ville d'Exemple", null],
    ["Ville d'Exemple (21370001900017)", "Ville d'Exemple", '213700019'],
    [' Ville  d’Exemple 213 700 019 00017 ', 'Ville d’Exemple', '213700019'],
    ['Métropole (213700019)', 'Métropole', '213700019'],
    ['Lycée 1914', 'Lycée 1914', null],
    ['Syndicat 12345678', 'Syndicat 12345678', null],
    ['21370001900017', '21370001900017', '213700019'],
  ])('%s', (entry, name, siren) => {
    expect(readBuyer(entry)).toEqual({ name, siren });
  });

  it('is the same whatever its case, accents, apostrophes and blanks', () => {
    expect(buyerKey(' VILLE  D’EVREUX-SUR-ŒUVRE')).toBe(buyerKey("Ville d'Évreux sur Oeuvre"));
    expect(buyerKey('Ville A')).not.toBe(buyerKey('Ville B'));
  });
});

describe('the buyers that share a scheme', () => {
  it('begin with the first one, whose line may give its number', () => {
    expect(sharedBuyers(' Ville A ', ['Ville B', ' ', 'Ville C'])).toEqual(['Ville A', 'Ville B', 'Ville C']);
    expect(sharedBuyers('Ville A', ['Ville B', 'VILLE A (213700019)'])).toEqual([
      'VILLE A (213700019)',
      'Ville B',
    ]);
  });

  it('are none without another', () => {
    expect(sharedBuyers('Ville A', [])).toEqual([]);
    expect(sharedBuyers('Ville A', ['ville a'])).toEqual([]);
  });

  it('are refused where a spreadsheet could not tell them apart', () => {
    expect(wrongBuyer(['Ville A', 'Ville B'])).toBeNull();
    expect(wrongBuyer(['Ville A', 'Ville B', 'ville à'])).toBe('ville à');
    for (const name of ['Ville*', 'Ville ?', '~Ville', '=Ville', '>Ville', 'A|B', ''])
      expect(wrongBuyer(['Ville A', name])).toBe(name);
    expect(wrongBuyer(['Ville A', 'Lycée = > 3'])).toBeNull();
  });
});
