import { SourceRefused } from '../failure';

/** Nesting past which no schema of contracts goes (theirs stop at 7): a hostile file must not exhaust the stack. */
const DEEPEST = 40;
/** Characters of one tag with its attributes: real files carry a few addresses of schemas, some 300. */
const LONGEST_TAG = 20_000;

/**
 * An XML document as plain nodes: `{marches: {marche: [{id: '01', titulaires: {titulaire: {…}}}]}}`. Every value is text, so that
 * leading zeros stay; an element met several times is a list; an empty one is ''. Attributes and prefixes of namespaces are dropped.
 *
 * Document types are refused before anything is parsed: no entity is declared, expanded or fetched.
 * @throws SourceRefused `xml-doctype`, `xml-trop-profond`, `xml-balise-trop-longue`, `xml-invalide` (line and column).
 */
export async function parseXml(text: string): Promise<unknown> {
  if (/<!\s*(doctype|entity|element|attlist|notation)/i.test(text)) throw new SourceRefused('xml-doctype');
  guardTags(text);
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const verdict = XMLValidator.validate(text);
  if (verdict !== true)
    throw new SourceRefused('xml-invalide', { ligne: verdict.err.line, position: verdict.err.col });
  const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    removeNSPrefix: true,
    parseTagValue: false,
    trimValues: true,
    // The five entities of XML and numbers (« &#8217; »); nothing else is known, and what stands for nothing stays as typed.
    processEntities: true,
    maxNestedTags: DEEPEST + 10,
    // The parser refuses a file for a name that every object inherits; an element that nobody reads is no reason to.
    transformTagName: (name) => (name in {} || name === 'prototype' ? `_${name}` : name),
  });
  try {
    return parser.parse(text) as unknown;
  } catch {
    throw new SourceRefused('xml-invalide', { ligne: 1, position: 1 });
  }
}

/** Walks the tags once, before the parser does: how deep they go, and how long each is. */
function guardTags(text: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0;) {
    const end = endOfMarkup(text, at);
    if (end < 0) throw new SourceRefused('xml-invalide', { ligne: lineOf(text, at), position: at });
    const second = text.charAt(at + 1);
    if (second !== '!' && second !== '?') {
      if (end - at > LONGEST_TAG)
        throw new SourceRefused('xml-balise-trop-longue', { ligne: lineOf(text, at) });
      if (second === '/') depth -= 1;
      else if (text.charAt(end - 1) !== '/') depth += 1;
      if (depth > DEEPEST) throw new SourceRefused('xml-trop-profond', { ligne: lineOf(text, at) });
    }
    at = text.indexOf('<', end);
  }
}

/** Place of the last character of what opens here: a comment and a CDATA section may hold « > ». */
function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return closing(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return closing(text, ']]>', at + 9);
  return text.indexOf('>', at);
}

function closing(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length - 1;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
