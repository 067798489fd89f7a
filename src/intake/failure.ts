import type { FailureCode } from './codes';

/** Stops the reading of a source. Caught by `readSource` only, which turns it into an IntakeFailure. */
export class SourceRefused extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: FailureCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
