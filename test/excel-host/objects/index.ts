import { Comment } from './comment';
import { ConditionalFormats } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { RangeFormat } from './rangeFormat';
import { RangeStyle } from './rangeStyle';
import { create } from './registry';
import { Worksheet } from './worksheet';

create.worksheet = (book, sheet) => new Worksheet(book, sheet);
create.rangeFormat = (book, sheet, areas) => new RangeFormat(book, sheet, areas);
create.rangeAreas = (book, sheet, areas) => new RangeAreas(book, sheet, areas);
create.dataValidation = (book, sheet, area) => new DataValidation(book, sheet, area);
create.conditionalFormats = (book, sheet, areas) => new ConditionalFormats(book, sheet, areas);
create.comment = (book, thread) => new Comment(book, thread, thread);
create.range = (book, sheet, area) => new Range(book, sheet, area);
create.styleOf = (book, sheet, areas) => new RangeStyle(book, sheet, areas);

export { Workbook } from './workbook';
