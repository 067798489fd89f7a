import type { ObjectivePlace } from '../../../app/compose/draft';
import type { Template } from '../../../scheme/scheme';
import type { OpenParts } from './openParts';

/** What the parts of the composer see of the draft and may ask. */
export interface Editing {
  readonly draft: Template;
  readonly open: OpenParts;
  /** Years for which a target may be given. */
  readonly years: readonly number[];
  toggle(place: readonly number[]): void;
  /** @param said announced to screen readers. */
  change(next: Template, said?: string): void;
  move(place: readonly number[], by: -1 | 1, title: string, next: Template): void;
  search(place: ObjectivePlace): void;
  build(place: ObjectivePlace): void;
}
