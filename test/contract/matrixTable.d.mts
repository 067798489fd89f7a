/** What `jest --json` says, as far as the table reads it. */
export interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

export interface ContractTable {
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly group: string;
    readonly lines: readonly { readonly name: string; readonly cells: readonly string[] }[];
  }[];
  readonly totals: Readonly<
    Record<
      string,
      {
        readonly passed: number;
        readonly failed: number;
        readonly declared: number;
        readonly missing: number;
      }
    >
  >;
  readonly faults: readonly string[];
  readonly reasons: ReadonlyMap<string, number>;
}

export function tableOf(report: JestReport): ContractTable;
export function textOf(table: ContractTable): string;
