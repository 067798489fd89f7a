import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its namespace worked out: prefixes are the writer's choice, namespaces are not. */
export interface Xml {
  readonly name: string;
  readonly namespace: string;
  /** By the name as written (`xsi:type`, `DefaultValue`), namespace declarations left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
  /** Where it is: /OfficeApp/Hosts/Host. */
  readonly path: string;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const ATTRIBUTES = ':@';

type Raw = Readonly<Record<string, unknown>>;
type Scope = Readonly<Record<string, string>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
});

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const rawList = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  const declared = Object.entries(attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, uri]) => [name === 'xmlns' ? '' : name.slice('xmlns:'.length), uri]);
  return { ...outer, ...Object.fromEntries(declared) };
}

function namespaceOf(prefix: string, scope: Scope): string {
  const uri = scope[prefix];
  if (uri === undefined) throw new Error(`prefix « ${prefix} » is not declared`);
  return uri;
}

function toXml(raw: Raw, outer: Scope, parent: string): Xml {
  const tag = Object.keys(raw).find((key) => key !== ATTRIBUTES) ?? '';
  const written = isRaw(raw[ATTRIBUTES]) ? (raw[ATTRIBUTES] as Record<string, string>) : {};
  const scope = scopeOf(written, outer);
  const [local = '', prefix = ''] = tag.split(':').reverse();
  const attributes = Object.fromEntries(
    Object.entries(written).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:')),
  );
  if (Object.keys(attributes).some((name) => name.startsWith('xsi:')) && scope['xsi'] !== XSI) {
    throw new Error(`prefix « xsi » must stand for ${XSI}`);
  }
  const path = `${parent}/${local}`;
  const inside = rawList(raw[tag]);
  return {
    name: local,
    namespace: namespaceOf(prefix, scope),
    attributes,
    children: inside.filter((child) => !('#text' in child)).map((child) => toXml(child, scope, path)),
    text: inside.map((child) => String(child['#text'] ?? '')).join(''),
    path,
  };
}

/** @throws when the text is not well-formed, or has more than one root. */
export function parseXml(text: string): Xml {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`not well-formed: ${verdict.err.msg}`);
  const roots = rawList(parser.parse(text));
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error(`${roots.length} roots`);
  return toXml(root, {}, '');
}

/** The element and everything under it. */
export const everything = (xml: Xml): Xml[] => [xml, ...xml.children.flatMap(everything)];

export const named = (xml: Xml, name: string): Xml[] =>
  everything(xml).filter((element) => element.name === name);
