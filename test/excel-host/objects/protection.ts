import { accessDenied, type Book } from '../book/book';
import { EventType } from '../book/events';
import type { SheetState } from '../book/state';
import { HostFault, HostObject } from '../wire/hostObject';

/** Protection of a sheet; its password is kept and checked, never read (ExcelApi 1.2 and 1.7, types: WorksheetProtection). */
export class WorksheetProtection extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protection !== null;
  }
  get Options(): unknown {
    return this.sheet.protection?.options ?? null;
  }
  /** Protecting twice fails (docs: WorksheetProtection.protect). */
  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection)
      throw new HostFault(
        'InvalidOperation',
        'The worksheet has been protected.',
        'WorksheetProtection.protect',
      );
    this.sheet.protection = { options: options ?? {}, password: passwordOf(password) };
    this.#tell(true);
  }
  /** @throws AccessDenied with another password (the code is not documented). */
  Unprotect(password?: unknown): void {
    const { protection } = this.sheet;
    if (!protection) return;
    if ((protection.password ?? '') !== passwordOf(password))
      throw accessDenied('WorksheetProtection.unprotect');
    this.sheet.protection = null;
    this.#tell(false);
  }
  #tell(isProtected: boolean): void {
    const { id } = this.sheet;
    this.book.listeners.tell(EventType.ProtectionChanged, [id], { worksheetId: id, isProtected });
  }
}

const passwordOf = (password: unknown): string => (typeof password === 'string' ? password : '');

/** Structure of the workbook: when protected, sheets cannot be added, renamed or deleted (ExcelApi 1.7). */
export class WorkbookProtection extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get Protected(): boolean {
    return this.book.structureProtected;
  }
  Protect(password?: unknown): void {
    if (this.book.structureProtected) throw accessDenied('WorkbookProtection.protect');
    this.book.structureProtected = true;
    this.book.structurePassword = passwordOf(password);
  }
  Unprotect(password?: unknown): void {
    if (this.book.structureProtected && this.book.structurePassword !== passwordOf(password))
      throw accessDenied('WorkbookProtection.unprotect');
    this.book.structureProtected = false;
  }
}
