import fc from '../support/property';
import { decideDot, parseFrenchNumber } from '../../src/intake';

const value = (text: string, dot?: 'decimal' | 'thousands'): number | null =>
  parseFrenchNumber(text, dot)?.value ?? null;

describe('parseFrenchNumber', () => {
  it.each([
    ['1234', 1234],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567,5 €', 1234567.5],
    ['1\u2009234', 1234],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['45155.0', 45155],
    ['2400000.0000', 2400000],
    ['1.0e17', 1e17],
    ['2,10E+13', 2.1e13],
    ['0,05', 0.05],
    [',5', 0.5],
    ['-12', -12],
    ['\u221212,5', -12.5],
    ['12-', -12],
    ['(1 234,50 €)', -1234.5],
    ['(1 234,50) €', -1234.5],
    ['- 5', -5],
    ['+3', 3],
    ['1 200 € HT', 1200],
    ['1 200 €HT', 1200],
    ['€ 12,5', 12.5],
    ['12 k€', 12000],
    ['1,2 M€', 1200000],
    ['3,5 Md€', 3.5e9],
    ['12 345 h', 12345],
    ['800 heures', 800],
    ['1,5 heure', 1.5],
    ['5 %', 5],
    ['5,0%', 5],
    ['48 mois', 48],
    ['15h30', 15.5],
    ['15 h 30', 15.5],
    ['7:30', 7.5],
    ['1 234:30', 1234.5],
    ['7h', 7],
    ['0h45', 0.75],
    ["1'234.5", 1234.5],
    ['1 234,', 1234],
    ['0', 0],
    ['-0', 0],
  ] as const)('%j is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 9);
  });

  it.each([
    'abc',
    '12 34',
    '1 2',
    '802 684 969 000 16',
    '1,2,3',
    '12..5',
    '',
    '.',
    '-',
    '€',
    '12/05/2024',
    '1e',
    '5 5',
    '1.23.4',
    'Infinity',
    '0x10',
    '12 abc',
    '٣',
  ])('%j is no number', (text) => {
    expect(value(text)).toBeNull();
  });

  it('keeps what the author wrote around the number', () => {
    expect(parseFrenchNumber('1 200 € TTC')).toEqual({ value: 1200, unit: 'euro', ttc: true });
    expect(parseFrenchNumber('15 h')?.unit).toBe('hour');
  });

  it('reads 1.234 as its column says', () => {
    expect([
      value('1.234', 'decimal'),
      value('1.234', 'thousands'),
      value('0.234', 'thousands'),
      value('1.23', 'thousands'),
    ]).toEqual([1.234, 1234, 0.234, 1.23]);
  });

  it.each(['fr-FR', 'fr-BE', 'fr-CH', 'fr-CA'])('reads back what %s writes', (locale) => {
    const styles = [
      new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', currencySign: 'accounting' }),
      new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', maximumFractionDigits: 2 }),
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'hour',
        unitDisplay: 'long',
        maximumFractionDigits: 2,
      }),
    ];
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(...styles), (cents, style) => {
        expect(value(style.format(cents / 100))).toBeCloseTo(cents / 100, 6);
      }),
    );
  });
});

describe('decideDot', () => {
  it.each([
    [['1.234', '12.5'], ';', 'decimal', false],
    [['1.234', '0.125'], ';', 'decimal', false],
    [['1.234', '1.234.567'], ',', 'thousands', false],
    [['1.234', '1.234,50'], ',', 'thousands', false],
    [['1.234', '2.500'], ',', 'decimal', true],
    [['1.234', '2.500'], ';', 'thousands', true],
    [['1.234', '2.500'], null, 'thousands', true],
    [['1.234,5', '1.5'], ';', 'decimal', false],
    [['12', '13,5'], ';', 'thousands', false],
  ] as const)('%j in a %j file: %s', (cells, delimiter, meaning, assumed) => {
    expect(decideDot(cells, delimiter)).toEqual({ meaning, assumed });
  });
});
