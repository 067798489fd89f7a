import { getMember, hasProperty, HostCollection, HostObject, scalarsOf } from './hostObject';
import type { QueryInfo } from './protocol';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Answer = Record<string, unknown>;

/** Whether a type of the API has this member. */
export type Knows = (type: string, member: string) => boolean;

/** What the client keeps of an object besides what it asked for. */
export function identityOf(object: HostObject | null): Answer | null {
  if (object === null) return null;
  const answer: Answer = {};
  if (object.referenceId !== null) answer['_ReferenceId'] = object.referenceId;
  if (hasProperty(object, 'Id')) answer['Id'] = getMember(object, 'Id');
  return answer;
}

function collectionAnswer(
  collection: HostCollection,
  knows: Knows,
  select: readonly string[],
  query: QueryInfo,
): Answer {
  const skip = query.Skip ?? 0;
  const own = select.filter((name) => hasProperty(collection, pascal(name)));
  const forItems = select.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\//, ''));
  const answer: Answer = { ...identityOf(collection) };
  for (const name of own) answer[pascal(name)] = getMember(collection, pascal(name));
  const asked = forItems.length > 0 ? forItems : own.length > 0 ? [] : ['*'];
  answer['_Items'] = collection
    .items()
    .slice(skip, skip + (query.Top ?? Infinity))
    .map((item, index) => ({
      ...(asked.length > 0
        ? answerTo(item, knows, { Select: asked, Expand: query.Expand })
        : identityOf(item)),
      _Index: skip + index,
    }));
  return answer;
}

/** `load('a,b/c')`: scalars by name, objects by their own names; a null object answers null. */
export function answerTo(object: HostObject | null, knows: Knows, query: QueryInfo = {}): Answer | null {
  if (object === null) return null;
  const select = query.Select && query.Select.length > 0 ? query.Select : ['*'];
  if (object instanceof HostCollection) return collectionAnswer(object, knows, select, query);
  const answer: Answer = { ...identityOf(object) };
  const nested = new Map<string, string[]>();
  const nest = (name: string, inner: string): void => {
    nested.set(name, [...(nested.get(name) ?? []), inner]);
  };
  for (const selection of select.map((name) => name.replace(/\./g, '/'))) {
    const slash = selection.indexOf('/');
    if (slash >= 0) nest(pascal(selection.slice(0, slash)), selection.slice(slash + 1));
    else if (selection === '*') Object.assign(answer, scalarsOf(object));
    else {
      const name = pascal(selection);
      // A name that the API does not have is left aside: inferred from Microsoft's samples, two of which load such names.
      if (!hasProperty(object, name) && !knows(object.constructor.name, selection)) continue;
      const value = getMember(object, name);
      if (value instanceof HostObject) nest(name, '*');
      else answer[name] = value;
    }
  }
  for (const name of query.Expand ?? []) nest(pascal(name), '*');
  for (const [name, inner] of nested) {
    const value = getMember(object, name);
    answer[name] = value instanceof HostObject ? answerTo(value, knows, { Select: inner }) : null;
  }
  return answer;
}
