const TEXTS = new WeakMap<object, string>();

/** A declaration as text, by which what is known of it is found again. Each object is written once: it never changes. */
export function textOf(declaration: object): string {
  let text = TEXTS.get(declaration);
  if (text === undefined) {
    text = JSON.stringify(declaration);
    TEXTS.set(declaration, text);
  }
  return text;
}
