import { quotedSheets } from '../../../src/hosts/file/read/formulaText';
import { valueOf } from '../../../src/hosts/file/read/values';
import { fieldOf, TABLES } from '../../../src/catalogue/tables';
import { headerLookOf, lookOfField } from '../../../src/hosts/shared/fields';
import { linkLocation } from '../../../src/hosts/file/write/addresses';
import { linesOf } from '../../../src/hosts/shared/textHeight';
import { literal, xmlText } from '../../../src/hosts/file/write/text';
import { COMPUTED_CELL, COMPUTED_HEADER, LOOKS, lookOf, TONES } from '../../../src/hosts/shared/styles';
import { checkName } from '../../../src/hosts/shared/checks';

/** Relative luminance of WCAG 2. */
const luminance = (rgb: string): number => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test('every text is readable on its fill', () => {
  const pairs = [...Object.values(LOOKS), ...Object.values(TONES), COMPUTED_CELL, COMPUTED_HEADER].map(
    (look) => contrast(look.colour ?? '000000', ('fill' in look && look.fill) || 'FFFFFF'),
  );
  expect(Math.min(...pairs)).toBeGreaterThanOrEqual(4.5);
});

test('figures stand apart from the text on their right, texts do not', () => {
  expect(lookOf({ style: 'input', format: 'euro' })).toMatchObject({ horizontal: 'right', indent: 1 });
  expect(lookOf({ style: 'total', format: 'integer', wrap: true })).toMatchObject({ indent: 1, wrap: true });
  expect(lookOf({ style: 'input', format: 'text' })).toEqual(LOOKS.input);
  expect(lookOf({ style: 'note', format: 'date' })).toEqual(LOOKS.note);
});

test('a column of figures and its header stand on the same side, a column of texts on the other', () => {
  const table = TABLES.MARCHES;
  const [amount, object] = [fieldOf(table, 'montant_ht'), fieldOf(table, 'objet')];
  for (const look of [headerLookOf(amount), lookOfField(amount, table)])
    expect(look).toMatchObject({ horizontal: 'right', indent: 1 });
  for (const look of [headerLookOf(object), lookOfField(object, table) ?? {}])
    expect(look).not.toHaveProperty('horizontal');
});

test.each([
  ['Suivi!$B$5/Calculs!A1', "'Suivi'!$B$5/'Calculs'!A1"],
  ['\'À moi\'!A1&"Suivi!"', '\'À moi\'!A1&"Suivi!"'],
  ['Détail!$H$26', "'Détail'!$H$26"],
  ['SUM(Marches[Montant HT])', 'SUM(Marches[Montant HT])'],
])('sheets of %s are quoted', (formula, expected) => {
  expect(quotedSheets(formula)).toBe(expected);
});

test('links inside the workbook', () => {
  expect(linkLocation('#Suivi')).toBe("'Suivi'!A1");
  expect(linkLocation("#L'onglet!B3")).toBe("'L''onglet'!B3");
});

test('texts that a file would read as something else', () => {
  expect(literal('a_x0041_b')).toBe('a_x005F_x0041_b');
  expect(xmlText('<&>\u0001\ud800é😀')).toBe('&lt;&amp;&gt;_x0001__xD800_é😀');
});

test('dates of the library are serial days', () => {
  expect(valueOf(new Date(Date.UTC(2025, 11, 31)))).toBe(46022);
  expect(valueOf(new Date(Date.UTC(2025, 11, 31, 12)))).toBe(46022.5);
});

test('lines of a wrapped text', () => {
  expect(linesOf('un deux trois', 7)).toBe(2);
  expect(linesOf('un\ndeux', 20)).toBe(2);
  expect(linesOf('anticonstitutionnellement', 10)).toBe(3);
});

test.each(['A1', 'XFD12', 'R1C1', 'R', 'c', '1x', 'a b', ''])('« %s » is no name', (name) => {
  expect(() => checkName(name)).toThrow();
});

test.each(['P_annee_suivi', 'TableSuivi', 'Été'])('« %s » is a name', (name) => {
  expect(() => checkName(name)).not.toThrow();
});
