import { isEmptyWord } from '../values/empties';
import { parsePythonLiteral } from '../files/pythonLiteral';

export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property of the node itself: « constructor » in a file never reaches what every object inherits. */
export const own = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);

/** A string that holds the repr of a Python list or dict is read as such; anything else stays as it is. */
export function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{(]/.test(value)) return value;
  const literal = parsePythonLiteral(value);
  return literal === undefined ? value : literal;
}

const DEEPEST = 6;

/**
 * The items of a list node, whatever its shape (data-formats 1.4): `{child: [..]}`, `{child: "x"}`, `[{child: x}]`, `[{child: [..]}]`,
 * `[x, y]`, `[[[x]]]`, a lone item, a Python repr, nothing. Misspelt children are found because a wrapper has one key only.
 */
export function items(raw: unknown, child: string, depth = 0): readonly unknown[] {
  const value = opened(raw);
  if (value === null || value === undefined || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => items(item, child, depth + 1));
  if (isNode(value)) {
    if (Object.hasOwn(value, child)) return items(value[child], child, depth + 1);
    const keys = Object.keys(value);
    const [only] = keys;
    // `{"modificationActesSousTraitance": {…}}` is the child under a misspelt name; `{"id": "…"}` is an item.
    if (
      keys.length === 1 &&
      only !== undefined &&
      typeof opened(value[only]) === 'object' &&
      value[only] !== null
    )
      return items(value[only], child, depth + 1);
    return [value];
  }
  return typeof value === 'string' && value.trim() === '' ? [] : [value];
}

/** Items that are objects: `{"titulaire": "typeIdentifiant"}`, an XML collapsed to its tag names, gives none. */
export const nodes = (raw: unknown, child: string): readonly Node[] => items(raw, child).filter(isNode);

/** Items that are words, unknown ones included: « NC » is for the reader of the list to judge. */
export const words = (raw: unknown, child: string): readonly string[] =>
  items(raw, child).filter((item) => typeof item === 'string');

/** A scalar as a cell: text, number or boolean; empty words and objects give null. */
export function scalar(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return isEmptyWord(value) ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The identifier inside `{id: …}`, or the literal key « acheteur.id » of some files. */
export function identifierOf(record: Node, key: string): string | number | null {
  const inner = opened(own(record, key));
  const id = isNode(inner)
    ? own(inner, 'id')
    : (own(record, `${key}.id`) ?? own(record, `${key}_id`) ?? (typeof inner === 'string' ? inner : null));
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
