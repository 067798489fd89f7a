import { withoutHeader } from '../../../src/hosts/browser/withoutHeader';
import { call, cell, column, text, binary, num } from '../../../src/workbook/formula';

const key = column('MARCHES', 'marche_id');
const social = column('MARCHES', 'clause_sociale');
const year = column('MARCHES', 'exercice');

it('takes the header out of the counts that it would answer', () => {
  const filled = call('COUNTIFS', key, text('<>'));
  expect(withoutHeader(filled)).toEqual(binary(filled, '-', num(1)));
  const other = call('COUNTIFS', social, text('<>NON'));
  expect(withoutHeader(call('SUM', other))).toEqual(call('SUM', binary(other, '-', num(1))));
});

it('leaves the others alone', () => {
  for (const formula of [
    call('COUNTIFS', social, text('OUI')),
    call('COUNTIFS', year, cell(null, 3, 2), key, text('<>')),
    call('COUNTIFS', year, binary(text('<='), '&', num(2026))),
    call('SUMIFS', column('MARCHES', 'montant_ht'), key, text('<>')),
  ]) {
    expect(withoutHeader(formula)).toEqual(formula);
  }
});

it('looks for places with XMATCH, and tells and takes ranks as if there were no header', () => {
  const place = call('MATCH', cell(null, 3, 0), key, num(0));
  const found = call('XMATCH', cell(null, 3, 0), key, num(0));
  expect(withoutHeader(call('IFERROR', place, num(0)))).toEqual(
    call('IFERROR', binary(found, '-', num(1)), num(0)),
  );
  expect(withoutHeader(call('INDEX', social, place))).toEqual(call('INDEX', social, found));
  expect(withoutHeader(call('INDEX', social, cell(null, 3, 1)))).toEqual(
    call('INDEX', social, binary(cell(null, 3, 1), '+', num(1))),
  );
  // In a list of cells there is no header to count, and no million cells.
  const list = { kind: 'range' as const, from: cell(null, 1, 0), to: cell(null, 9, 0) };
  expect(withoutHeader(call('MATCH', num(3), list, num(0)))).toEqual(call('MATCH', num(3), list, num(0)));
});
