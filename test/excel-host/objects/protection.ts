import { accessDenied, type Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostFault, HostObject } from '../wire/hostObject';

export class WorksheetProtection extends HostObject {
  constructor(private readonly sheet: SheetState) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protection !== null;
  }
  get Options(): unknown {
    return this.sheet.protection?.options ?? null;
  }
  /** Protecting twice fails (docs: WorksheetProtection.protect). */
  Protect(options?: unknown): void {
    if (this.sheet.protection)
      throw new HostFault(
        'InvalidOperation',
        'The worksheet has been protected.',
        'WorksheetProtection.protect',
      );
    this.sheet.protection = { options: options ?? {} };
  }
  Unprotect(): void {
    this.sheet.protection = null;
  }
}

/** Structure of the workbook: when protected, sheets cannot be added, renamed or deleted (ExcelApi 1.7). */
export class WorkbookProtection extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get Protected(): boolean {
    return this.book.structureProtected;
  }
  Protect(): void {
    if (this.book.structureProtected) throw accessDenied('WorkbookProtection.protect');
    this.book.structureProtected = true;
  }
  Unprotect(): void {
    this.book.structureProtected = false;
  }
}
