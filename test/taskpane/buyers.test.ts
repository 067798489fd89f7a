import { review } from '../../src/app';
import type { Review } from '../../src/app/contracts';
import { buyerLines, buyersTyped } from '../../src/taskpane/modeles/BuyersField';
import { ofBuyer } from '../../src/taskpane/suivi/indicateurs/ofBuyer';
import { REQUEST, fileHost, filled } from '../support/sessions';

async function reviewed(): Promise<Review> {
  const { session } = await filled(
    fileHost(),
    [
      {
        name: 'marches.csv',
        text: 'Numéro de marché;Acheteur;Objet;Date de notification;Montant HT;Clause sociale\nM1;Ville A;x;12/03/2025;10;OUI\nM2;Ville B;y;12/03/2025;10;NON',
      },
    ],
    { ...REQUEST, buyer: 'Ville A', buyers: ['Ville A', 'Ville B'] },
  );
  const found = await review(session);
  if (!found) throw new Error('no scheme');
  return found;
}

describe('the review of one buyer', () => {
  it('shows its figures, without target nor verdict', async () => {
    const whole = await reviewed();
    const value = (choice: number | null) =>
      ofBuyer(whole, choice)
        .indicators.find(({ id }) => id === 'leg-part-considsoc-nb')
        ?.years.find(({ year }) => year === 2025)?.value;
    expect([null, 0, 1, 2].map(value)).toEqual([50, 100, 0, null]);
    const own = ofBuyer(whole, 1);
    expect(own.indicators.length).toBeLessThan(whole.indicators.length);
    const figures = own.indicators.flatMap(({ years }) => years);
    expect(figures.every(({ target, expected, gap }) => target ?? expected ?? gap ?? true)).toBe(true);
    expect(new Set(figures.map(({ status }) => status))).toEqual(new Set(['suivi-simple', 'non-calculable']));
    expect(own.indicators.some(({ finalTarget, baseline }) => finalTarget ?? baseline)).toBe(false);
  });

  it('is the review itself where none is chosen', async () => {
    const whole = await reviewed();
    expect(ofBuyer(whole, null)).toBe(whole);
  });
});

describe('the field of the other buyers', () => {
  it('gives back the lines of a scheme already there', () => {
    const entries = buyersTyped('Ville A', 'Ville B\n\nVille C (213700019)\n');
    expect(entries).toEqual(['Ville A', 'Ville B', 'Ville C (213700019)']);
    expect(buyersTyped('Ville A', buyerLines('Ville A', entries))).toEqual(entries);
    expect(buyerLines('Ville A', undefined)).toBe('');
  });
});
