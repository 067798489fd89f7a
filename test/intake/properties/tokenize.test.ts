import fc, { runs } from '../../support/property';
import Papa from 'papaparse';
import { tokenize } from '../../../src/intake/files/tokenize';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** PapaParse, as the intake asks it. */
const oracle = (text: string, delimiter: string): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, header: false, dynamicTyping: false, skipEmptyLines: false });

const letter = fc.constantFrom(
  'a',
  'é',
  ' ',
  ';',
  ',',
  '|',
  '\t',
  '"',
  '\n',
  '\r',
  '\r\n',
  '0',
  '’',
  '€',
  '😀',
  '\u00a0',
);
const anything = fc.string({ unit: letter, maxLength: 60 });
const cell = fc.oneof(fc.constantFrom('', 'Oui', 'Non', '12,5'), fc.string({ unit: letter, maxLength: 8 }));

/** A table as a program writes it: quotes where they are needed, one kind of line end. */
const written = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
    delimiter: fc.constantFrom(...DELIMITERS),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
    always: fc.boolean(),
  })
  .filter(({ rows }) => rows.some((row) => row.length > 1 || row[0] !== ''))
  .map(({ rows, delimiter, end, last, always }) => {
    const quoted = (text: string): string =>
      always || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
    const text = rows.map((row) => row.map(quoted).join(delimiter)).join(end) + (last ? end : '');
    return { rows, text, delimiter, last };
  });

describe('the short way to read a delimited text', () => {
  it('gives the cells of PapaParse, or leaves the text to it', () => {
    let short = 0;
    fc.assert(
      fc.property(anything, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const cells = tokenize(text, delimiter);
        if (cells === null) return;
        short += 1;
        const { data, errors } = oracle(text, delimiter);
        expect(cells).toEqual(data);
        expect(errors).toEqual([]);
      }),
      runs(),
    );
    // A short way that nothing takes would prove nothing.
    expect(short).toBeGreaterThan(100);
  });

  it('reads what a program writes, as PapaParse does', () => {
    fc.assert(
      fc.property(written, ({ rows, text, delimiter, last }) => {
        const cells = tokenize(text, delimiter);
        // A line end of one kind inside quotes and of another between rows is PapaParse's to judge.
        if (cells === null) {
          expect(rows.some((row) => row.some((one) => one.includes('\r')))).toBe(true);
          return;
        }
        expect(cells).toEqual(oracle(text, delimiter).data);
        expect(cells).toEqual(last ? [...rows, ['']] : rows);
      }),
      runs(),
    );
  });

  it('leaves alone what is not well formed', () => {
    for (const text of ['a;"b\nc;d', 'a;"b"c;d', 'a\rb', 'a;b\r\nc\nd', 'a;b\nc\r\nd', '"a" ;b', 'a"\r\na"'])
      expect(tokenize(text, ';')).toBeNull();
  });

  it('gives one string for what a column repeats, and never another text of the same sum', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${index % 7};Aa${index};BB${index % 5_000}`);
    expect(tokenize(many.join('\n'), ';')).toEqual(many.map((line) => line.split(';')));
    // « Aa » and « BB » weigh the same in a sum by 31.
    expect(tokenize('Aa\nBB\nAa', ';')).toEqual([['Aa'], ['BB'], ['Aa']]);
  });
});
