import {
  getMember,
  HostCollection,
  HostFault,
  HostObject,
  invalidArgument,
  setMember,
} from '../wire/hostObject';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Borders go by side in properties of cells, by edge elsewhere (types: CellBorderCollection). */
const EDGES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

interface Indexed {
  GetItem(key: string): HostObject;
}

function inside(target: HostObject, name: string): unknown {
  const edge = EDGES[name];
  if (target instanceof HostCollection && edge && 'GetItem' in target)
    return (target as HostCollection & Indexed).GetItem(edge);
  return getMember(target, pascal(name));
}

/** Writes a tree of properties: `{ format: { fill: { color } }, style }`. */
export function applyProperties(target: HostObject, data: unknown, location: string): void {
  if (typeof data !== 'object' || data === null) throw invalidArgument(location);
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    const isTree = typeof value === 'object' && !Array.isArray(value);
    const part = isTree ? inside(target, name) : null;
    if (part instanceof HostObject) applyProperties(part, value, location);
    else setMember(target, pascal(name), value);
  }
}

/** Reads a tree of properties that are asked for with `true`. */
export function pickProperties(target: HostObject, asked: unknown): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(Object(asked) as Record<string, unknown>)) {
    if (wanted !== true && (typeof wanted !== 'object' || wanted === null)) continue;
    const value = inside(target, name);
    if (wanted === true && value instanceof HostObject)
      throw new HostFault('ApiNotFound', `all of ${target.constructor.name}.${pascal(name)} is not emulated`);
    answer[name] = value instanceof HostObject ? pickProperties(value, wanted) : value;
  }
  return answer;
}
