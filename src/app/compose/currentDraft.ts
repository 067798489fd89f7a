import type { Scheme, Template } from '../../scheme/scheme';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';

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
  const { templateId, templateVersion, title, warning, years, axes, buyer, buyers } = scheme;
  return {
    draft: {
      id: templateId,
      ...(templateVersion === undefined ? {} : { version: templateVersion }),
      title,
      warning,
      period: [years[0] ?? 0, years.at(-1) ?? 0],
      sources: [],
      axes,
    },
    buyer,
    ...(buyers ? { buyers } : {}),
    years,
    base: scheme,
  };
}
