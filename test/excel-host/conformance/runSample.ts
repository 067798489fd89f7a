import { runInContext } from 'node:vm';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { openExcel, type EmulatedExcel } from '..';
import { ironCalculator } from '../book/ironCalculator';
import type { Sample } from './corpus';
import { PageElement, pageOf } from './page';
import { AbsentFromClient, refuseUnknownMembers } from './strictClient';

export type Outcome = 'completed' | 'notEmulated' | 'absentFromClient' | 'error' | 'timeout';

export interface HandlerResult {
  readonly sample: string;
  readonly folder: string;
  readonly handler: string;
  readonly outcome: Outcome;
  /** Member that nobody emulated, or code and text of the error. */
  readonly reason: string;
  /** Requests that the handler sent: none for one that only touches its page. */
  readonly requests: number;
}

const TIMEOUT = 5_000;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Failures that the sample reports or swallows while one handler runs; the first one says why. */
class Failures {
  #first: unknown = null;
  readonly add = (failure: unknown): void => {
    this.#first ??= failure;
  };
  take(): unknown {
    const first = this.#first;
    this.#first = null;
    return first;
  }
}

const textOf = (failure: unknown, name: string): string => {
  const value: unknown = Reflect.get(Object(failure), name);
  return typeof value === 'string' ? value : '';
};

function classified(failure: unknown): Pick<HandlerResult, 'outcome' | 'reason'> {
  if (failure === null) return { outcome: 'completed', reason: '' };
  if (failure === TIMEOUT) return { outcome: 'timeout', reason: `more than ${TIMEOUT} ms` };
  if (failure instanceof AbsentFromClient) return { outcome: 'absentFromClient', reason: failure.member };
  const message = textOf(failure, 'message') || String(failure);
  const [, member] = /^(.+?) is not emulated/.exec(message) ?? [];
  if (member) return { outcome: 'notEmulated', reason: member };
  const code = textOf(failure, 'code') || textOf(failure, 'name');
  const location = textOf(Reflect.get(Object(failure), 'debugInfo'), 'errorLocation');
  return { outcome: 'error', reason: [code, location, message].filter(Boolean).join(' — ') };
}

/** Presses a button and waits for what it does, for as long as that may last. */
async function press(button: PageElement, failures: Failures): Promise<void> {
  const pressed = async (): Promise<void> => {
    for (const listener of button.listeners.get('click') ?? []) await listener({ target: button });
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      failures.add(TIMEOUT);
      resolve();
    }, TIMEOUT);
  });
  await Promise.race([pressed().catch(failures.add), late]);
  clearTimeout(timer);
}

/** Waits until nothing more is asked: a handler may return before its work, and events arrive later. */
async function settled(excel: EmulatedExcel): Promise<void> {
  for (let before = -1, turn = 0; before !== excel.requests.length && turn < 100; turn += 1) {
    before = excel.requests.length;
    await pause(8);
  }
}

/** The page of two samples lacks buttons that their script names: they are pressed like the others. */
function elementOf(elements: Map<string, PageElement>, id: string): PageElement {
  const found = elements.get(id) ?? new PageElement(id);
  elements.set(id, found);
  return found;
}

function browserOf(elements: Map<string, PageElement>, failures: Failures): Record<string, unknown> {
  return {
    console: { log() {}, info() {}, warn() {}, table() {}, debug() {}, error: failures.add },
    document: {
      getElementById: (id: string) => elementOf(elements, id),
      createElement: () => new PageElement(''),
      addEventListener() {},
      body: new PageElement('body'),
    },
    btoa,
    atob,
  };
}

/** Runs one sample in a client of its own, and presses its buttons in the order of the page, those that prepare first. */
export async function runSample(sample: Sample): Promise<HandlerResult[]> {
  const excel = openExcel({ calculator: ironCalculator() });
  const failures = new Failures();
  const elements = pageOf(sample.html);
  refuseUnknownMembers(excel.clientObject);
  Object.assign(excel.page, browserOf(elements, failures));
  const { outputText } = transpileModule(sample.script, {
    compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.None },
  });
  const result = (handler: string, failure: unknown, requests: number): HandlerResult => ({
    ...{ sample: sample.id, folder: sample.folder, handler, requests },
    ...classified(failure),
  });
  // Samples also leave promises that nobody waits for.
  const rejected = (failure: unknown): void => failures.add(failure);
  process.on('unhandledRejection', rejected);
  try {
    runInContext(outputText, excel.page, { timeout: TIMEOUT, filename: `${sample.id}.ts` });
  } catch (failure) {
    failures.add(failure);
  }
  await settled(excel);
  const broken = failures.take();
  const preparing = (button: PageElement): number => (/setup/i.test(button.id) ? 0 : 1);
  const buttons = [...elements.values()]
    .filter(({ listeners }) => listeners.has('click'))
    .sort((a, b) => preparing(a) - preparing(b));
  const results: HandlerResult[] = [];
  for (const button of buttons) {
    const from = excel.requests.length;
    await press(button, failures);
    await settled(excel);
    results.push(result(button.id, broken ?? failures.take(), excel.requests.length - from));
  }
  process.off('unhandledRejection', rejected);
  return results;
}
