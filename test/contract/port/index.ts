import type { Group } from '../types';
import { applying } from './apply';
import { applyingAgain } from './applyAgain';
import { applyRefusals } from './applyRefusals';
import { readingCells, writingCells } from './cells';
import { describing } from './describe';
import { readingFormulas } from './formulas';
import { readingTables } from './readTable';
import { revealing, selecting } from './selection';
import { readingSettings, writingSettings } from './settings';
import { restoring, snapshots } from './snapshots';
import { subscribing } from './subscribe';
import { values } from './values';
import { writingRows } from './writeRows';

/** What every operation of the port must do. */
export const PORT: readonly Group[] = [
  describing,
  applying,
  applyingAgain,
  applyRefusals,
  readingTables,
  writingRows,
  values,
  readingCells,
  writingCells,
  readingFormulas,
  selecting,
  revealing,
  readingSettings,
  writingSettings,
  snapshots,
  restoring,
  subscribing,
];
