import type { Model } from '@ironcalc/wasm';
import { csvBlock } from './cellText';

/** Runs `work` without moving what the user has selected. */
export function keepingView<T>(model: Model, work: () => T): T {
  const view = model.getSelectedView();
  try {
    return work();
  } finally {
    model.setSelectedSheet(view.sheet);
    model.setSelectedCell(view.row, view.column);
    model.setTopLeftVisibleCell(view.top_row, view.left_column);
  }
}

/** Types a block at once (1-based corner): three times faster than cell by cell. */
export function pasteBlock(
  model: Model,
  sheet: number,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): void {
  const width = block[0]?.length ?? 0;
  if (width === 0) return;
  keepingView(model, () => {
    // IronCalc pastes where the selection is, not where the area says.
    model.setSelectedSheet(sheet);
    model.setSelectedCell(row, column);
    model.pasteCsvText({ sheet, row, column, width, height: block.length }, csvBlock(block));
  });
}

/** Lets the page breathe between two chunks of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
