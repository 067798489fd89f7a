import { isMissing } from '../../scheme/values';
import { isYes, numberIn, whereRows } from './rowsOf';
import type { Rule } from './types';

/** Pairs of answers that go together: an insertion clause has hours, and is a social clause. */
export const clauses: readonly Rule[] = [
  {
    id: 'insertion-sans-heures',
    effect: 'manque',
    find: (checked) =>
      whereRows(
        checked,
        'MARCHES',
        'heures_prevues',
        (row) => isYes(row['clause_insertion']) && (numberIn(row, 'heures_prevues') ?? 0) <= 0,
      ),
  },
  {
    id: 'heures-sans-clause',
    effect: 'corrige',
    find: (checked) =>
      whereRows(checked, 'MARCHES', 'clause_insertion', (row) => {
        const hours = numberIn(row, 'heures_prevues') ?? 0;
        return hours > 0 && !isYes(row['clause_insertion']) ? { heures: hours } : false;
      }).map((finding) => ({ ...finding, meant: { clause_insertion: 'OUI' } })),
  },
  {
    id: 'insertion-sans-clause-sociale',
    effect: 'corrige',
    find: (checked) =>
      whereRows(
        checked,
        'MARCHES',
        'clause_sociale',
        (row) =>
          isYes(row['clause_insertion']) &&
          !isMissing(row['clause_sociale']) &&
          !isYes(row['clause_sociale']),
      ).map((finding) => ({ ...finding, meant: { clause_sociale: 'OUI' } })),
  },
];
