export interface Trap {
  readonly id: string;
  readonly text?: string;
  readonly latin1?: string;
  readonly delimiter?: string;
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly fields?: readonly Readonly<Record<string, unknown>>[];
  readonly columns?: readonly string[];
  readonly failure?: Readonly<Record<string, unknown>>;
}
export declare const TRAPS: readonly Trap[];
