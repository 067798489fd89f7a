import type { SourceField } from '../../catalogue/synonyms';
import { holdsPersonalData, isPersonalHeader } from '../privacy/personal';
import type { MappedColumn, SourceKind } from '../types';
import { COMMON_WORDS } from './commonWords';
import { headerKey } from './headerKey';
import { isAboutPeople, isHours } from './kinds';
import { candidatesOf } from './labels';
import type { Column } from './mapping';

export const MASKED_HEADER = '(colonne personnelle)';

/** The header as the user may see it again. One that itself holds personal data, or was known only by its cells, is masked. */
export function shownHeader(
  { header, personal, publicCode, field, reason }: Column,
  kind: SourceKind,
): string {
  const known =
    candidatesOf(header).candidates.length > 0 ||
    isPersonalHeader(header) ||
    (field !== null && reason.code.startsWith('libelle'));
  const nameless =
    !isHours(kind) && !isAboutPeople(kind)
      ? true
      : headerKey(header)
          .split(' ')
          .some((word) => COMMON_WORDS.has(word));
  const masked = (!known && (personal || (publicCode === null && !nameless))) || holdsPersonalData(header);
  return masked ? MASKED_HEADER : header;
}

/** The account of columns for the user. A column without header counts when it holds something. */
export function columnReport(
  columns: readonly Column[],
  kind: SourceKind,
  fieldLabel: (field: SourceField) => string | null,
): readonly MappedColumn[] {
  return columns
    .filter(
      ({ header, personal, field, filled }) => header.trim() !== '' || personal || field !== null || filled,
    )
    .map((column): MappedColumn => {
      const { index, key, field, publicCode, personal, reason, confidence } = column;
      const common = { index, key, header: shownHeader(column, kind), sourceField: field };
      if (personal)
        return {
          ...common,
          field: null,
          outcome: field === null ? 'personnelle' : 'pseudonyme',
          reason: { code: 'personnelle' },
          confidence: 1,
        };
      const target = publicCode !== null ? 'criteres' : field === null ? null : fieldLabel(field);
      return {
        ...common,
        field: target,
        outcome: target === null ? 'ignoree' : 'importee',
        // Some fields serve to read others, and are in no table.
        reason:
          target === null && field !== null && reason.code !== 'decision' ? { code: 'technique' } : reason,
        confidence,
      };
    });
}
