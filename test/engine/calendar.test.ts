import { addMonths, dueDates } from '../../src/engine/calendar';
import { dateOfSerial, serialOf } from '../../src/engine/serialDate';

const day = (serial: number): string => {
  const { year, month, day: own } = dateOfSerial(serial);
  return [year, String(month).padStart(2, '0'), String(own).padStart(2, '0')].join('-');
};
const scheme = { years: [2026, 2027, 2028] };
const due = (parameters: Record<string, number | null>) =>
  dueDates(scheme, parameters).map(({ id, date, from }) => [id, day(date), from]);

describe('months added to a day', () => {
  it.each([
    [serialOf(2024, 11, 6), 24, '2026-11-06'],
    // The shorter month has no such day: its last one, as EDATE has it.
    [serialOf(2024, 2, 29), 24, '2026-02-28'],
    [serialOf(2024, 2, 29), 48, '2028-02-29'],
    [serialOf(2026, 12, 31), 2, '2027-02-28'],
    [serialOf(2026, 3, 31), 12, '2027-03-31'],
  ])('%i + %i months', (from, months, to) => expect(day(addMonths(from, months))).toBe(to));
});

describe('what is due', () => {
  it('counts from the first day of the scheme when nothing is known', () => {
    expect(due({})).toEqual([
      ['suivi-annuel', '2027-01-01', 'debut'],
      ['publication', '2028-01-01', 'debut'],
      ['elaboration', '2028-01-01', null],
      ['fin', '2028-12-31', null],
    ]);
  });

  it('counts from the adoption, then from the last time, each on its own', () => {
    const adopted = serialOf(2026, 3, 15);
    expect(due({ date_adoption: adopted }).slice(0, 2)).toEqual([
      ['suivi-annuel', '2027-03-15', 'adoption'],
      ['publication', '2028-03-15', 'adoption'],
    ]);
    expect(due({ date_adoption: adopted, date_dernier_suivi: serialOf(2027, 4, 2) }).slice(0, 2)).toEqual([
      ['suivi-annuel', '2028-04-02', 'dernier'],
      ['publication', '2028-03-15', 'adoption'],
    ]);
    expect(due({ date_derniere_publication: serialOf(2028, 5, 9), date_adoption: null })[1]).toEqual([
      'publication',
      '2030-05-09',
      'dernier',
    ]);
  });
});
