import { parseAddress, splitAddress } from '../book/address';
import type { Book } from '../book/book';
import { EventType, WHOLE_BOOK } from '../book/events';
import type { CommentState, SheetState } from '../book/state';
import { HostCollection, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Comment } from './comment';
import { contentOf, tell } from './commentText';
import { listens } from './listening';
import { Range } from './range';

/** Threads of comments of a sheet or of the workbook (ExcelApi 1.10, docs: excel-add-ins-comments; types: CommentCollection). */
export class Comments extends HostCollection {
  constructor(
    private readonly book: Book,
    /** Null = those of the whole workbook. */
    private readonly sheet: SheetState | null,
  ) {
    super();
  }
  get listening(): { readonly book: Book; readonly target: string } {
    return { book: this.book, target: this.sheet?.id ?? WHOLE_BOOK };
  }
  get #threads(): CommentState[] {
    return this.book.comments.filter(({ sheet }) => this.sheet === null || sheet === this.sheet);
  }
  #view(thread: CommentState): Comment {
    return new Comment(this.book, thread, thread);
  }
  items(): Comment[] {
    return this.#threads.map((thread) => this.#view(thread));
  }
  GetCount(): number {
    return this.#threads.length;
  }
  GetItemAt(index: number): Comment {
    const found = this.items()[index];
    if (!found) throw invalidArgument('CommentCollection.getItemAt');
    return found;
  }
  GetItemOrNullObject(id: string): Comment | null {
    return this.items().find((comment) => comment.Id === id) ?? null;
  }
  GetItem(id: string): Comment {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound('CommentCollection.getItem');
    return found;
  }
  /** One cell; for the workbook, an address names its sheet (types: CommentCollection.add). */
  #cell(cell: unknown, location: string): Range {
    const range = cell instanceof Range ? cell : this.#addressed(String(cell), location);
    if (range.CellCount !== 1) throw invalidArgument(location);
    return range;
  }
  #addressed(address: string, location: string): Range {
    const { sheet: name, local } = splitAddress(address);
    const sheet = name === null ? this.sheet : this.book.sheet(name);
    if (!sheet) throw invalidArgument(location);
    return new Range(this.book, sheet, parseAddress(local, location));
  }
  #at({ sheet, area }: Range): CommentState | undefined {
    return this.#threads.find(
      (one) => one.sheet === sheet && one.row === area.row && one.column === area.column,
    );
  }
  GetItemByCell(cell: unknown): Comment {
    const thread = this.#at(this.#cell(cell, 'CommentCollection.getItemByCell'));
    if (!thread) throw itemNotFound('CommentCollection.getItemByCell');
    return this.#view(thread);
  }
  GetItemByReplyId(id: string): Comment {
    const thread = this.#threads.find(({ replies }) => replies.some((reply) => reply.id === id));
    if (!thread) throw itemNotFound('CommentCollection.getItemByReplyId');
    return this.#view(thread);
  }
  /** A second thread on the same cell is refused, as in Excel's own pane; the code is not documented. */
  Add(cell: unknown, content: unknown, type?: unknown): Comment {
    const location = 'CommentCollection.add';
    const range = this.#cell(cell, location);
    this.book.checkWritable(range.sheet, location);
    if (this.#at(range)) throw invalidArgument(location);
    const thread: CommentState = {
      ...this.book.signed(),
      ...contentOf(content, type, location),
      sheet: range.sheet,
      row: range.area.row,
      column: range.area.column,
      resolved: false,
      replies: [],
    };
    this.book.comments.push(thread);
    tell(this.book, EventType.CommentAdded, thread, []);
    return this.#view(thread);
  }
}
listens(Comments, {
  AddedEvent: EventType.CommentAdded,
  DeletedEvent: EventType.CommentDeleted,
  ChangedEvent: EventType.CommentChanged,
});
