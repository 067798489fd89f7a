import fc from '../support/property';
import { decideDayOrder, parseFrenchDate, parsePeriod, serialOf } from '../../src/intake';

const day = (year: number, month: number, date: number): number | null => serialOf(year, month, date);

describe('parseFrenchDate', () => {
  it('counts days as spreadsheets do', () => {
    expect([day(2025, 12, 31), day(2024, 1, 1)]).toEqual([46022, 45292]);
  });

  it.each([
    '2024-06-10',
    '2024-06-10T08:00:00Z',
    '2024-06-10+02:00',
    '2024-06-10-01:00',
    '10/06/2024',
    '10/06/24',
    '10.06.2024',
    '10-06-2024',
    '10/06/2024 14:30',
    '10 juin 2024',
    '10 JUIN 2024',
    'lundi 10 juin 2024',
    '20240610',
    '45453',
    'June, 10 2024 00:00:00',
    '2024/06/10',
    '10-juin-24',
  ])('%s is 10 June 2024', (text) => {
    expect(parseFrenchDate(text)).toBe(45453);
  });

  it.each([
    '31/02/2024',
    '2024-13-01',
    '32/01/2024',
    'abc',
    '12',
    '',
    '10/13/2024',
    '0222-04-29',
    '5021-02-18',
    '99999999',
    'mars',
  ])('%j is no date', (text) => {
    expect(parseFrenchDate(text)).toBeNull();
  });

  it('reads « September, 16 2021 00:00:00 » and « 1er mars 2024 »', () => {
    expect([parseFrenchDate('September, 16 2021 00:00:00'), parseFrenchDate('1er mars 2024')]).toEqual([
      day(2021, 9, 16),
      day(2024, 3, 1),
    ]);
  });

  it('takes the day order of the whole column', () => {
    expect(decideDayOrder(['03/04/2024', '05/06/2024'])).toBe('dmy');
    expect(decideDayOrder(['03/04/2024', '05/16/2024'])).toBe('mdy');
    expect(decideDayOrder(['03/14/2024', '16/05/2024'])).toBe('dmy');
    expect(parseFrenchDate('03/04/2024', 'mdy')).toBe(day(2024, 3, 4));
  });

  it('reads back any day in dd/mm/yyyy and ISO', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const french = iso.split('-').reverse().join('/');
          expect(parseFrenchDate(french)).toBe(parseFrenchDate(iso));
          expect(parseFrenchDate(iso)).toBe(Math.floor(Date.parse(iso) / 86_400_000) + 25_569);
        },
      ),
    );
  });
});

describe('parsePeriod', () => {
  it.each([
    ['2024-03', 3],
    ['2024-3', 3],
    ['202403', 3],
    ['03/2024', 3],
    ['3/2024', 3],
    ['mars 2024', 3],
    ['Mars-24', 3],
    ['déc-25', 12],
    ['déc. 2025', 12],
    ['févr.-24', 2],
    ['août 2024', 8],
    ['15/03/2024', 3],
    ['T1 2024', 1],
    ['T4 2024', 10],
    ['2024-T2', 4],
    ['2e trimestre 2024', 4],
    ['1er semestre 2024', 1],
    ['S2 2024', 7],
    ['trimestre 3 2024', 7],
    ['2024', 1],
    ['du 01/03/2024 au 31/03/2024', 3],
  ] as const)('%s starts in month %d', (text, month) => {
    const year = /25/.test(text) ? 2025 : 2024;
    expect(parsePeriod(text)).toBe(day(year, month, 1));
  });

  it('takes serial days and years as numbers', () => {
    expect([parsePeriod(45453), parsePeriod(2024)]).toEqual([day(2024, 6, 1), day(2024, 1, 1)]);
  });

  it.each(['abc', 'T5 2024', '13/2024', '3', 'mars'])('%s is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});
