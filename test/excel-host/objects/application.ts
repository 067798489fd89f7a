import type { Book } from '../book/book';
import { HostObject } from '../wire/hostObject';

class NumberFormatInfo extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get NumberDecimalSeparator(): string {
    return this.book.locale === 'fr-FR' ? ',' : '.';
  }
  get NumberGroupSeparator(): string {
    return this.book.locale === 'fr-FR' ? '\u202f' : ',';
  }
}

class DatetimeFormatInfo extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get ShortDatePattern(): string {
    return this.book.locale === 'fr-FR' ? 'dd/MM/yyyy' : 'M/d/yyyy';
  }
  get DateSeparator(): string {
    return '/';
  }
}

/** Conventions of the system, not of the interface (ExcelApi 1.11, docs: CultureInfo). */
class CultureInfo extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get Name(): string {
    return this.book.locale;
  }
  get NumberFormat(): HostObject {
    return new NumberFormatInfo(this.book);
  }
  get DatetimeFormat(): HostObject {
    return new DatetimeFormatInfo(this.book);
  }
}

export class Application extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }
  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(mode: string) {
    this.book.calculationMode = mode;
  }
  get CultureInfo(): HostObject {
    return new CultureInfo(this.book);
  }
  get DecimalSeparator(): string {
    return this.book.locale === 'fr-FR' ? ',' : '.';
  }
  get ThousandsSeparator(): string {
    return this.book.locale === 'fr-FR' ? '\u202f' : ',';
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  Calculate(): void {
    this.book.stale = true;
    this.book.recalculate();
  }
  /** Both last until the next sync; nothing can be seen of them from outside. */
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
}
