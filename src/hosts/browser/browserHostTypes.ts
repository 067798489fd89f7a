import type { Model } from '@ironcalc/wasm';
import type { WorkbookHost } from '../../workbook/host';
import type { IronCalcEngine } from './engine';
import type { WorkStorage } from './storage';
import type { RowFormula } from './tables';

export interface BrowserHostOptions {
  readonly engine: IronCalcEngine;
  readonly storage: WorkStorage;
  readonly rowFormula: RowFormula;
}

/** The port, plus what the page needs to show the spreadsheet. */
export interface BrowserHost extends WorkbookHost {
  /**
   * The model for the component of IronCalc: commands work on a copy, so that it is never seen half-written.
   * It is replaced when they are over: see `onRemount`.
   */
  readonly model: Model;
  /** The model was replaced or changed from outside: the component must be mounted again. */
  onRemount(listener: () => void): () => void;
  /** True from the start of a command until its result is shown: what is typed meanwhile would be lost. */
  onBusy(listener: (busy: boolean) => void): () => void;
  /** Takes in what the user changed in the sheets. Returns true when something had changed. */
  noticeEdits(): boolean;
  /** Computes, keeps and shows now what the last commands changed; otherwise done once they are over. */
  settle(): Promise<void>;
  /** Throws everything away and starts from a blank workbook. */
  startOver(): Promise<void>;
}
