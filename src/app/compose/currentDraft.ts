import type { Scheme, Template } from '../../scheme/scheme';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { templateOfScheme } from '../templateFile';

/** The scheme of a workbook as a draft, with what inserting it again takes. */
export interface CurrentDraft {
  readonly draft: Template;
  readonly buyer: string;
  readonly buyers?: readonly string[];
  readonly years: readonly number[];
  /** The scheme as read: what is typed in the workbook from then on is not lost when the draft is inserted. */
  readonly base: Scheme;
}

/** Null when the workbook holds no scheme. */
export async function currentDraft(session: Session): Promise<CurrentDraft | null> {
  const open = await readWorkbook(session.host);
  if (!open) return null;
  const { scheme } = open.state;
  const { buyer, buyers, years } = scheme;
  return {
    draft: templateOfScheme(scheme),
    buyer,
    ...(buyers ? { buyers } : {}),
    years,
    base: scheme,
  };
}
