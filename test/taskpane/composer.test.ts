import { PROBLEM_CODES } from '../../src/app/compose/draftProblems';
import { REFUSAL_CODES } from '../../src/app/compose/checkChoices';
import { composer as en } from '../../src/locales/en/composer';
import { composer as fr } from '../../src/locales/fr/composer';
import { swapped, toggled } from '../../src/taskpane/modeles/compose/openParts';
import { readNumber } from '../../src/taskpane/modeles/compose/fields';

describe.each([
  ['French', fr],
  ['English', en],
])('the words of the composer in %s', (_language, text) => {
  it('say every problem of a draft and every refusal', () => {
    for (const code of PROBLEM_CODES) expect(text.problem(code, '1.1')).not.toBe(code);
    for (const code of REFUSAL_CODES) expect(text.refusal(code, 'Heures', 'Sexe')).not.toBe(code);
  });
});

describe('what is unfolded', () => {
  it('moves with the part that moves, and with all that is in it', () => {
    const open = new Set(['0', '0.1', '0.1.2', '1', '10']);
    expect(swapped(open, [0], 1)).toEqual(new Set(['1', '1.1', '1.1.2', '0', '10']));
    expect(swapped(open, [0, 1], -1)).toEqual(new Set(['0', '0.0', '0.0.2', '1', '10']));
  });

  it('opens and closes', () => {
    expect(toggled(toggled(new Set(), '0'), '0')).toEqual(new Set());
  });
});

it.each([
  ['12,5', 12.5],
  ['1 250', 1250],
  ['1\u202f250,75', 1250.75],
  ['-3', -3],
  ['', null],
  ['  ', null],
  ['30 %', undefined],
  ['douze', undefined],
  ['1,2,3', undefined],
])('reads « %s » as people write it', (text, value) => expect(readNumber(text)).toBe(value));
