import fc, { runs } from '../support/property';
import { TextIndex } from '../../src/intake/values/textIndex';

describe('the index of the first row of each text', () => {
  it('finds what a Map finds, in order or not', () => {
    const texts = fc.array(fc.constantFrom('M01', 'M02', 'M03', 'M10', 'Aa', 'BB', '', 'é'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.boolean(), (drawn, sorted) => {
        const given = sorted ? [...drawn].sort() : drawn;
        const index = new TextIndex(given.length);
        const first = new Map<string, number>();
        given.forEach((text, row) => {
          if (!first.has(text)) first.set(text, row);
          expect(index.firstOf(text, row)).toBe(first.get(text));
        });
      }),
      runs(),
    );
  });
});
