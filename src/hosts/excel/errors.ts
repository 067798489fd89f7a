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

export const codeOf = (failure: unknown): string => {
  const code: unknown = failure instanceof Object ? Reflect.get(failure, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};

/**
 * Errors come from another realm, so they are known by their code, never by their class; the message is translated by
 * Excel and is never read. The statement that failed holds no value of the workbook, unlike `fullStatements`.
 */
export function toHostError(failure: unknown): HostError {
  if (failure instanceof HostError) return failure;
  const code = codeOf(failure);
  const debug: unknown = failure instanceof Object ? Reflect.get(failure, 'debugInfo') : undefined;
  const statement: unknown = debug instanceof Object ? Reflect.get(debug, 'statement') : undefined;
  const words = [code || String(failure), typeof statement === 'string' ? statement : ''].filter((word) => word !== '');
  return new HostError(CODES[code] ?? 'GeneralException', words.join(': '));
}

/** The same failure, with the rows that are in. */
export const withDone = (failure: HostError, done: number, because: string): HostError =>
  new HostError(failure.code, `${failure.message} (${because})`, done);
