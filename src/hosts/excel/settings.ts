import { fileSettings, SETTINGS_SHEET } from './fileSettings';
import type { Call } from './runner';

/**
 * Settings travel in `workbook.settings` (ExcelApi 1.4). They are all loaded with the pane and have no documented limit,
 * so a long one goes into a custom XML part of its own (ExcelApi 1.5) and the setting says where.
 */
const LONG = 16_000;
const NAMESPACE = 'urn:spaser:setting:';

interface Pointer {
  readonly part: string;
}

const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' && value !== null && 'part' in value && typeof value.part === 'string';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const UNESCAPES = Object.fromEntries(Object.entries(ESCAPES).map(([plain, escaped]) => [escaped, plain]));

/** As a JSON string, so that no control character ever reaches the XML. */
const toXml = (namespace: string, text: string): string =>
  `<setting xmlns="${namespace}">${JSON.stringify(text).replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found)}</setting>`;

function fromXml(xml: string): string {
  const body = /^[^<]*<setting[^>]*>(.*)<\/setting>\s*$/s.exec(xml)?.[1] ?? '""';
  return String(JSON.parse(body.replace(/&(amp|lt|gt|quot);/g, (found) => UNESCAPES[found] ?? found)));
}

/** Every setting as a text. One sync, one or two more when some are long or come from a file. */
export async function readSettings(call: Call): Promise<Readonly<Record<string, string>>> {
  const { settings, customXmlParts, worksheets } = call.context.workbook;
  settings.load('items/key,items/value');
  const fromFile = worksheets.getItemOrNullObject(SETTINGS_SHEET).load('name');
  await call.sync();
  const found: Record<string, string> = {};
  if (!fromFile.isNullObject) {
    const cells = fromFile.getUsedRange(true).load('values');
    await call.sync();
    Object.assign(found, fileSettings(cells.values));
  }
  const parts: { key: string; part: Excel.CustomXmlPart }[] = [];
  for (const { key, value } of settings.items) {
    const content: unknown = value;
    if (isPointer(content))
      parts.push({ key, part: customXmlParts.getByNamespace(content.part).getOnlyItemOrNullObject() });
    else if (typeof content === 'string') found[key] = content;
  }
  if (parts.length === 0) return found;
  parts.forEach(({ part }) => part.load('id'));
  await call.sync();
  const texts = parts.flatMap(({ key, part }) => (part.isNullObject ? [] : [{ key, xml: part.getXml() }]));
  if (texts.length > 0) await call.sync();
  for (const { key, xml } of texts) found[key] = fromXml(xml.value);
  return found;
}

/** What stands under some keys before they are written. */
export interface Standing {
  readonly present: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, readonly Excel.CustomXmlPart[]>;
}

/** One sync. */
export async function standing(call: Call, keys: readonly string[]): Promise<Standing> {
  const { settings, customXmlParts } = call.context.workbook;
  settings.load('items/key');
  const scoped = keys.map((key) => ({ key, parts: customXmlParts.getByNamespace(NAMESPACE + key) }));
  scoped.forEach(({ parts }) => parts.load('items/id'));
  await call.sync();
  return {
    present: new Set(settings.items.map(({ key }) => key)),
    parts: new Map(scoped.map(({ key, parts }) => [key, parts.items])),
  };
}

/** Queues the writing of settings; null removes one. The part comes before the setting that points to it. */
export function queueSettings(
  context: Excel.RequestContext,
  values: Readonly<Record<string, string | null>>,
  { present, parts }: Standing,
): void {
  const { settings, customXmlParts } = context.workbook;
  for (const [key, text] of Object.entries(values)) {
    for (const part of parts.get(key) ?? []) part.delete();
    if (text === null) {
      if (present.has(key)) settings.getItem(key).delete();
    } else if (text.length <= LONG) settings.add(key, text);
    else {
      const part = NAMESPACE + key;
      customXmlParts.add(toXml(part, text));
      settings.add(key, { part });
    }
  }
}
