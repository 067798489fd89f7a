import type { Group } from '../types';
import { checking } from './checkData';
import { exporting } from './exportWorkbook';
import { importing } from './importData';
import { importFaults } from './importFaults';
import { completeness } from './completeness';
import { inserting } from './insertTemplate';
import { insertingAgain } from './insertAgain';
import { journals } from './journal';
import { previewingImport } from './previewImport';
import { previewingInsert } from './previewInsert';
import { reviewing } from './review';
import { reviewingSample } from './reviewSample';
import { reviewingAllYears } from './reviewAllYears';
import { showingOrigin } from './originOf';
import { showingRows } from './rowsBehind';
import { listingTemplates } from './templates';
import { undoing } from './undo';

/** What every use case of the first version must do. */
export const USE_CASES: readonly Group[] = [
  listingTemplates,
  previewingInsert,
  inserting,
  insertingAgain,
  previewingImport,
  importing,
  importFaults,
  completeness,
  checking,
  reviewing,
  reviewingSample,
  reviewingAllYears,
  showingRows,
  showingOrigin,
  undoing,
  journals,
  exporting,
];
