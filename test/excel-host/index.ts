/// <reference types="office-js" />
import type { Context } from 'node:vm';
import { Book, type Calculator, type Locale } from './book/book';
import { loadClient, reaches, type Answer, type Exchange } from './client';
import { contentsOf } from './dump';
import { Workbook } from './objects';
import { Interpreter } from './wire/interpreter';
import type { Action, ResponseBody } from './wire/protocol';

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
  /** Global object of the page that holds the client, for code that must run beside it. */
  readonly page: Context;
  /** Class from which the client makes its objects. */
  readonly clientObject: { readonly prototype: object };
}

const WEB_LIMIT = 5 * 1024 * 1024;
const CLEANING = ['_RemoveReference', '_ReleaseReference'];

/** A request that only makes objects is not one: making one by a method, as `add`, does something. */
const isCleaning = ({ body }: Exchange): boolean => {
  const others = body.Actions.filter(({ ActionType }) => ActionType !== 1);
  const isOne = (action: Action): boolean => action.ActionType === 3 && CLEANING.includes(action.Name);
  return others.length > 0 ? others.every(isOne) : body.Actions.length === 0;
};

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

const answered = (body: ResponseBody): Answer & { readonly kind: 'body' } => ({
  kind: 'body',
  text: JSON.stringify(body),
});

export function openExcel(options: ExcelOptions = {}): EmulatedExcel {
  const { requirementSet = null, web = true } = options;
  const book = new Book(options.firstSheet);
  book.locale = options.locale ?? 'en-US';
  book.calculator = options.calculator ?? null;
  for (const name of options.protectedSheets ?? []) book.addSheet(name).protection = { options: {} };
  /** Types that the client has under another name are taken to have every member. */
  const knows = (type: string, member: string): boolean => {
    const found: unknown = Reflect.get(client.Excel, type);
    return typeof found !== 'function' || member in (found.prototype as object);
  };
  const interpreter = new Interpreter(new Workbook(book), new Map(), knows);
  const requests: number[] = [];
  const responses: number[] = [];
  const faults = new Map<number, { readonly code: string; readonly moment: FaultMoment }>();
  let isHanging = false;
  let edited: (() => void)[] = [];

  /** The client asks it for each member that it sends. */
  const supported = new Map<string, boolean>();
  const isSetSupported = (set: string, version = '1.1'): boolean => {
    if (set !== 'ExcelApi') return set === 'DelayForCellEdit';
    const known = supported.get(version) ?? reaches(requirementSet ?? '1.99', version);
    supported.set(version, known);
    return known;
  };

  /** A request during a cell edit fails, unless it asked to wait (docs: delay-in-cell-edit). */
  const cellEditEnds = (): Promise<void> => new Promise((resolve) => edited.push(resolve));

  const answer = async (exchange: Exchange): Promise<Answer> => {
    if (isHanging) await new Promise<never>(() => undefined);
    if (isCleaning(exchange)) return answered(interpreter.execute(exchange.body));
    requests.push(exchange.size);
    const fault = faults.get(requests.length);
    faults.delete(requests.length);
    const { Actions } = exchange.body;
    if (book.inCellEdit && !exchange.waitsForCellEdit)
      return answered(failure('InvalidOperationInCellEditMode', 0));
    if (book.inCellEdit) await cellEditEnds();
    if (web && exchange.size > WEB_LIMIT) return { kind: 'refused', officeCode: 5103 };
    if (fault?.moment === 'before') return answered(failure(fault.code, 0));
    const body = interpreter.execute(
      exchange.body,
      fault?.moment === 'during' ? Math.ceil(Actions.length / 2) : Infinity,
    );
    book.settle();
    client.raise(book.events.splice(0));
    if (fault)
      return answered(
        failure(fault.code, fault.moment === 'during' ? Math.ceil(Actions.length / 2) : Actions.length - 1),
      );
    const whole = answered(body);
    responses.push(whole.text.length);
    return web && whole.text.length > WEB_LIMIT ? { kind: 'refused', officeCode: 5104 } : whole;
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
    page: client.page,
    clientObject: client.OfficeExtension.ClientObject,
  };
}
