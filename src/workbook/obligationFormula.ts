import { OBLIGATION_MODES } from '../scheme/obligation';
import { binary, call, num, text, type Formula } from './formula';

const EMPTY = text('');
const [, PER_TRANCHE, SHARE] = OBLIGATION_MODES;

const allNumbers = (...values: Formula[]): Formula =>
  call('AND', ...values.map((one) => call('ISNUMBER', one)));

/** Hours that a row of Marchés asks for, by its mode. The engine gives the same in `engine/obligations/hours`. */
export function obligationFormula(of: (field: string) => Formula): Formula {
  const mode = of('mode_obligation');
  const [amount, hours, tranche] = [of('montant_ht'), of('heures_par_tranche'), of('montant_tranche')];
  const [worked, share] = [of('heures_travail_marche'), of('part_heures_insertion')];
  const floor = of('seuil_obligation');
  const above = call('MAX', num(0), binary(amount, '-', call('IF', call('ISNUMBER', floor), floor, num(0))));
  const perTranche = call(
    'IF',
    binary(tranche, '>', num(0)),
    binary(binary(above, '/', tranche), '*', hours),
    EMPTY,
  );
  const fixed = of('heures_prevues');
  return call(
    'IF',
    binary(mode, '=', text(PER_TRANCHE)),
    call('IF', allNumbers(amount, hours, tranche), perTranche, EMPTY),
    call(
      'IF',
      binary(mode, '=', text(SHARE)),
      call('IF', allNumbers(worked, share), binary(worked, '*', share), EMPTY),
      call('IF', call('ISNUMBER', fixed), fixed, EMPTY),
    ),
  );
}
