import type { Scheme, Template } from '../../scheme/scheme';
import type { InsertRequest } from '../contracts';
import { planInsertion } from '../insertTemplate';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { templateOfScheme } from '../templateFile';
import { templateById } from '../templates';

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

/**
 * A template of the library as a draft, for a workbook that may hold a scheme: the targets and baselines that its user typed
 * are in the draft, so that what is decided there afterwards is what holds.
 * @throws RequestError when the template is unknown or the request cannot make a scheme.
 */
export async function startDraft(
  session: Session,
  request: InsertRequest,
): Promise<InsertRequest & { readonly template: Template }> {
  const template = templateById(request.templateId);
  const open = await readWorkbook(session.host);
  const { state } = await planInsertion(session, { ...request, template });
  return {
    ...request,
    template: { ...template, axes: state.scheme.axes },
    ...(open ? { base: open.state.scheme } : {}),
  };
}
