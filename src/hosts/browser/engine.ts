import initWasm, { Model, initSync } from '@ironcalc/wasm';

/** The spreadsheet engine once its WebAssembly is in memory. */
export interface IronCalcEngine {
  create(name: string): Model;
  open(bytes: Uint8Array): Model;
}

/** A French workbook: French function names, decimal comma, French dates. */
const engine: IronCalcEngine = {
  create: (name) => new Model(name, 'fr', 'Europe/Paris', 'fr'),
  open: (bytes) => Model.from_bytes(bytes, 'fr'),
};

/** Loads the engine: from the asset beside the bundle in a browser, from `wasm` where there is nothing to fetch (Node). */
export async function loadEngine(wasm?: Uint8Array<ArrayBuffer>): Promise<IronCalcEngine> {
  if (wasm) initSync({ module: wasm });
  else await initWasm();
  return engine;
}
