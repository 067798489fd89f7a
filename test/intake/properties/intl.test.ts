import fc, { runs } from '../../support/property';
import { decideDot, parseFrenchDate, parseFrenchNumber, readSource, serialOf } from '../../../src/intake';
import { CONTEXT } from '../support';

const LOCALES = ['fr-FR', 'fr-BE', 'fr-CH', 'fr-CA'] as const;
const locale = fc.constantFrom(...LOCALES);
const cents = fc.integer({ min: -9_999_999_999_99, max: 9_999_999_999_99 });

describe('numbers of the four French forms', () => {
  it('are read as Intl writes them', () => {
    fc.assert(
      fc.property(
        locale,
        cents,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('decimal', 'thousands'),
        (where, value, digits, dot) => {
          const exact = Math.round(value / 10 ** (2 - digits)) / 10 ** digits;
          const text = new Intl.NumberFormat(where, {
            minimumFractionDigits: digits,
            maximumFractionDigits: 2,
          }).format(exact);
          expect([text, parseFrenchNumber(text, dot as 'decimal')?.value]).toEqual([
            text,
            exact === 0 ? 0 : exact,
          ]);
        },
      ),
      runs(),
    );
  });

  it('keep their unit: euros, accounting, percentages', () => {
    fc.assert(
      fc.property(locale, cents, (where, value) => {
        const exact = value / 100;
        const euros = new Intl.NumberFormat(where, { style: 'currency', currency: 'EUR' }).format(exact);
        expect([euros, parseFrenchNumber(euros)]).toEqual([
          euros,
          { value: exact === 0 ? 0 : exact, unit: 'euro', ttc: false },
        ]);
        const accounting = new Intl.NumberFormat(where, {
          style: 'currency',
          currency: 'EUR',
          currencySign: 'accounting',
        }).format(exact);
        expect([accounting, parseFrenchNumber(accounting)?.value]).toEqual([
          accounting,
          exact === 0 ? 0 : exact,
        ]);
        const points = (value % 10_000) / 100;
        const percent = new Intl.NumberFormat(where, { style: 'percent', maximumFractionDigits: 2 }).format(
          points / 100,
        );
        const read = parseFrenchNumber(percent);
        expect([percent, read?.unit]).toEqual([percent, 'percent']);
        expect(read?.value).toBeCloseTo(points, 6);
      }),
      runs(),
    );
  });

  it('never read otherwise once grouped with dots', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 8 }),
        (values) => {
          const texts = [...values, 1_234_567].map((value) => new Intl.NumberFormat('de-DE').format(value));
          const { meaning, assumed } = decideDot(texts, ';');
          expect(assumed).toBe(false);
          expect(texts.map((text) => parseFrenchNumber(text, meaning)?.value)).toEqual([
            ...values,
            1_234_567,
          ]);
        },
      ),
      runs(),
    );
  });
});

describe('dates of the four French forms', () => {
  const date = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2069-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const serial = (at: Date): number | null =>
    serialOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());

  it('are read as Intl writes them, short or long', () => {
    fc.assert(
      fc.property(
        locale,
        date,
        fc.constantFrom('short', 'medium', 'long', 'full', 'numeric'),
        (where, at, style) => {
          // Canadian French writes 2024-03-15, which no other form takes for a day first.
          const options: Intl.DateTimeFormatOptions =
            style === 'numeric'
              ? { day: '2-digit', month: '2-digit', year: 'numeric' }
              : { dateStyle: style as 'short' };
          const text = new Intl.DateTimeFormat(where, { ...options, timeZone: 'UTC' }).format(at);
          expect([where, text, parseFrenchDate(text)]).toEqual([where, text, serial(at)]);
        },
      ),
      runs(),
    );
  });

  it('are one day whatever their form, in a table', async () => {
    await fc.assert(
      fc.asyncProperty(locale, fc.array(date, { minLength: 1, maxLength: 6 }), async (where, days) => {
        const format = new Intl.DateTimeFormat(where, {
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          timeZone: 'UTC',
        });
        const rows = [...days, new Date('2024-03-25T00:00:00Z')].map((at, index) => [
          `M${index}`,
          `Objet ${index}`,
          format.format(at),
        ]);
        const [result] = await readSource(
          { name: 'x', cells: [['N° marché', 'Objet', 'Date de notification'], ...rows] },
          CONTEXT,
        );
        const read = result?.ok ? (result.tables.MARCHES ?? []).map((row) => row['date_notification']) : null;
        expect(read).toEqual([...days.map(serial), serialOf(2024, 3, 25)]);
      }),
      runs(),
    );
  });
});
