import type { Book } from '../book/book';
import { addressOf, quoteSheet } from '../book/address';
import { evaluated } from '../book/evaluated';
import type { Scalar } from '../book/state';
import { HostFault, HostObject } from '../wire/hostObject';
import { Range } from './range';

/** Value of a function, or its error (types: FunctionResult). */
class FunctionResult extends HostObject {
  constructor(private readonly value: Scalar) {
    super();
  }
  get Value(): Scalar | null {
    return this.Error === null ? this.value : null;
  }
  get Error(): string | null {
    return typeof this.value === 'string' && /^#[A-Z/0!?]+$/.test(this.value) ? this.value : null;
  }
}

/** An argument as a formula writes it. */
function written(argument: unknown): string {
  if (argument instanceof Range) return `${quoteSheet(argument.sheet.name)}!${addressOf(argument.area)}`;
  const value: unknown = argument instanceof FunctionResult ? (argument.Value ?? argument.Error) : argument;
  if (typeof value === 'string') return value.startsWith('#') ? value : `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw new HostFault('ApiNotFound', 'this kind of argument is not emulated', 'Functions');
}

/** Functions of the sheet without a cell, computed by the calculator (ExcelApi 1.2, types: Functions). */
export class Functions extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  call(name: string, args: readonly unknown[]): FunctionResult {
    // What was left out stands at the end.
    const given = args.flat().filter((one) => one !== undefined && one !== null);
    return new FunctionResult(evaluated(this.book, `=${name}(${given.map(written).join(',')})`, null));
  }
}

/** Name on the wire, and in a formula. */
const NAMES: Readonly<Record<string, string>> = {
  Sum: 'SUM',
  Average: 'AVERAGE',
  Count: 'COUNT',
  CountA: 'COUNTA',
  CountIf: 'COUNTIF',
  Max: 'MAX',
  Min: 'MIN',
  Round: 'ROUND',
  SumIf: 'SUMIF',
  VLookup: 'VLOOKUP',
  HLookup: 'HLOOKUP',
  Match: 'MATCH',
  RandBetween: 'RANDBETWEEN',
};
for (const [member, name] of Object.entries(NAMES)) {
  Object.defineProperty(Functions.prototype, member, {
    value(this: Functions, ...args: unknown[]) {
      return this.call(name, args);
    },
  });
}
