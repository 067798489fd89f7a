import { INDICATORS } from '../catalogue/indicators';
import { unknownNames } from '../engine/checkMeasure';
import { placedIndicators, type Scheme, type Template } from '../scheme/scheme';
import {
  TEMPLATE_FILE_VERSION,
  TEMPLATE_FORMAT,
  templateFileSchema,
  type TemplateProblem,
} from '../scheme/templateFile';
import { RequestError } from './makeScheme';
import { readWorkbook } from './readWorkbook';
import type { Session } from './session';

export { writeTemplateFile } from '../scheme/templateFile';

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Problems shown at once: the first ones explain the others. */
const MOST_PROBLEMS = 20;

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

const pathOf = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>(
    (path, step) =>
      typeof step === 'number' ? `${path}[${step}]` : path === '' ? String(step) : `${path}.${String(step)}`,
    '',
  );

/** What stands at a path, undefined when nothing does. */
const at = (value: unknown, steps: readonly PropertyKey[]): unknown =>
  steps.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function formProblems(value: unknown): readonly TemplateProblem[] {
  const result = templateFileSchema.safeParse(value);
  return (result.error?.issues ?? []).flatMap((issue): TemplateProblem[] => {
    // Readers look for the place inside the template.
    const path = pathOf(issue.path.filter((step, index) => index > 0 || step !== 'template'));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ code: 'champ-inconnu', path, detail: short(key) }));
    const found = at(value, issue.path);
    return found === undefined
      ? [{ code: 'champ-manquant', path, detail: short(issue.path.at(-1)) }]
      : [{ code: 'valeur-invalide', path, detail: short(found) }];
  });
}

/** Indicators that the catalogue does not hold, declarations that name nothing here, two declarations of one name. */
function contentProblems(template: Template): readonly TemplateProblem[] {
  const known = new Set(INDICATORS.map(({ id }) => id));
  const own = new Map<string, string>();
  return placedIndicators(template).flatMap(({ objective, entry }): TemplateProblem[] => {
    const path = `${objective.code} ${objective.title}`;
    if (!entry.own)
      return known.has(entry.ref) ? [] : [{ code: 'indicateur-inconnu', path, detail: short(entry.ref) }];
    const declared = JSON.stringify(entry.own);
    const isOther =
      known.has(entry.ref) || entry.own.id !== entry.ref || (own.get(entry.ref) ?? declared) !== declared;
    own.set(entry.ref, declared);
    if (isOther) return [{ code: 'indicateur-en-double', path, detail: short(entry.ref) }];
    return unknownNames(entry.own.measure).map(({ name }) => ({
      code: 'mesure-inconnue',
      path,
      detail: short(name),
    }));
  });
}

/** Reads a template file. Nothing is written, and every problem says where it is. */
export function readTemplateFile(text: string): ReadTemplate {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problems: [{ code: 'pas-json', path: '', detail: '' }] };
  }
  if (!isRecord(value) || value['format'] !== TEMPLATE_FORMAT)
    return { ok: false, problems: [{ code: 'pas-modele', path: '', detail: '' }] };
  const { version } = value;
  if (typeof version === 'number' && version > TEMPLATE_FILE_VERSION)
    return {
      ok: false,
      problems: [{ code: 'version-plus-recente', path: 'version', detail: short(version) }],
    };
  const result = templateFileSchema.safeParse(value);
  if (!result.success) return { ok: false, problems: formProblems(value).slice(0, MOST_PROBLEMS) };
  const { template } = result.data;
  const problems = contentProblems(template);
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
    : { ok: true, template };
}

/** A scheme without its buyer: what another buyer may start from. */
export function templateOfScheme(scheme: Scheme): Template {
  const { templateId, templateVersion, title, warning, years, axes } = scheme;
  return {
    id: templateId,
    ...(templateVersion === undefined ? {} : { version: templateVersion }),
    title,
    warning,
    period: [years[0] ?? 2000, years.at(-1) ?? 2000],
    sources: [],
    axes,
  };
}

/**
 * The scheme of the workbook as its cells now say it, as a template.
 * @throws RequestError when the workbook holds no scheme.
 */
export async function currentTemplate(session: Session): Promise<Template> {
  const open = await readWorkbook(session.host);
  if (!open) throw new RequestError('classeur-sans-schema');
  return templateOfScheme(open.state.scheme);
}
