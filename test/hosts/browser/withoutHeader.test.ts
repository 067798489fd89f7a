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
