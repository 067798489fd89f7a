import { indicatorOf, INDICATORS } from '../../src/catalogue/indicators';
import { toColumns } from '../../src/engine/columns';
import { evaluateScheme, type IndicatorFigures } from '../../src/engine/schemeFigures';
import { schemeTables } from '../../src/engine/schemeTables';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { EVERY_YEARS, everyParameters, everyRows, everyScheme } from '../support/everyIndicator';

const rows = everyRows();
const data = Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, rows[id] ?? [])]));
const typed = { 'env-ges-achats': { 2024: 12_345, 2025: 1 } };
const figures = evaluateScheme(everyScheme(), data, everyParameters(), typed, EVERY_YEARS);
const figureOf = (key: string): IndicatorFigures => {
  const found = figures.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('every indicator on data that answer it', () => {
  it('reads every table of the catalogue', () => {
    expect(schemeTables(everyScheme()).map(({ id }) => id)).toEqual(SHEET_TABLES.map(({ id }) => id));
  });

  it.each(INDICATORS.map(({ id }) => id))(
    '%s says something that is neither nothing nor everything',
    (id) => {
      const values = figureOf(id).years.map(({ value }) => value);
      expect([values[1], values[2]].every((value) => typeof value === 'number')).toBe(true);
      const { unit } = indicatorOf(id);
      const telling = values.filter(
        (value) => value !== null && value !== 0 && (unit !== '%' || value !== 1),
      );
      expect(telling.length).toBeGreaterThan(0);
      if (unit === '%') telling.forEach((value) => expect(value).toBeLessThan(1));
    },
  );

  it('takes the typed value where the data say nothing, and only there', () => {
    const { years } = figureOf('env-ges-achats');
    expect(years.map(({ origin }) => origin)).toEqual(['saisie', 'donnees', 'donnees']);
    expect(years[0]?.value).toBe(12_345);
    expect(years[1]?.value).toBeGreaterThan(1);
    expect(figureOf('gov-nb-sourcing').years[0]).toMatchObject({ value: null, origin: null });
  });

  it('counts what is informed among the other indicators, itself left out', () => {
    const others = INDICATORS.length - 1;
    expect(
      figureOf('gov-taux-indicateurs-renseignes').years.map(({ numerator, denominator }) => [
        numerator,
        denominator,
      ]),
    ).toEqual([
      [others - 1, others],
      [others, others],
      [others, others],
    ]);
    expect(figureOf('gov-taux-indicateurs-renseignes~2').years).toEqual(
      figureOf('gov-taux-indicateurs-renseignes').years,
    );
  });
});
