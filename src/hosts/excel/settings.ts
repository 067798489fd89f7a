import { FOOTPRINT_KEY, SETTINGS_SHEET, settingsOf, settingsRows } from '../shared/settingsSheet';
import { gridOf, toWritten } from './cellText';
import type { Call } from './runner';
import type { UndoLog } from './undoLog';

/** Setting that remembers what this host drew. */
export const REGISTRY_KEY = 'spaser.excel';

/** Settings as the workbook holds them; null = it has no sheet for them. */
export type Settings = Readonly<Record<string, string>> | null;

/** Queues the reading of the hidden sheet; after the sync, the function returned says what it holds. */
export function askSettings({ workbook }: Excel.RequestContext): () => Settings {
  const sheet = workbook.worksheets.getItemOrNullObject(SETTINGS_SHEET).load('id');
  const used = sheet.getUsedRangeOrNullObject(true).load('values');
  // A writing cut short may leave the sheet empty: it is still there, and must not be added again.
  return () => (sheet.isNullObject ? null : used.isNullObject ? {} : settingsOf(gridOf(used.values)));
}

/** One sync. */
export async function readSettings(call: Call): Promise<Settings> {
  const settings = askSettings(call.context);
  await call.sync();
  return settings();
}

/** Queues the writing of all settings, on a sheet made for them when there is none. */
export function queueSettings(
  { workbook }: Excel.RequestContext,
  settings: Readonly<Record<string, string>>,
  isThere: boolean,
): void {
  const { worksheets } = workbook;
  const sheet = isThere ? worksheets.getItem(SETTINGS_SHEET) : worksheets.add(SETTINGS_SHEET);
  const rows = settingsRows(settings);
  const width = Math.max(...rows.map((texts) => texts.length));
  sheet.getRange().clear('Contents');
  sheet.getRangeByIndexes(0, 0, rows.length, width).formulas = rows.map((texts) =>
    Array.from({ length: width }, (_cell, column) => toWritten(texts[column])),
  );
  if (!isThere) sheet.visibility = 'VeryHidden';
}

/** Without what hosts remember for themselves. */
export const withoutPrivate = (settings: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).filter(([key]) => key !== FOOTPRINT_KEY && key !== REGISTRY_KEY),
  );

/** Writes in the log what is about to be written over. */
export function logSettings(log: UndoLog, settings: Settings): void {
  if (settings === null) log.push({ kind: 'sheetAdded', name: SETTINGS_SHEET });
  else log.push({ kind: 'settings', settings });
}
