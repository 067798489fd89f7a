import type { Model } from '@ironcalc/wasm';
import { refusal } from '../../workbook/host';
import type { IronCalcEngine } from './engine';
import { overwriteTexts } from './overwrite';
import { emptyRegistry, type Registry, type SavedWork } from './registry';

/** A model and what is remembered about it, changed together and put back together. */
export class Book {
  model: Model;
  registry: Registry = emptyRegistry;
  /** Grows at every change: what was computed for an older version is stale. */
  version = 0;
  #exact: { readonly version: number; readonly model: Model } | null = null;
  #english: { readonly version: number; readonly model: Model } | null = null;

  constructor(private readonly engine: IronCalcEngine) {
    this.model = engine.create('SPASER');
  }

  save(): SavedWork {
    return { version: 1, bytes: this.model.toBytes(), registry: this.registry };
  }

  load(work: SavedWork): void {
    this.model = this.engine.open(work.bytes);
    this.registry = work.registry;
    this.version += 1;
  }

  clear(): void {
    this.model = this.engine.create('SPASER');
    this.registry = emptyRegistry;
    this.version += 1;
  }

  /** The same workbook without its undo list: Ctrl+Z must not take a command of the pane apart. */
  forgetHistory(): void {
    this.model = this.engine.open(this.model.toBytes());
  }

  /** The same workbook without its undo list, nor these texts in what the engine keeps beside the cells. */
  forgetTexts(texts: readonly string[]): void {
    const { bytes, ...work } = this.save();
    this.load({ ...work, bytes: overwriteTexts(bytes, texts) });
  }

  /** A throwaway copy of this version, whose formats may be changed to read figures in full. */
  exactCopy(): Model {
    if (this.#exact?.version !== this.version) {
      const copy = this.engine.open(this.model.toBytes());
      copy.pauseEvaluation();
      this.#exact = { version: this.version, model: copy };
    }
    return this.#exact.model;
  }

  /** The same, put in English: it computes everything again, as long as all the rest of what reading formulas takes. */
  englishCopy(): Model {
    if (this.#english?.version !== this.version) {
      const copy = this.engine.open(this.model.toBytes());
      copy.pauseEvaluation();
      copy.setLanguage('en');
      copy.setLocale('en');
      this.#english = { version: this.version, model: copy };
    }
    return this.#english.model;
  }

  /** Index of a planned sheet, whatever the user calls it now; null when it is gone. */
  findSheet(name: string): number | null {
    const sheets = this.model.getWorksheetsProperties();
    const id = this.registry.sheets[name];
    const byId = id === undefined ? -1 : sheets.findIndex((sheet) => sheet.sheet_id === id);
    const index = byId >= 0 ? byId : sheets.findIndex((sheet) => sheet.name === name);
    return index >= 0 ? index : null;
  }

  sheet(name: string): number {
    const index = this.findSheet(name);
    if (index === null) throw refusal('ItemNotFound', 'feuille-perdue', `sheet ${name}`, name);
    return index;
  }

  /** Name of a sheet as its tab says now. */
  sheetName(index: number): string {
    return this.model.getWorksheetsProperties()[index]?.name ?? '';
  }
}
