/// <reference types="office-js" />
import { MINIMUM_API } from '../../hosts/excel/requirements';

/** What became of Microsoft's library when the pane opened. */
export type Start =
  | { readonly kind: 'ready' }
  /** The script did not come: a network in the way. */
  | { readonly kind: 'absent' }
  /** The script came, and Excel did not answer it. */
  | { readonly kind: 'silent' }
  /** Not opened by Excel: a browser tab, or another application of Office. */
  | { readonly kind: 'elsewhere' }
  /** An Excel without the functions that the pane calls. */
  | { readonly kind: 'old'; readonly version: string };

/** Milliseconds that Excel is given to answer. Slow machines have been seen to take ten seconds (office-js #3303). */
const PATIENCE = 30_000;

const silence = (): Promise<Start> =>
  new Promise((resolve) => setTimeout(() => resolve({ kind: 'silent' }), PATIENCE));

async function answer(): Promise<Start> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: 'elsewhere' };
  if (Office.context.requirements.isSetSupported('ExcelApi', MINIMUM_API)) return { kind: 'ready' };
  return { kind: 'old', version: Office.context.diagnostics.version };
}

/** Waits for Office.js and Excel. Outside Office, `Excel` is undefined and so are the requirement sets: nothing else is read. */
export async function startOffice(): Promise<Start> {
  if (typeof Office === 'undefined') return { kind: 'absent' };
  return Promise.race([answer(), silence()]);
}
