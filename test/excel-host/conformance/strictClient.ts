/** What a sample touches that this client does not have: the npm package stops at ExcelApi 1.15 (office.md 2.5). */
export class AbsentFromClient extends Error {
  constructor(readonly member: string) {
    super(`${member} is absent from the client`);
  }
}

/** Names that the language itself asks of any object. */
const ASKED_BY_LANGUAGE = ['then', 'toJSON', 'constructor', 'nodeType', 'length'];

const isOwnBusiness = (name: string | symbol): boolean =>
  typeof name === 'symbol' || /^(_|m_|\$)/.test(name) || ASKED_BY_LANGUAGE.includes(name);

const nameOf = (receiver: unknown, name: string | symbol): string =>
  `${String(Reflect.get(Object(receiver), '_className') ?? 'object')}.${String(name)}`;

/**
 * Makes the objects of the client refuse a member that they do not have. Without it, writing one would leave a plain
 * JavaScript property behind and the sample would seem to work.
 */
export function refuseUnknownMembers(clientObject: { readonly prototype: object }): void {
  const base: object | null = Object.getPrototypeOf(clientObject.prototype);
  if (base === null) throw new Error('the client objects have no base');
  const above = Object.getPrototypeOf(base) as object;
  const guard = new Proxy(above, {
    get(target, name, receiver): unknown {
      if (isOwnBusiness(name) || Reflect.has(target, name)) return Reflect.get(target, name, receiver);
      throw new AbsentFromClient(nameOf(receiver, name));
    },
    set(target, name, value: unknown, receiver): boolean {
      if (isOwnBusiness(name)) return Reflect.set(target, name, value, receiver);
      throw new AbsentFromClient(nameOf(receiver, name));
    },
  });
  Object.setPrototypeOf(base, guard);
}
