import { cell } from '../../src/workbook/formula';
import { render } from '../../src/workbook/dialect';
import { structuredDialect } from '../../src/hosts/shared/structuredDialect';
import { spoken, spokenText } from '../../src/workbook/spoken';

const plain = (words: string): string => words.replace(/\u00a0/g, ' ');

it.each([
  ['h', 12_400, '12 400 h'],
  ['h', 999.6, '1 000 h'],
  ['h', 1_234_567.4, '1 234 567 h'],
  ['h', 1_000_007, '1 000 007 h'],
  ['h', 4_005, '4 005 h'],
  ['h', 10.4, '10 h'],
  ['nb', 3, '3'],
  ['nb', 0.44, '0,4'],
  ['%', 0.0455, '4,6 points'],
  ['%', 0.12, '12 points'],
  ['€ HT', 0, '0 € HT'],
] as const)('%s %d is said « %s »', (unit, value, words) =>
  expect(plain(spokenText(unit, value))).toBe(words),
);

it('is a formula that no language of the spreadsheet changes', () => {
  const formula = render(spoken('h', cell(null, 0, 0)), structuredDialect);
  expect(formula).not.toMatch(/TEXT|FIXED|ROUND/);
  expect(formula.length).toBeLessThan(700);
});
