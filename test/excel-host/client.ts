/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import type { RequestBody } from './wire/protocol';

/** What travels between Microsoft's client and whoever answers it. */
export interface Exchange {
  readonly body: RequestBody;
  /** Characters of the request as it would cross the process boundary. */
  readonly size: number;
  /** True when the caller agreed to wait for the end of a cell edit (`delayForCellEdit`). */
  readonly waitsForCellEdit: boolean;
}

export type Answer =
  /** A response body as it would cross the process boundary. */
  | { readonly kind: 'body'; readonly text: string }
  /** Refused by the channel itself: 5103 = request too large, 5104 = response too large (client source, `OfficeJsErrorCode`). */
  | { readonly kind: 'refused'; readonly officeCode: number };

export interface ChangeEvent {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly isRemoteOverride: boolean;
}

interface RawMessage {
  readonly Body: unknown;
}

interface SessionBaseClass {
  new (): object;
  _overrideSession: object | null;
}

/** The part of the library that its own tests use, and that has not moved between its builds (office.md 2.2). */
interface OfficeExtensionInternals {
  readonly SessionBase: SessionBaseClass;
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly RichApiMessageUtility: { buildResponseOnError(code: number, message: string): unknown };
  readonly GenericEventRegistration: { getGenericEventRegistration(id: string): unknown };
  readonly ClientObject: { readonly prototype: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly ChangeEvent[] }): void;
}

/** Library and sandbox of one emulated Excel. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: OfficeExtensionInternals;
  /** Global object of the context in which the library runs. */
  readonly page: Context;
  raise(events: readonly ChangeEvent[]): void;
}

const LIBRARIES = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
const scripts = new Map<string, Script>();

/** The library is compiled once, and run in a context of its own for each Excel. */
function scriptOf(build: string): Script {
  const known =
    scripts.get(build) ??
    new Script(readFileSync(resolve(LIBRARIES, `${build}.js`), 'utf8'), { filename: `${build}.js` });
  scripts.set(build, known);
  return known;
}

const element = (): object => ({ style: {}, setAttribute() {}, appendChild() {}, addEventListener() {} });

/** The few members of a browser that the library touches while it loads. */
function sandbox(): Record<string, unknown> {
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    URL,
    navigator: { userAgent: 'node', language: 'en-US', platform: 'Linux' },
    location: { href: 'https://localhost/', search: '', hash: '', hostname: 'localhost', protocol: 'https:' },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener() {},
      head: element(),
      body: element(),
      URL: 'https://localhost/',
      cookie: '',
    },
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
  };
  for (const alias of ['window', 'self', 'globalThis', 'parent', 'top']) page[alias] = page;
  return page;
}

/** `1.14` is after `1.9`. */
export function reaches(have: string, wanted: string): boolean {
  const [a = 0, b = 0] = have.split('.').map(Number);
  const [c = 0, d = 0] = wanted.split('.').map(Number);
  return a > c || (a === c && b >= d);
}

export type RequirementCheck = (set: string, version?: string) => boolean;

/**
 * Loads Microsoft's unmodified Excel client, as npm delivers it, into a context of its own and plugs `answer` behind it.
 * With `isSetSupported`, the client itself refuses what the simulated Excel lacks, from its own metadata (office.md 2.5).
 */
export function loadClient(
  answer: (exchange: Exchange) => Promise<Answer>,
  isSetSupported: RequirementCheck | null,
  build: string,
): Client {
  const page = createContext(sandbox());
  scriptOf(build).runInContext(page);
  const OfficeExtension = page['OfficeExtension'] as OfficeExtensionInternals;
  if (isSetSupported) {
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    const factory = page['OSF'] as { _OfficeAppFactory: object };
    factory._OfficeAppFactory = {
      ...factory._OfficeAppFactory,
      getContext: () => ({ requirements: { isSetSupported } }),
    };
  }
  const executor = {
    async executeAsync(_data: unknown, flags: number, message: RawMessage) {
      const text = JSON.stringify(message.Body);
      const exchange: Exchange = {
        body: JSON.parse(text) as RequestBody,
        size: text.length,
        waitsForCellEdit: (flags & 64) !== 0,
      };
      const answered = await answer(exchange);
      if (answered.kind === 'refused')
        return OfficeExtension.RichApiMessageUtility.buildResponseOnError(answered.officeCode, 'payload');
      return {
        HttpStatusCode: 200,
        ErrorCode: '',
        ErrorMessage: '',
        Headers: {},
        Body: JSON.parse(answered.text) as unknown,
      };
    },
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  OfficeExtension.SessionBase._overrideSession = new (class extends OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }
    _createRequestExecutorOrNull(): object {
      return executor;
    }
    getEventRegistration(id: string): unknown {
      return OfficeExtension.GenericEventRegistration.getGenericEventRegistration(id);
    }
  })();
  return {
    Excel: page['Excel'] as typeof Excel,
    OfficeExtension,
    page,
    raise: (events) => {
      setTimeout(() => OfficeExtension._testTriggerRichApiMessageEvent({ entries: events }), 0);
    },
  };
}
