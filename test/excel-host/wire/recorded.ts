import { HostFault, HostObject, invalidArgument } from './hostObject';

/** A property that the workbook keeps as it was written, and that nothing computes. */
export interface Field {
  readonly accepts: (value: unknown) => boolean;
  /** Value before anybody writes it; absent = Excel decides by itself, so that reading it first is not emulated. */
  readonly initial?: unknown;
  /** Name in the record, when it is not that of the property. */
  readonly key?: string;
}

export type Records = Record<string, unknown>;

export const text = (initial?: string | null, key?: string): Field => ({
  accepts: (value) => typeof value === 'string',
  initial,
  key,
});
export const number = (initial?: number | null, key?: string): Field => ({
  accepts: (value) => typeof value === 'number' && Number.isFinite(value),
  initial,
  key,
});
export const flag = (initial?: boolean | null, key?: string): Field => ({
  accepts: (value) => typeof value === 'boolean',
  initial,
  key,
});
/** One of the texts of an enumeration of the types. */
export const oneOf = (values: readonly string[], initial?: string, key?: string): Field => ({
  accepts: (value) => typeof value === 'string' && values.includes(value),
  initial,
  key,
});
export const anything = (initial?: unknown, key?: string): Field => ({ accepts: () => true, initial, key });

/** A view over some entries of a record, which begin with `prefix`. */
export class Recorded extends HostObject {
  constructor(
    protected readonly records: Records,
    protected readonly prefix = '',
    /** Refuses a write, when the sheet is protected. */
    protected readonly check: (location: string) => void = () => undefined,
  ) {
    super();
  }

  protected part<T>(
    Part: new (records: Records, prefix: string, check: (location: string) => void) => T,
    name: string,
  ): T {
    return new Part(this.records, `${this.prefix}${name}.`, this.check);
  }

  protected read(name: string, { initial, key }: Field): unknown {
    const value = this.records[this.prefix + (key ?? name)];
    if (value !== undefined) return value;
    if (initial !== undefined) return initial;
    const member = `${this.constructor.name}.${name}`;
    throw new HostFault('ApiNotFound', `${member} is not emulated before it is written`, member);
  }

  protected write(name: string, { accepts, key }: Field, value: unknown): void {
    const member = `${this.constructor.name}.${name}`;
    this.check(member);
    if (!accepts(value)) throw invalidArgument(member);
    this.records[this.prefix + (key ?? name)] = value;
  }
}

/** Name of a property in a record: `Text` -> `text`. */
const keyOf = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A class whose objects keep these properties. */
export function recorded(fields: Readonly<Record<string, Field>>): typeof Recorded {
  class WithFields extends Recorded {}
  for (const [name, field] of Object.entries(fields)) {
    const known: Field = { ...field, key: field.key ?? keyOf(name) };
    Object.defineProperty(WithFields.prototype, name, {
      get(this: WithFields) {
        return this.read(name, known);
      },
      set(this: WithFields, value: unknown) {
        this.write(name, known, value);
      },
    });
  }
  return WithFields;
}
