/** What the emulated workbook shows to the wire: getters, setters and methods in Pascal case. */
export abstract class HostObject {
  /** Given by `_KeepReference`: later requests name the object by it. */
  referenceId: string | null = null;
}

/** A collection answers `_Items` to a query. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];
}

/** A failure with one of Excel's codes (docs: application-specific-api-error-handling). */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Member that failed, `Range.values`. */
    readonly location = '',
  ) {
    super(message);
  }
}

export const invalidArgument = (location = '', message?: string): HostFault =>
  new HostFault(
    'InvalidArgument',
    message ?? 'The argument is invalid or missing or has an incorrect format.',
    location,
  );

export const itemNotFound = (location = ''): HostFault =>
  new HostFault('ItemNotFound', "The requested resource doesn't exist.", location);

/** A member that nobody emulated yet: tests must fail loudly rather than pass by accident. */
export const notEmulated = (target: HostObject, member: string): HostFault => {
  const name = `${target.constructor.name}.${member}`;
  return new HostFault('ApiNotFound', `${name} is not emulated`, name);
};

type Member =
  | { readonly kind: 'method'; readonly call: (target: HostObject, args: unknown[]) => unknown }
  | { readonly kind: 'property'; readonly canSet: boolean };

/** Members of each class by name: they are looked up for every action of every request. */
const known = new WeakMap<object, Map<string, Member | null>>();

/** Only Pascal case and `_Register…` are open. */
function lookUp(prototype: unknown, name: string): Member | null {
  if (!/^_?[A-Z]/.test(name)) return null;
  for (let level = prototype; level instanceof HostObject; level = Object.getPrototypeOf(level)) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (!found) continue;
    const { value }: { value?: unknown } = found;
    if (typeof value === 'function')
      return { kind: 'method', call: (target, args) => Reflect.apply(value, target, args) as unknown };
    return { kind: 'property', canSet: found.set !== undefined };
  }
  return null;
}

/** Members are looked up by name because names are all that the wire carries. */
function memberOf(target: HostObject, name: string): Member | null {
  const prototype = Object.getPrototypeOf(target) as object;
  const members = known.get(prototype) ?? new Map<string, Member | null>();
  known.set(prototype, members);
  const cached = members.get(name);
  if (cached !== undefined) return cached;
  const member = lookUp(prototype, name);
  members.set(name, member);
  return member;
}

export const hasProperty = (target: HostObject, name: string): boolean =>
  memberOf(target, name)?.kind === 'property';

export function callMember(target: HostObject, name: string, args: readonly unknown[]): unknown {
  const member = memberOf(target, name);
  if (member?.kind !== 'method') throw notEmulated(target, name);
  // A trailing argument that was left out arrives as null.
  return member.call(
    target,
    args.map((argument) => argument ?? undefined),
  );
}

export function getMember(target: HostObject, name: string): unknown {
  if (!hasProperty(target, name)) throw notEmulated(target, name);
  return Reflect.get(target, name);
}

export function setMember(target: HostObject, name: string, value: unknown): void {
  const member = memberOf(target, name);
  if (member?.kind !== 'property') throw notEmulated(target, name);
  if (!member.canSet)
    throw new HostFault('AccessDenied', `${name} cannot be set`, `${target.constructor.name}.${name}`);
  Reflect.set(target, name, value);
}

/** Plain properties and their values, for a `load` without names; those that are not known yet are left out, and the client says so. */
export function scalarsOf(target: HostObject): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (let level: unknown = target; level instanceof HostObject; level = Object.getPrototypeOf(level)) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!/^[A-Z]/.test(name) || !found.get || name in values) continue;
      try {
        const value: unknown = Reflect.get(target, name);
        if (!(value instanceof HostObject)) values[name] = value;
      } catch (failure) {
        if (!(failure instanceof HostFault) || failure.code !== 'ApiNotFound') throw failure;
      }
    }
  }
  return values;
}
