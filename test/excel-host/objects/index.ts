import { ConditionalFormats } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { RangeAreas } from './rangeAreas';
import { RangeFormat } from './rangeFormat';
import { create } from './registry';
import { Worksheet } from './worksheet';

create.worksheet = (book, sheet) => new Worksheet(book, sheet);
create.rangeFormat = (book, sheet, areas) => new RangeFormat(book, sheet, areas);
create.rangeAreas = (book, sheet, areas) => new RangeAreas(book, sheet, areas);
create.dataValidation = (book, sheet, area) => new DataValidation(book, sheet, area);
create.conditionalFormats = (book, sheet, area) => new ConditionalFormats(book, sheet, area);

export { Workbook } from './workbook';
