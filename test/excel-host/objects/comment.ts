import { EventType } from '../book/events';
import { type HostObject, invalidArgument } from '../wire/hostObject';
import { CommentReplies } from './commentReplies';
import { AnyComment, tell } from './commentText';

/** A thread: its first text, and the replies (ExcelApi 1.10, types: Comment). */
export class Comment extends AnyComment {
  protected readonly location = 'Comment';
  get Replies(): HostObject {
    return new CommentReplies(this.book, this.thread);
  }
  override get Resolved(): boolean {
    return this.thread.resolved;
  }
  /** A resolved thread is closed until it is opened again (ExcelApi 1.11, types: Comment.resolved). */
  override set Resolved(resolved: unknown) {
    this.book.checkWritable(this.thread.sheet, 'Comment.resolved');
    if (typeof resolved !== 'boolean') throw invalidArgument('Comment.resolved');
    if (resolved === this.thread.resolved) return;
    this.thread.resolved = resolved;
    this.changed(resolved ? 'CommentResolved' : 'CommentReopened');
  }
  Delete(): void {
    this.book.checkWritable(this.thread.sheet, 'Comment.delete');
    const { comments } = this.book;
    comments.splice(comments.indexOf(this.thread), 1);
    tell(
      this.book,
      EventType.CommentDeleted,
      this.thread,
      this.thread.replies.map(({ id }) => id),
    );
  }
}
