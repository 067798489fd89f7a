import { OBLIGATION_MODES, type ObligationMode } from '../../scheme/obligation';
import type { DataRow } from '../../scheme/values';

const [FIXED, PER_TRANCHE, SHARE] = OBLIGATION_MODES;

const numberIn = (row: DataRow, field: string): number | null =>
  typeof row[field] === 'number' ? row[field] : null;

/** The mode of a row, « Heures fixes » when it says none; spreadsheets compare without case. */
export function modeOf(row: DataRow): ObligationMode {
  const said = String(row['mode_obligation'] ?? '').toUpperCase();
  return OBLIGATION_MODES.find((mode) => mode.toUpperCase() === said) ?? FIXED;
}

/**
 * Hours of insertion that a row of Marchés asks for over its whole duration; null when it does not say.
 * - fixed: the hours written in the contract;
 * - per tranche: (amount − floor) ÷ tranche × hours, tranches shared (12 500 € in tranches of 10 000 € are 1,25);
 * - share: hours of work of the contract × share.
 * Sources: 35 h per 10 000 € (Toulouse), 1 h per 2 000 € above 2,7 M€ (DINUM), 10 % of the hours (SOLIDEO).
 */
export function obligationHours(row: DataRow): number | null {
  switch (modeOf(row)) {
    case FIXED:
      return numberIn(row, 'heures_prevues');
    case PER_TRANCHE: {
      const amount = numberIn(row, 'montant_ht');
      const hours = numberIn(row, 'heures_par_tranche');
      const tranche = numberIn(row, 'montant_tranche');
      if (amount === null || hours === null || tranche === null || tranche <= 0) return null;
      return (Math.max(0, amount - (numberIn(row, 'seuil_obligation') ?? 0)) / tranche) * hours;
    }
    case SHARE: {
      const worked = numberIn(row, 'heures_travail_marche');
      const share = numberIn(row, 'part_heures_insertion');
      return worked === null || share === null ? null : worked * share;
    }
  }
}
