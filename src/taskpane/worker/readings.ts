import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { unpackRows } from './packRows';
import { retold, type FromWorker, type PageAnswer, type Read, type ToWorker } from './protocol';

type Tables = Partial<Record<TableId, DataRow[]>>;

interface Waiting {
  /** Rows that came before the answer. */
  readonly tables: Tables;
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** What the worker asks of the page's workbook: questions sent, answers awaited. */
export class Readings {
  readonly #say: (message: Extract<FromWorker, { kind: 'read' }>) => void;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(say: (message: Extract<FromWorker, { kind: 'read' }>) => void) {
    this.#say = say;
  }

  ask(method: Read, args: readonly unknown[]): Promise<unknown> {
    return new Promise((done, fail) => {
      this.#asked += 1;
      this.#waiting.set(this.#asked, { tables: {}, done, fail });
      this.#say({ kind: 'read', id: this.#asked, method, args });
    });
  }

  hear(message: PageAnswer | Extract<ToWorker, { kind: 'rows' }>): void {
    const one = this.#waiting.get(message.id);
    if (!one) return;
    if (message.kind === 'rows') {
      const rows = (one.tables[message.table] ??= []);
      for (const row of unpackRows(message.rows)) rows.push(row);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.error) one.fail(retold(message.error));
    else one.done(message.value ?? one.tables);
  }
}
