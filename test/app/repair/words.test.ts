import { LOSSES, REFUSALS } from '../../../src/app/repair/damage';
import { en } from '../../../src/locales/en/pane';
import { fr } from '../../../src/locales/fr/pane';

describe.each([
  ['French', fr],
  ['English', en],
])('every loss and every refusal has its own words in %s', (_, text) => {
  it.each(LOSSES)('%s', (loss) => {
    const words = text.repair.lost({ sheet: 'Cibles', loss, tab: 'Autre', count: 2, what: ['x', 'y'] });
    expect(words).toContain('Cibles');
    expect(words.length).toBeGreaterThan('Cibles'.length);
  });
  it.each(REFUSALS)('%s', (refusal) => {
    expect(text.repair.fix(refusal)).not.toBe(text.repair.fix('?'));
  });
});
