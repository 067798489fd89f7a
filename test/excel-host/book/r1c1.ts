import { letters } from './address';
import { rewriteReferences, type Corner } from './references';

/** `R[-1]C`, `R5C2`, `C[1]`, `R3`, outside words; text and quoted sheets are skipped. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\][])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)|C(\[-?\d+\]|\d+))(?![\p{L}\p{N}_.(])/giu;

const part = (letter: 'R' | 'C', line: number | null, isFixed: boolean, from: number): string => {
  if (line === null) return '';
  if (isFixed) return `${letter}${line + 1}`;
  return line === from ? letter : `${letter}[${line - from}]`;
};

const cornerText = (
  { row, column, rowFixed, columnFixed }: Corner,
  at: { row: number; column: number },
): string => part('R', row, rowFixed, at.row) + part('C', column, columnFixed, at.column);

/** A formula of the cell `at` in R1C1 notation: what two cells with « the same » formula share (docs: Range.formulasR1C1). */
export function toR1C1(formula: string, at: { row: number; column: number }): string {
  return rewriteReferences(formula, ({ prefix, first, last }) => {
    const [from, to] = [cornerText(first, at), last && cornerText(last, at)];
    return `${prefix}${from}${to === null || to === from ? '' : `:${to}`}`;
  });
}

const lineOf = (text: string | undefined, from: number): { line: number; isFixed: boolean } => {
  if (text === undefined) return { line: from, isFixed: false };
  return text.startsWith('[')
    ? { line: from + Number(text.slice(1, -1)), isFixed: false }
    : { line: Number(text) - 1, isFixed: true };
};

/** The same formula in A1 notation, as the cell `at` holds it. */
export function fromR1C1(formula: string, at: { row: number; column: number }): string {
  const rowText = (text: string | undefined): string => {
    const { line, isFixed } = lineOf(text, at.row);
    return `${isFixed ? '$' : ''}${line + 1}`;
  };
  const columnText = (text: string | undefined): string => {
    const { line, isFixed } = lineOf(text, at.column);
    return `${isFixed ? '$' : ''}${letters(line)}`;
  };
  return formula.replace(
    TOKEN,
    (token: string, row?: string, column?: string, wholeRow?: string, wholeColumn?: string) => {
      if (/^["']/.test(token)) return token;
      if (wholeRow !== undefined) return `${rowText(wholeRow)}:${rowText(wholeRow)}`;
      if (wholeColumn !== undefined) return `${columnText(wholeColumn)}:${columnText(wholeColumn)}`;
      return `${columnText(column)}${rowText(row)}`;
    },
  );
}
