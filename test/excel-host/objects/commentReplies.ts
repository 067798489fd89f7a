import type { Book } from '../book/book';
import { EventType } from '../book/events';
import type { CommentState, CommentText } from '../book/state';
import { HostCollection, type HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { AnyComment, contentOf, tell } from './commentText';
import { create } from './registry';

/** An answer in a thread (ExcelApi 1.10, types: CommentReply). */
class CommentReply extends AnyComment {
  protected readonly location = 'CommentReply';
  GetParentComment(): HostObject {
    return create.comment(this.book, this.thread);
  }
  Delete(): void {
    this.book.checkWritable(this.thread.sheet, 'CommentReply.delete');
    this.thread.replies.splice(this.thread.replies.indexOf(this.text), 1);
    this.changed('ReplyDeleted');
  }
}

export class CommentReplies extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly thread: CommentState,
  ) {
    super();
  }
  items(): CommentReply[] {
    return this.thread.replies.map((reply) => new CommentReply(this.book, this.thread, reply));
  }
  GetCount(): number {
    return this.thread.replies.length;
  }
  GetItemAt(index: number): CommentReply {
    const found = this.items()[index];
    if (!found) throw invalidArgument('CommentReplyCollection.getItemAt');
    return found;
  }
  GetItemOrNullObject(id: string): CommentReply | null {
    return this.items().find((reply) => reply.Id === id) ?? null;
  }
  GetItem(id: string): CommentReply {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound('CommentReplyCollection.getItem');
    return found;
  }
  Add(content: unknown, type?: unknown): CommentReply {
    const location = 'CommentReplyCollection.add';
    this.book.checkWritable(this.thread.sheet, location);
    const reply: CommentText = { ...this.book.signed(), ...contentOf(content, type, location) };
    this.thread.replies.push(reply);
    tell(this.book, EventType.CommentChanged, this.thread, [reply.id], { changeType: 'ReplyAdded' });
    return new CommentReply(this.book, this.thread, reply);
  }
}
