import { ANOMALY_CODES, FAILURE_CODES } from '../../src/intake';
import { anomalyWords, failureWords } from '../../src/locales/fr/intake';

const where = { source: 'essai.csv', row: 12, column: 'Montant', value: 'abc' };

describe('words', () => {
  it('say where, what and how to correct', () => {
    expect(anomalyWords({ code: 'nombre-illisible', severity: 'a-verifier', where })).toEqual({
      message: "Ligne 12, colonne « Montant » : « abc » n'est pas un nombre.",
      fix: 'Écrire un nombre (par exemple 1 234,50), ou laisser la cellule vide si la valeur est inconnue.',
    });
    expect(
      anomalyWords({ code: 'nombre-illisible', severity: 'a-verifier', where: { source: 'x', row: 3 } })
        .message,
    ).toBe("Ligne 3 : la valeur (non reproduite) n'est pas un nombre.");
    expect(
      anomalyWords({ code: 'nombre-illisible', severity: 'a-verifier', where: { source: 'x' }, count: 50 })
        .message,
    ).toBe('50 autres cas du même type dans cette source.');
    expect(failureWords({ code: 'guillemet-ouvert', details: { ligne: 3 } }).message).toContain('ligne 3');
  });

  it.each(ANOMALY_CODES)('%s is a sentence, with and without a place', (code) => {
    for (const place of [where, { source: 'essai.csv' }]) {
      const { message, fix } = anomalyWords({ code, severity: 'info', where: place });
      expect(message).toMatch(/^[A-ZÉÀ«\d?].*\.$/u);
      expect(fix).toMatch(/^[A-ZÉ].*\.$/u);
    }
  });

  it.each(FAILURE_CODES)('%s is a sentence', (code) => {
    const { message, fix } = failureWords({ code, details: {} });
    expect(message).toMatch(/^[A-ZÉ].*\.$/u);
    expect(fix).toMatch(/^[A-ZÉL].*\.$/u);
  });
});
