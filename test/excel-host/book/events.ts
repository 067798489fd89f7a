import type { ChangeEvent } from '../client';

/** Numbers that the client's source gives to the events of a workbook (`eventType`). */
export enum EventType {
  SheetChanged = 10,
  SheetActivated = 11,
  SheetDeactivated = 12,
  SheetAdded = 13,
  SelectionChanged = 14,
  SheetDeleted = 15,
  SheetCalculated = 16,
  RowSorted = 19,
  ColumnSorted = 20,
  FormulaChanged = 23,
  ProtectionChanged = 24,
  SheetClicked = 21,
  SheetNameChanged = 25,
  SheetVisibilityChanged = 26,
  SheetMoved = 27,
  ChartAdded = 50,
  ChartActivated = 51,
  ChartDeactivated = 52,
  ChartDeleted = 53,
  TableSelectionChanged = 100,
  TableChanged = 101,
  TableAdded = 102,
  TableDeleted = 103,
  CommentAdded = 250,
  CommentDeleted = 251,
  CommentChanged = 252,
  BookActivated = 2203,
}

/** Target of what concerns the whole workbook (client source: `Constants.eventWorkbookId`). */
export const WHOLE_BOOK = 'Workbook';

/** Who listens to what. */
export class Listeners {
  /** Not enabled = nothing is told (docs: excel-add-ins-events, runtime.enableEvents). */
  readonly options: Record<string, unknown> = { enabled: true };
  readonly #listeners = new Set<string>();

  /** @param waiting what was not told yet, which whoever answers the client takes away. */
  constructor(private readonly waiting: ChangeEvent[]) {}

  listen(type: EventType, target: string, on: boolean): void {
    if (on) this.#listeners.add(`${type}|${target}`);
    else this.#listeners.delete(`${type}|${target}`);
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  isHeard(type: EventType): boolean {
    return [...this.#listeners].some((listener) => listener.startsWith(`${type}|`));
  }

  /** To those who listen to one of the objects concerned, or to the whole workbook. */
  tell(type: EventType, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (this.options['enabled'] === false) return;
    for (const targetId of [...targets, WHOLE_BOOK]) {
      if (!this.#listeners.has(`${type}|${targetId}`)) continue;
      this.waiting.push({
        messageCategory: 65536,
        messageType: type,
        targetId,
        message: JSON.stringify({ source: 'Local', ...message }),
        isRemoteOverride: false,
      });
    }
  }
}
