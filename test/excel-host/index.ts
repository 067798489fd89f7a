/// <reference types="office-js" />
import { Book, type Calculator, type Locale } from './book/book';
import { loadClient, reaches, type Answer, type Exchange } from './client';
import { contentsOf } from './dump';
import { Workbook } from './objects';
import { Interpreter } from './wire/interpreter';
import type { ResponseBody } from './wire/protocol';

/** When a planned fault strikes: before any action, halfway through them, or after all of them (the answer is lost). */
export type FaultMoment = 'before' | 'during' | 'after';

export interface ExcelOptions {
  /** ExcelApi version that the client believes its host has; null = no check by the client. */
  readonly requirementSet?: string | null;
  readonly locale?: Locale;
  /** Excel on the web: 5 MB per request and per response (docs: resource-limits). */
  readonly web?: boolean;
  readonly calculator?: Calculator;
  /** Sheets to add and protect. */
  readonly protectedSheets?: readonly string[];
  readonly firstSheet?: string;
  /** File of the client in `@microsoft/office-js/dist`, without its extension. */
  readonly build?: string;
}

/** An emulated Excel behind Microsoft's own client. */
export interface EmulatedExcel {
  readonly Excel: typeof Excel;
  readonly run: typeof Excel.run;
  readonly book: Book;
  /** Requests that do something; those by which the client forgets references are not counted. */
  readonly syncs: number;
  /** Size in characters of each counted request. */
  readonly requests: readonly number[];
  readonly responses: readonly number[];
  /** The nth request from now fails with this code. Several faults may be planned. */
  failAt(n: number, code: string, moment: FaultMoment): void;
  /** Requests from now on get no answer at all until `false`. */
  hang(on: boolean): void;
  isSetSupported(set: string, version?: string): boolean;
  /** Leaves cell edit mode: what waited for it goes on. */
  endCellEdit(): void;
  contents(): string;
}

const WEB_LIMIT = 5 * 1024 * 1024;
const CLEANING = ['_RemoveReference', '_ReleaseReference'];

const isCleaning = ({ body }: Exchange): boolean =>
  body.Actions.every(
    (action) => action.ActionType === 1 || (action.ActionType === 3 && CLEANING.includes(action.Name)),
  );

const failure = (code: string, actionIndex: number): ResponseBody => ({
  Results: [],
  Error: {
    Code: code,
    Message: 'planned fault',
    Location: '',
    ActionIndex: actionIndex,
    HttpStatusCode: 500,
  },
});

export function openExcel(options: ExcelOptions = {}): EmulatedExcel {
  const { requirementSet = null, web = true } = options;
  const book = new Book(options.firstSheet);
  book.locale = options.locale ?? 'en-US';
  book.calculator = options.calculator ?? null;
  for (const name of options.protectedSheets ?? []) book.addSheet(name).protection = { options: {} };
  const interpreter = new Interpreter(new Workbook(book));
  const requests: number[] = [];
  const responses: number[] = [];
  const faults = new Map<number, { readonly code: string; readonly moment: FaultMoment }>();
  let isHanging = false;
  let edited: (() => void)[] = [];

  const isSetSupported = (set: string, version = '1.1'): boolean =>
    set === 'DelayForCellEdit' || (set === 'ExcelApi' && reaches(requirementSet ?? '1.99', version));

  /** A request during a cell edit fails, unless it asked to wait (docs: delay-in-cell-edit). */
  const cellEditEnds = (): Promise<void> => new Promise((resolve) => edited.push(resolve));

  const answer = async (exchange: Exchange): Promise<Answer> => {
    if (isHanging) await new Promise<never>(() => undefined);
    if (isCleaning(exchange)) return { kind: 'body', body: interpreter.execute(exchange.body) };
    requests.push(exchange.size);
    const fault = faults.get(requests.length);
    faults.delete(requests.length);
    const { Actions } = exchange.body;
    if (book.inCellEdit && !exchange.waitsForCellEdit)
      return { kind: 'body', body: failure('InvalidOperationInCellEditMode', 0) };
    if (book.inCellEdit) await cellEditEnds();
    if (web && exchange.size > WEB_LIMIT) return { kind: 'refused', officeCode: 5103 };
    if (fault?.moment === 'before') return { kind: 'body', body: failure(fault.code, 0) };
    const body = interpreter.execute(
      exchange.body,
      fault?.moment === 'during' ? Math.ceil(Actions.length / 2) : Infinity,
    );
    client.raise(book.events.splice(0));
    if (fault)
      return {
        kind: 'body',
        body: failure(
          fault.code,
          fault.moment === 'during' ? Math.ceil(Actions.length / 2) : Actions.length - 1,
        ),
      };
    const size = JSON.stringify(body).length;
    responses.push(size);
    return web && size > WEB_LIMIT ? { kind: 'refused', officeCode: 5104 } : { kind: 'body', body };
  };
  const client = loadClient(
    answer,
    requirementSet === null ? null : isSetSupported,
    options.build ?? 'excel-web-16.00.debug',
  );

  return {
    Excel: client.Excel,
    run: client.Excel.run.bind(client.Excel),
    book,
    requests,
    responses,
    get syncs() {
      return requests.length;
    },
    failAt: (n, code, moment) => {
      faults.set(requests.length + n, { code, moment });
    },
    hang: (on) => {
      isHanging = on;
    },
    isSetSupported,
    endCellEdit: () => {
      book.inCellEdit = false;
      edited.forEach((resume) => resume());
      edited = [];
    },
    contents: () => contentsOf(book),
  };
}
