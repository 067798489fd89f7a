import type { Field, FieldType, Table } from '../../scheme/fields';
import type { NumberFormat, ValidationPlan } from '../../workbook/plan';
import { COMPUTED_CELL, COMPUTED_HEADER, FIGURE, LOOKS, type Look } from './styles';

/** Texts and codes get the text format, so that typing `2024-01`, `0123` or `=x` in the column stays a text. */
const FORMATS: Readonly<Record<FieldType, NumberFormat>> = {
  text: 'text',
  siret: 'text',
  amount: 'euro',
  hours: 'decimal2',
  number: 'decimal2',
  integer: 'year',
  fraction: 'percent',
  date: 'date',
  month: 'month',
  tri: 'general',
  code: 'text',
  codes: 'text',
  years: 'text',
  pseudonym: 'text',
};

/** Widths in characters that show a usual value whole. */
const WIDTHS: Readonly<Record<FieldType, number>> = {
  text: 24,
  siret: 17,
  amount: 15,
  hours: 12,
  number: 12,
  integer: 11,
  fraction: 11,
  date: 13,
  month: 11,
  tri: 14,
  code: 20,
  codes: 20,
  years: 16,
  pseudonym: 16,
};

/** Width of a column of sentences, which wrap. */
const PROSE_WIDTH = 42;

export const formatOfField = (field: Field): NumberFormat =>
  // The text format would freeze a formula into the words of the formula.
  field.origin === 'calcule' && FORMATS[field.type] === 'text' ? 'general' : FORMATS[field.type];

export const widthOfField = (field: Field): number => (field.prose ? PROSE_WIDTH : WIDTHS[field.type]);

/** Figures and dates stand apart from the text of the column on their right, and their headers above them. */
const alignmentOf = ({ type }: Field): Look => (['text', 'general'].includes(FORMATS[type]) ? {} : FIGURE);

/** How the rows of a column look under their header. In a table of sentences, every cell starts at the top. */
export function lookOfField(field: Field, { fields }: Table): Look | undefined {
  const isProse = fields.some(({ prose }) => prose);
  const look: Look = {
    ...alignmentOf(field),
    ...(field.origin !== 'saisi' ? COMPUTED_CELL : isProse ? { vertical: 'top' } : {}),
    ...(field.origin === 'saisi' && field.prose ? { wrap: true } : {}),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}

export const headerLookOf = (field: Field): Look => ({
  ...(field.origin === 'saisi' ? LOOKS.header : COMPUTED_HEADER),
  ...alignmentOf(field),
});

/** What a typed value must be; null = anything. Several codes in one cell cannot be checked by a list. */
export function ruleOfField(field: Field): ValidationPlan['rule'] | null {
  if (field.origin !== 'saisi') return null;
  switch (field.type) {
    case 'tri':
    case 'code':
      return field.values ? { kind: 'list', values: field.values } : null;
    case 'date':
    case 'month':
      return { kind: 'date' };
    case 'fraction':
      return { kind: 'number', min: 0, max: 1 };
    case 'amount':
    case 'hours':
    case 'number':
    case 'integer':
      return { kind: 'number' };
    default:
      return null;
  }
}
