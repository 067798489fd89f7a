import type { changes as fr } from '../fr/changes';
import { changes as french } from '../fr/changes';

const rowsOf = (rows: number): string => `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;

const GROUPS: Readonly<Record<Parameters<typeof fr.group>[0], (rows: number) => string>> = {
  nouvelle: (rows) => `Add ${rowsOf(rows)}, new`,
  changee: (rows) => `Update ${rowsOf(rows)}, changed`,
  videe: (rows) => `Let blank cells erase (${rowsOf(rows)})`,
  conflit: (rows) => `Replace what was typed by hand (${rowsOf(rows)})`,
  disparue: (rows) => `Delete ${rowsOf(rows)}, gone from the file`,
};

export const changes: typeof fr = {
  ...french,
  title: 'What changes',
  explain: 'Nothing is erased or deleted unless you agree.',
  version: 'This file is',
  versionOf: (file) => `a new version of “${file}”`,
  apart: 'another table: all of it is added',
  received: (file, at) => `“${file}” was received on ${at}.`,
  same: (at) => `This very file was received on ${at}.`,
  unchanged: (rows) => `${rowsOf(rows)} unchanged`,
  group: (kind, rows) => GROUPS[kind](rows),
  see: (rows) => `See ${rowsOf(rows)}`,
  more: (rows) => `and ${rowsOf(rows)} more, ticked or not with the group`,
  conflictHint: 'By default, what was typed in the workbook is kept.',
  change: (label, old, now) => `${label}: ${old} → ${now}`,
  noName: 'row without a name',
};
