/// <reference types="office-js" />
import { refusal } from '../../workbook/host';
import { codeOf, toHostError } from './errors';
import { MINIMUM_API } from './requirements';

/** `Excel.run`, handed over by the entry point (or by a test): nothing here reads a global. */
export type ExcelRun = <T>(
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<T>,
) => Promise<T>;

export type RequirementCheck = (set: string, version: string) => boolean;

/** One exchange with Excel: what is queued on `context` is sent by `sync`. */
export interface Call {
  readonly context: Excel.RequestContext;
  /** @throws HostError GeneralException when Excel does not answer in time. */
  sync(): Promise<void>;
}

export interface RunnerOptions {
  readonly run: ExcelRun;
  readonly isSetSupported: RequirementCheck;
  /** Milliseconds after which a sync that got no answer is given up. */
  readonly timeout: number;
}

/** `mergeUndoGroup`: one step of Excel's own undo per command (ExcelApi 1.20). */
const UNDO_GROUP_API = '1.20';

const isUndoRefusal = (failure: unknown): boolean => codeOf(failure) === 'UndoNotSupported';

/**
 * Runs every call to Excel: waits for the end of a cell edit, gives up on a sync that never answers (office-js #6150,
 * #6678), translates errors, one call after the other.
 */
export class Runner {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RunnerOptions) {}

  /** @param command true for what the user asked to write: undone in one step where Excel can. */
  call<T>(work: (call: Call) => Promise<T>, command = false): Promise<T> {
    const next = this.#last.then(() => this.#run(work, command));
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** @throws HostError GeneralException when this Excel lacks what the host calls. */
  checkApi(): void {
    if (this.options.isSetSupported('ExcelApi', MINIMUM_API)) return;
    throw refusal(
      'GeneralException',
      'excel-ancien',
      `this Excel is older than ExcelApi ${MINIMUM_API} (Excel 2021)`,
      MINIMUM_API,
    );
  }

  async #run<T>(work: (call: Call) => Promise<T>, command: boolean): Promise<T> {
    const { run, isSetSupported } = this.options;
    this.checkApi();
    const batch = (context: Excel.RequestContext): Promise<T> =>
      work({ context, sync: () => this.#watched(context.sync()) });
    const mergeUndoGroup = command && isSetSupported('ExcelApi', UNDO_GROUP_API);
    try {
      return await run(
        mergeUndoGroup ? { delayForCellEdit: true, mergeUndoGroup } : { delayForCellEdit: true },
        batch,
      );
    } catch (failure) {
      if (!mergeUndoGroup || !isUndoRefusal(failure)) throw toHostError(failure);
      try {
        return await run({ delayForCellEdit: true }, batch);
      } catch (again) {
        throw toHostError(again);
      }
    }
  }

  #watched(answer: Promise<unknown>): Promise<void> {
    const { timeout } = this.options;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            refusal(
              'GeneralException',
              'sans-reponse',
              `no answer from Excel after ${timeout / 1000} s`,
              String(timeout / 1000),
            ),
          ),
        timeout,
      );
      answer.then(() => resolve(), reject).finally(() => clearTimeout(timer));
    });
  }
}
