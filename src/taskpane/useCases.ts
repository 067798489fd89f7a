import type {
  ChangeChoices,
  ImportPreview,
  ImportResult,
  InsertPreview,
  InsertRequest,
  JournalLine,
  Review,
  RowsBehind,
  SampleData,
} from '../app/contracts';
import type { Changes } from '../app/anomalies/changes';
import type { Anomalies } from '../app/anomalies/checkData';
import type { ToldObligations } from '../app/obligations/tellObligations';
import type { Simulation } from '../app/simulate';
import type { Steering } from '../app/phases';
import type { CurrentDraft } from '../app/compose/currentDraft';
import type { OwnChoices } from '../app/compose/ownChoices';
import type { OwnPreview } from '../app/compose/previewOwnIndicator';
import type { PreviewOptions } from '../app/import/previewImport';
import type { PurgePreview, PurgeRequest } from '../scheme/purge';
import type { WorkbookThresholds } from '../app/workbookThresholds';
import type { MigrationPreview } from '../app/migrate';
import type { Finding } from '../app/check/checkWorkbook';
import type { Restored } from '../app/check/restoreFormulas';
import type { Damage, RepairReport } from '../app/repair/damage';
import type { PaneSource } from './sources';
import type { ProducedFile } from './worker/protocol';
import type { CellOrigin, Origin, OriginRequest } from '../app/origin';
import type { ReadTemplate } from '../app/templateFile';
import type { TemplateCard } from '../app/templates';
import type { Template } from '../scheme/scheme';
import type { SourceInput } from '../intake/types';
import type { Hooks } from '../workbook/host';

/** Hooks of a command after which the spreadsheet computes everything again, holding the page. */
export interface CommandHooks extends Hooks {
  readonly onComputing?: () => Promise<void>;
}

/** All that the pane may ask for. Each entry point binds it to its host; tests bind it to made-up answers. */
export interface UseCases {
  templates(): Promise<readonly TemplateCard[]>;
  /** A template file, read and checked; nothing is written. */
  readTemplate(text: string): Promise<ReadTemplate>;
  /** The workbook's scheme as a draft; null while it holds none. */
  currentDraft(): Promise<CurrentDraft | null>;
  /** A template of the library as a draft, with what the workbook's user already decided. */
  startDraft(request: InsertRequest): Promise<InsertRequest & { readonly template: Template }>;
  previewOwnIndicator(choices: OwnChoices): Promise<OwnPreview>;
  previewInsert(request: InsertRequest): Promise<InsertPreview>;
  insert(request: InsertRequest, hooks?: Hooks): Promise<void>;
  previewImport(
    inputs: readonly PaneSource[],
    hooks?: Hooks,
    options?: PreviewOptions,
  ): Promise<ImportPreview>;
  /** `choices`: what the user takes of what later exports change. */
  importData(preview: ImportPreview, hooks?: CommandHooks, choices?: ChangeChoices): Promise<ImportResult>;
  /** The preview once matches of suppliers that nothing proves were accepted, by their ids. */
  acceptSuppliers(preview: ImportPreview, accepted: readonly string[]): Promise<ImportPreview>;
  /** How many forms of source the workbook remembers. */
  rememberedForms(): Promise<number>;
  forgetMappings(): Promise<number>;
  /** Names of the sheets of the workbook that are not the product's and hold something. */
  otherSheets(): Promise<readonly string[]>;
  /** One of them as a source; null when it is empty. */
  readOtherSheet(name: string, hooks?: Hooks): Promise<SourceInput | null>;
  /** Null while the workbook holds no scheme. */
  review(): Promise<Review | null>;
  /** Null when the figure is typed, or has no rows. `buyer`: null = rows without buyer, absent = all rows. */
  rowsBehind(indicatorId: string, year: number, buyer?: string | null): Promise<RowsBehind | null>;
  /** Everything a figure comes from; null when there is no such figure. */
  originOf(request: OriginRequest): Promise<Origin | null>;
  /** The same for the selected cell of the spreadsheet. */
  originOfCell(): Promise<CellOrigin>;
  /** Volumes, social condition, split purchases and national thresholds; null while the workbook holds no scheme. */
  thresholds(): Promise<WorkbookThresholds | null>;
  /** Insertion hours due, done and at stake, contract by contract; null while the workbook holds no scheme. */
  obligations(): Promise<ToldObligations | null>;
  /** A scratch on which targets and plans are tried out; nothing is ever written. */
  simulate(): Promise<Simulation | null>;
  /** `row` and `column` as the sheet numbers them (the first is 1). */
  reveal(sheet: string, row: number, column?: number): Promise<void>;
  /** What rules and reading find fault with in the workbook as it is; null while it holds no scheme. */
  findAnomalies(hooks?: Hooks): Promise<Anomalies | null>;
  /** Judges the data again and writes the sheet Anomalies. */
  checkData(hooks?: Hooks): Promise<Changes>;
  /** What the workbook has lost of what its sheets are known by. */
  findDamage(): Promise<readonly Damage[]>;
  repair(hooks?: Hooks): Promise<RepairReport>;
  /** Cells that do not say what the engine says; null while the workbook holds no scheme. */
  checkWorkbook(): Promise<readonly Finding[] | null>;
  restoreFormulas(hooks?: Hooks): Promise<Restored>;
  /** Serial day of the last publication whose targets were kept; null when none was. */
  lastPublication(): Promise<number | null>;
  /** Keeps the targets of now as those published. @returns how many differ from those kept before. */
  recordPublication(): Promise<number>;
  /** Writes the published targets again. @returns how many were. */
  restoreTargets(hooks?: Hooks): Promise<number>;
  /** Null when the workbook is up to date, or holds no scheme. */
  previewMigration(): Promise<MigrationPreview | null>;
  migrate(hooks?: Hooks): Promise<void>;
  /** What was undone, null when there was nothing. */
  undo(): Promise<JournalLine | null>;
  canUndo(): Promise<boolean>;
  /** What removing people whose retention has run out would do; nothing is written. */
  previewPurge(request: PurgeRequest): Promise<PurgePreview>;
  /** Cannot be undone. */
  purge(request: PurgeRequest, hooks?: Hooks): Promise<PurgePreview>;
  sample(): Promise<SampleData>;
  /** What the scheme makes due, soonest first, and how it answers the law; null while the workbook holds none. */
  steering(): Promise<Steering | null>;
  /** Tells that the workbook may have changed. Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Where the pane runs, for whoever helps from afar. Nothing about the workbook. */
  diagnostics(): Promise<Diagnostics>;
  /** Only in the page without Excel, which keeps the workbook itself. */
  readonly page?: {
    exportXlsx(): Promise<Uint8Array>;
    /** The workbook with what the last preview brings, made as a file: for more rows than the page's spreadsheet can hold. */
    produce(preview: ImportPreview, hooks?: Hooks): Promise<ProducedFile>;
    startOver(): Promise<void>;
  };
  /** Only in Excel. */
  readonly excel?: {
    /** The selected cells as a source; null when none of them holds anything. */
    readSelection(): Promise<SourceInput | null>;
    /** Writes lines on a sheet of their own. @returns its name. */
    writeReport(lines: readonly (readonly string[])[]): Promise<string>;
  };
}

/** Facts about the place where the pane runs, by what they are; their labels are in the locales. */
export type Diagnostics = Readonly<Partial<Record<DiagnosticFact, string>>>;
export type DiagnosticFact =
  'product' | 'host' | 'platform' | 'version' | 'api' | 'sets' | 'language' | 'formats' | 'browser';
