import type { InsertRequest } from '../../../app/contracts';
import type { Template } from '../../../scheme/scheme';
import type { UseCases } from '../../useCases';

/** A request whose scheme is being composed. */
export type Composed = InsertRequest & { readonly template: Template };

/** Drafts by the workbook that they are for: looking at another screen must not lose one. */
const KEPT = new WeakMap<UseCases, Composed>();

export const keptDraft = (useCases: UseCases): Composed | undefined => KEPT.get(useCases);
export const keepDraft = (useCases: UseCases, composed: Composed): void => void KEPT.set(useCases, composed);
export const forgetDraft = (useCases: UseCases): void => void KEPT.delete(useCases);
