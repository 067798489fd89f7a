import { HEADER_SYNONYMS } from '../../src/catalogue/synonyms';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { FIELDS_OF_KIND } from '../../src/intake/columns/kinds';
import { ledgerFieldWords } from '../../src/locales/fr/ledgerFields';
import { sourceFieldWords } from '../../src/locales/fr/mapping';

describe('words of the fields of sources', () => {
  it.each(Object.entries(FIELDS_OF_KIND))('every field of %s has some', (_, fields) => {
    expect(fields.filter((field) => sourceFieldWords(field) === field)).toEqual([]);
  });

  it('are no field of a table, whose own label says it', () => {
    const labels = new Set(SHEET_TABLES.flatMap(({ fields }) => fields.map(({ id }) => id)));
    expect(Object.keys(ledgerFieldWords).filter((field) => labels.has(field))).toEqual([]);
    expect(Object.keys(ledgerFieldWords).filter((field) => !(field in HEADER_SYNONYMS))).toEqual([]);
  });
});
