import { achats } from './achats';
import { autres } from './autres';
import { insertion } from './insertion';
import type { Note } from './note';

export { TABLE_NOTES, type Note } from './note';
export { INDICATOR_SOURCES } from './sources';

const NOTES: Readonly<Record<string, Note>> = { ...achats, ...insertion, ...autres };

/** @throws Error when an indicator has no note (caught by the tests of the pages). */
export function noteOf(id: string): Note {
  const found = NOTES[id];
  if (!found) throw new Error(`${id}: no note`);
  return found;
}
