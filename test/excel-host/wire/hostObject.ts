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
  | { readonly kind: 'method'; readonly call: (...args: unknown[]) => unknown }
  | { readonly kind: 'property'; readonly canSet: boolean };

/** Members are looked up by name because names are all that the wire carries; only Pascal case and `_Register…` are open. */
function memberOf(target: HostObject, name: string): Member | null {
  if (!/^(_[A-Z]|[A-Z])/.test(name)) return null;
  for (let level: unknown = target; level instanceof HostObject; level = Object.getPrototypeOf(level)) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (!found) continue;
    const { value }: { value?: unknown } = found;
    if (typeof value === 'function')
      return { kind: 'method', call: (...args) => Reflect.apply(value, target, args) };
    return { kind: 'property', canSet: found.set !== undefined };
  }
  return null;
}

export const hasProperty = (target: HostObject, name: string): boolean =>
  memberOf(target, name)?.kind === 'property';

export function callMember(target: HostObject, name: string, args: readonly unknown[]): unknown {
  const member = memberOf(target, name);
  if (member?.kind !== 'method') throw notEmulated(target, name);
  // A trailing argument that was left out arrives as null.
  return member.call(...args.map((argument) => argument ?? undefined));
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

/** Plain properties, for a `load` without names. */
export function scalarNames(target: HostObject): string[] {
  const names = new Set<string>();
  for (let level: unknown = target; level instanceof HostObject; level = Object.getPrototypeOf(level)) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (/^[A-Z]/.test(name) && found.get && !(Reflect.get(target, name) instanceof HostObject))
        names.add(name);
    }
  }
  return [...names];
}
