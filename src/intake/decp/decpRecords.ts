import { isNode, own, type Node } from './decpNodes';

export interface DecpRecord {
  readonly node: unknown;
  /** True when the file lists it among concessions. */
  readonly concession: boolean;
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/**
 * The records of a document, or null when it is no list of contracts. Envelopes met: `{marches: {marche, contrat-concession}}`,
 * `{marches: [..]}`, `{marche: [..]}`, a bare list, `{results: [..]}` (portal export), a single record.
 */
export function recordsOf(document: unknown): readonly DecpRecord[] | null {
  if (Array.isArray(document))
    return document.map((node) => ({ node: portalFields(node), concession: false }));
  if (!isNode(document)) return null;
  for (const key of ['marches', 'results', 'records', 'data']) {
    const inner = own(document, key);
    if (Array.isArray(inner)) return inner.map((node) => ({ node: portalFields(node), concession: false }));
    if (isNode(inner)) return recordsOf(inner);
  }
  if (Object.hasOwn(document, 'marche') || Object.hasOwn(document, 'contrat-concession')) {
    return [
      ...listed(own(document, 'marche')).map((node) => ({ node, concession: false })),
      ...listed(own(document, 'contrat-concession')).map((node) => ({ node, concession: true })),
    ];
  }
  if (Object.keys(document).length === 0) return null;
  return looksLikeContract(document) ? [{ node: document, concession: false }] : null;
}

/** Old portal exports, and data dumped by Django, wrap each record in `{fields: {…}}`. */
const portalFields = (node: unknown): unknown =>
  isNode(node) && isNode(own(node, 'fields')) ? own(node, 'fields') : node;

const MARKS = [
  'acheteur',
  'acheteur.id',
  'autoriteConcedante',
  'titulaires',
  'concessionnaires',
  'considerationsSociales',
  'codeCPV',
  'dateNotification',
  'montant',
  'objet',
  'valeurGlobale',
];

/** True when a node has at least two properties of a contract. */
export const looksLikeContract = (node: unknown): node is Node =>
  isNode(node) && MARKS.filter((mark) => Object.hasOwn(node, mark)).length >= 2;

/** Flat records (`acheteur_id`, `considerationssociales`) are a table in JSON clothes: headers and rows for the table reader. */
export function flatTable(
  records: readonly DecpRecord[],
): readonly (readonly (string | number | boolean | null)[])[] | null {
  const flat = records.map(({ node }) => node).filter(isNode);
  const nested = ['acheteur', 'titulaires', 'autoriteConcedante', 'lieuExecution'];
  if (
    flat.length === 0 ||
    flat.some((node) => nested.some((key) => typeof own(node, key) === 'object' && own(node, key) !== null))
  )
    return null;
  const headers = [...new Set(flat.flatMap((node) => Object.keys(node)))];
  const cell = (value: unknown): string | number | boolean | null =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : Array.isArray(value)
        ? value.filter((item) => typeof item === 'string').join(' ; ')
        : null;
  return [headers, ...flat.map((node) => headers.map((header) => cell(own(node, header))))];
}
