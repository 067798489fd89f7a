import type { Book } from '../book/book';
import { EventType } from '../book/events';
import type { CommentState, CommentText } from '../book/state';
import { HostObject, invalidArgument } from '../wire/hostObject';
import { Range } from './range';

/** A plain text, or a text with mentions: `<at id="0">Nom</at> …` (types: CommentRichContent). */
export function contentOf(
  content: unknown,
  type: unknown,
  location: string,
): Pick<CommentText, 'content' | 'contentType' | 'mentions'> {
  if (type === undefined || type === 'Plain') {
    if (typeof content !== 'string' || content === '') throw invalidArgument(location);
    return { content, contentType: 'Plain', mentions: [] };
  }
  const rich: unknown = Reflect.get(Object(content), 'richContent');
  const mentions: unknown = Reflect.get(Object(content), 'mentions');
  if (type !== 'Mention' || typeof rich !== 'string' || !Array.isArray(mentions))
    throw invalidArgument(location);
  return { content: rich, contentType: 'Mention', mentions };
}

/** A comment without its mark-up. */
const plainText = (content: string): string => content.replace(/<\/?at\b[^>]*>/g, '');

/** What a comment and a reply share. */
export abstract class AnyComment extends HostObject {
  constructor(
    protected readonly book: Book,
    protected readonly thread: CommentState,
    protected readonly text: CommentText,
  ) {
    super();
  }
  protected abstract readonly location: string;
  protected changed(changeType: string): void {
    tell(this.book, EventType.CommentChanged, this.thread, this.text === this.thread ? [] : [this.text.id], {
      changeType,
    });
  }
  get Id(): string {
    return this.text.id;
  }
  get Content(): string {
    return plainText(this.text.content);
  }
  set Content(content: unknown) {
    this.book.checkWritable(this.thread.sheet, `${this.location}.content`);
    Object.assign(this.text, contentOf(content, 'Plain', `${this.location}.content`));
    this.changed(this.text === this.thread ? 'CommentEdited' : 'ReplyEdited');
  }
  get ContentType(): string {
    return this.text.contentType;
  }
  get RichContent(): string {
    return this.text.content;
  }
  get Mentions(): unknown {
    return this.text.mentions;
  }
  get AuthorName(): string {
    return this.text.author.name;
  }
  get AuthorEmail(): string {
    return this.text.author.email;
  }
  get CreationDate(): string {
    return new Date(this.text.created).toISOString();
  }
  get Resolved(): boolean {
    return this.thread.resolved;
  }
  UpdateMentions(content: unknown): void {
    this.book.checkWritable(this.thread.sheet, `${this.location}.updateMentions`);
    Object.assign(this.text, contentOf(content, 'Mention', `${this.location}.updateMentions`));
  }
  GetLocation(): Range {
    const { sheet, row, column } = this.thread;
    return new Range(this.book, sheet, { row, column, rows: 1, columns: 1 });
  }
}

export function tell(
  book: Book,
  type: EventType,
  { id, sheet }: CommentState,
  replyIds: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): void {
  book.listeners.tell(type, [sheet.id], {
    worksheetId: sheet.id,
    commentDetails: [{ commentId: id, replyIds }],
    ...more,
  });
}
