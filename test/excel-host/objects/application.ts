import type { Book } from '../book/book';
import { HostObject, invalidArgument } from '../wire/hostObject';

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

/** Patterns of the two locales in Windows (ExcelApi 1.12, types: DatetimeFormatInfo; .NET docs: DateTimeFormatInfo). */
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
  get TimeSeparator(): string {
    return ':';
  }
  get LongDatePattern(): string {
    return this.book.locale === 'fr-FR' ? 'dddd d MMMM yyyy' : 'dddd, MMMM d, yyyy';
  }
  get LongTimePattern(): string {
    return this.book.locale === 'fr-FR' ? 'HH:mm:ss' : 'h:mm:ss tt';
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
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(mode))
      throw invalidArgument('Application.calculationMode');
    this.book.calculationMode = mode;
  }
  /** Computed when it is read: nothing waits (types: CalculationState). */
  get CalculationState(): string {
    return 'Done';
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
