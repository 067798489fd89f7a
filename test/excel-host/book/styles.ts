import { HostFault, invalidArgument } from '../wire/hostObject';
import type { Book } from './book';
import type { Scalar } from './state';

export const NORMAL = 'Normal';

/** A style of the workbook; those of Excel have a format that only Excel knows, except `Normal`. */
export interface StyleState {
  readonly name: string;
  /** Format, and what of it the style gives to cells (`includeFont`…). */
  readonly records: Record<string, Scalar>;
}

const accents = [1, 2, 3, 4, 5, 6].flatMap((number) =>
  ['', '_20', '_40', '_60'].map((shade) => `Accent${number}${shade}`),
);
/** Names of the styles that Excel brings (types: BuiltInStyle). */
export const BUILT_IN: readonly string[] = [
  ...[NORMAL, 'Comma', 'Currency', 'Percent', 'WholeComma', 'WholeDollar', 'Hlink', 'HlinkTrav', 'Note'],
  ...['WarningText', 'Emphasis1', 'Emphasis2', 'Emphasis3', 'SheetTitle', 'Heading1', 'Heading2', 'Heading3'],
  ...[
    'Heading4',
    'Input',
    'Output',
    'Calculation',
    'CheckCell',
    'LinkedCell',
    'Total',
    'Good',
    'Bad',
    'Neutral',
  ],
  ...[...accents, 'ExplanatoryText'],
];

export function styleNamed(book: Book, name: string): StyleState | null {
  const isSame = (one: string): boolean => one.toLowerCase() === name.toLowerCase();
  const own = [...book.styles.values()].find((style) => isSame(style.name));
  if (own) return own;
  const builtIn = BUILT_IN.find(isSame);
  return builtIn === undefined ? null : { name: builtIn, records: {} };
}

/** True for a style whose format is nowhere written. */
export const isOpaque = (name: string): boolean => name !== NORMAL && BUILT_IN.includes(name);

/** A property that cells have from their style, `Normal` being under all of them. */
export function styleValue(book: Book, name: Scalar | undefined, key: string, fallback: Scalar): Scalar {
  const own = name === undefined ? undefined : book.styles.get(String(name))?.records[key];
  if (own !== undefined) return own;
  if (name !== undefined && isOpaque(String(name)))
    throw new HostFault('ApiNotFound', `the format of the style ${String(name)} is not emulated`);
  return book.styles.get(NORMAL)?.records[key] ?? fallback;
}

export function checkedStyle(book: Book, name: unknown, location: string): StyleState {
  const style = typeof name === 'string' ? styleNamed(book, name) : null;
  // The code of an unknown name is not documented.
  if (!style) throw invalidArgument(location);
  return style;
}
