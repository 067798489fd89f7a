import { answerTo, identityOf, type Knows } from './query';
import { callMember, getMember, HostFault, HostObject, setMember } from './hostObject';
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';

/** Objects named in one request, by path id; null stands for a null object. */
type Resolved = Map<number, HostObject | null>;

/** The whole protocol; it knows nothing of Excel. */
export class Interpreter {
  readonly #references = new Map<string, HostObject>();
  #nextReference = 1;

  /**
   * @param services objects that a request may make by the name of their type.
   * @param knows whether a type has a member, which only the client can tell.
   */
  constructor(
    private readonly root: HostObject,
    private readonly services: ReadonlyMap<string, HostObject> = new Map(),
    private readonly knows: Knows = () => true,
  ) {}

  /** Runs the actions in order, up to `limit`; the first failure stops the request and what came before stays. */
  execute(body: RequestBody, limit = Infinity): ResponseBody {
    const resolved: Resolved = new Map();
    const results: ActionResult[] = [];
    for (const [index, action] of body.Actions.slice(0, limit).entries()) {
      try {
        const value = this.#run(action, body, resolved);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (failure) {
        return { Results: results, Error: this.#errorOf(failure, action, body, index) };
      }
    }
    return { Results: results };
  }

  #errorOf(
    failure: unknown,
    action: Action,
    body: RequestBody,
    index: number,
  ): NonNullable<ResponseBody['Error']> {
    const path = body.ObjectPaths[String(action.ObjectPathId)];
    if (!(failure instanceof HostFault)) throw failure;
    return {
      Code: failure.code,
      Message: failure.message,
      Location: failure.location || (path?.Name ?? ''),
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }

  #run(action: Action, body: RequestBody, resolved: Resolved): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    if (action.ActionType === ActionType.Instantiate) {
      if (!resolved.has(action.ObjectPathId))
        resolved.set(action.ObjectPathId, this.#resolve(action.ObjectPathId, body, resolved));
      return identityOf(this.#get(action.ObjectPathId, resolved));
    }
    const object = this.#get(action.ObjectPathId, resolved);
    switch (action.ActionType) {
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return answerTo(object, this.knows, action.QueryInfo);
      case ActionType.Method:
        // Inferred from Microsoft's samples, which call `delete()` on what may be a null object (office.md 2.4).
        return object === null ? null : this.#call(object, action, resolved);
      case ActionType.SetProperty:
        if (object) setMember(object, action.Name, this.#arguments(action.ArgumentInfo, resolved)[0]);
        return undefined;
      default:
        throw new HostFault('ApiNotFound', `action type ${action.ActionType} is not emulated`);
    }
  }

  #call(object: HostObject, action: Action, resolved: Resolved): unknown {
    const args = this.#arguments(action.ArgumentInfo, resolved);
    switch (action.Name) {
      case '_KeepReference':
        object.referenceId ??= `ref${this.#nextReference++}`;
        this.#references.set(object.referenceId, object);
        return null;
      case '_RemoveReference':
        this.#references.delete(String(args[0]));
        return null;
      case '_ReleaseReference':
        if (object.referenceId !== null) this.#references.delete(object.referenceId);
        object.referenceId = null;
        return null;
    }
    const result = callMember(object, action.Name, args);
    return result instanceof HostObject ? identityOf(result) : (result ?? null);
  }

  #get(id: number, resolved: Resolved): HostObject | null {
    const object = resolved.get(id);
    if (object === undefined)
      throw new HostFault('InvalidObjectPath', `object path ${id} was not instantiated`);
    return object;
  }

  #arguments(info: ArgumentInfo | undefined, resolved: Resolved): unknown[] {
    const replaced = (value: unknown, id: unknown): unknown => {
      if (Array.isArray(id) && Array.isArray(value))
        return value.map((one: unknown, index) => replaced(one, id[index]));
      return typeof id === 'number' && id !== 0 ? this.#get(id, resolved) : value;
    };
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => (ids ? replaced(value, ids[index]) : value));
  }

  #resolve(id: number, body: RequestBody, resolved: Resolved): HostObject | null {
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new HostFault('InvalidObjectPath', `no object path ${id}`);
    if (path.ObjectPathType === PathType.Root) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.New) {
      const service = this.services.get(path.Name);
      if (!service) throw new HostFault('ApiNotFound', `new ${path.Name} is not emulated`);
      return service;
    }
    if (path.ObjectPathType === PathType.ReferenceId) {
      const object = this.#references.get(path.Name);
      if (!object)
        throw new HostFault('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    }
    const parent = this.#get(path.ParentObjectPathId ?? 0, resolved);
    if (parent === null) return null;
    const value =
      path.ObjectPathType === PathType.Property
        ? getMember(parent, path.Name)
        : callMember(
            parent,
            path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name,
            this.#arguments(path.ArgumentInfo, resolved),
          );
    return value instanceof HostObject ? value : null;
  }
}
