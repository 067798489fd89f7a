type Listener = (event: unknown) => unknown;

/** As much of an element as the samples touch; what they write in it is kept and not shown. */
export class PageElement {
  readonly style: Record<string, unknown> = {};
  readonly classList = { add() {}, remove() {}, toggle() {} };
  readonly children: PageElement[] = [];
  readonly listeners = new Map<string, Listener[]>();
  readonly files: unknown[] = [];
  innerHTML: string;
  innerText: string;
  textContent: string;
  checked = false;
  onclick: Listener | null = null;

  constructor(
    readonly id: string,
    public value = '',
    text = '',
  ) {
    this.innerHTML = this.innerText = this.textContent = text;
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  focus(): void {}
  append(...children: PageElement[]): void {
    this.children.push(...children);
  }
  appendChild(child: PageElement): PageElement {
    this.children.push(child);
    return child;
  }
  setAttribute(name: string, value: unknown): void {
    Reflect.set(this, name, value);
  }
}

const ID = /<(\w+)\b[^>]*?\bid\s*=\s*["']?([\w-]+)["']?[^>]*>/g;

/** What a field holds before anybody types: its `value`, its text, its first option. */
function initialValue(html: string, tag: string, opening: string, end: number): string {
  const rest = html.slice(end);
  if (tag === 'textarea') return /^[^<]*/.exec(rest)?.[0] ?? '';
  if (tag === 'select') return /<option\b[^>]*?\bvalue\s*=\s*["']([^"']*)/.exec(rest)?.[1] ?? '';
  return /\bvalue\s*=\s*["']([^"']*)/.exec(opening)?.[1] ?? '';
}

/** The page of a sample: its elements with an id, in the order of the document. */
export function pageOf(html: string): Map<string, PageElement> {
  const elements = new Map<string, PageElement>();
  for (const match of html.matchAll(ID)) {
    const [opening, tag = '', id = ''] = match;
    const value = initialValue(html, tag.toLowerCase(), opening, match.index + opening.length);
    const text = /^[^<]*/.exec(html.slice(match.index + opening.length))?.[0] ?? '';
    if (!elements.has(id)) elements.set(id, new PageElement(id, value, text));
  }
  return elements;
}
