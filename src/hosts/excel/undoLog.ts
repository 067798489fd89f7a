import type { SheetPlan } from '../../workbook/plan';
import type { Written } from './cellText';
import type { Extent } from './registry';

/** One thing to put back. Each can be done twice, and whether or not what it undoes ever happened. */
export type Step =
  | { readonly kind: 'sheetAdded'; readonly name: string }
  /** Blocks of one sheet as they were; `sheet` is an id, which a renaming leaves. */
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly Written[])[];
      readonly formats?: readonly (readonly string[])[];
    }
  /** Plan that a sheet was drawn from; `over` = what the next one covered, from A1. */
  | {
      readonly kind: 'drawn';
      readonly name: string;
      readonly sheet: string;
      readonly plan: SheetPlan;
      readonly over: Extent;
    }
  /** Looks given to cells that had none. */
  | {
      readonly kind: 'looks';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  /** One formula down a column. */
  | {
      readonly kind: 'fill';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly formula: string;
    }
  /** Size of a table as it was, without its cells. */
  | { readonly kind: 'tableSize'; readonly name: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'tableAdded'; readonly name: string }
  /** Name on the tab of a sheet, which is known by its id. */
  | { readonly kind: 'renamed'; readonly sheet: string; readonly tab: string }
  /** Blank columns taken by a table: they go back to what they were, rules and widths included. */
  | {
      readonly kind: 'columnsTaken';
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      /** Points, as they were. */
      readonly width: number;
    }
  /** A defined name as it was; null = it did not exist. */
  | { readonly kind: 'name'; readonly name: string; readonly formula: string | null }
  /** All settings as they were. */
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, string>> };

/** Snapshots of which the steps are kept. */
const KEPT = 20;

/**
 * The add-in's own undo: what each command was about to change, as it stood. Written before the sync that changes it, so
 * that a lost answer can be undone too. Excel's own undo is lost at the first sheet added or deleted (docs: undo-capabilities).
 */
export class UndoLog {
  #steps: Step[] = [];
  /** Steps already forgotten, so that marks stay valid. */
  #forgotten = 0;
  /** Plans of the sheets drawn since this host was made, by planned name: their looks cannot be read back. */
  readonly drawn = new Map<string, SheetPlan>();
  readonly #marks = new Map<string, number>();
  #snapshots = 0;

  push(step: Step): void {
    this.#steps.push(step);
  }

  /** Where the log stands now. */
  mark(): number {
    return this.#forgotten + this.#steps.length;
  }

  snapshot(): string {
    const id = `excel-${++this.#snapshots}`;
    this.#marks.set(id, this.mark());
    for (const oldest of this.#marks.keys()) if (this.#marks.size > KEPT) this.#marks.delete(oldest);
    this.#forgetBefore(Math.min(...this.#marks.values()));
    return id;
  }

  markOf(snapshot: string): number | null {
    return this.#marks.get(snapshot) ?? null;
  }

  /** Steps after a mark, the last first: the order in which they are undone. */
  since(mark: number): readonly Step[] {
    return this.#steps.slice(Math.max(0, mark - this.#forgotten)).reverse();
  }

  /** Forgets what has been undone, and the snapshots taken after it. */
  cutAt(mark: number): void {
    for (const step of this.since(mark)) {
      if (step.kind === 'drawn') this.drawn.set(step.name, step.plan);
      if (step.kind === 'sheetAdded') this.drawn.delete(step.name);
    }
    this.#steps = this.#steps.slice(0, Math.max(0, mark - this.#forgotten));
    for (const [id, at] of this.#marks) if (at > mark) this.#marks.delete(id);
  }

  /** Forgets every step and snapshot: nothing can be undone any more. */
  forget(): void {
    this.#marks.clear();
    this.#forgetBefore(this.mark());
  }

  #forgetBefore(mark: number): void {
    const count = mark - this.#forgotten;
    if (count <= 0) return;
    this.#steps = this.#steps.slice(count);
    this.#forgotten = mark;
  }
}
