import { HostError, type HostErrorCode } from '../../workbook/host';

/** Excel's codes that the port does not name, by what a user can do about them (docs: application-specific error handling). */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'AccessDenied',
  ItemNotFound: 'ItemNotFound',
  InvalidReference: 'ItemNotFound',
  ItemAlreadyExists: 'ItemAlreadyExists',
  InvalidArgument: 'InvalidArgument',
  InvalidSelection: 'InvalidArgument',
  MergedRangeConflict: 'InvalidArgument',
  FilteredRangeConflict: 'InvalidArgument',
  InsertDeleteConflict: 'InvalidArgument',
  NonBlankCellOffSheet: 'InvalidArgument',
  FormulaLengthExceedsLimit: 'InvalidArgument',
  UnsupportedSheet: 'InvalidArgument',
  InvalidOperationInCellEditMode: 'InvalidOperationInCellEditMode',
  RequestPayloadSizeLimitExceeded: 'RequestPayloadSizeLimitExceeded',
  ResponsePayloadSizeLimitExceeded: 'RequestPayloadSizeLimitExceeded',
  OperationCellsExceedLimit: 'RequestPayloadSizeLimitExceeded',
};

/** A text under a name of an object of any realm. */
const textIn = (object: unknown, name: string): string => {
  const text: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
  return typeof text === 'string' ? text : '';
};

export const codeOf = (failure: unknown): string => textIn(failure, 'code');

/**
 * Errors come from another realm, so they are known by their code, never by their class; the message is translated by
 * Excel and is never read. The statement that failed holds no value of the workbook, unlike `fullStatements`.
 */
export function toHostError(failure: unknown): HostError {
  if (failure instanceof HostError) return failure;
  const code = codeOf(failure);
  const debug: unknown =
    typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'debugInfo') : null;
  const words = [code || String(failure), textIn(debug, 'statement')].filter((word) => word !== '');
  const why = code === 'FilteredRangeConflict' ? ({ reason: 'tableau-filtre' } as const) : null;
  return new HostError(CODES[code] ?? 'GeneralException', words.join(': '), 0, why);
}

/** The same failure, with the rows that are in. */
export const withDone = (failure: HostError, done: number, because: string): HostError =>
  new HostError(failure.code, `${failure.message} (${because})`, done, failure.why);
