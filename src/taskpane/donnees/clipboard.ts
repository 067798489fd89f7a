import { useEffect, useRef, type RefObject } from 'react';

/**
 * The plain text of the clipboard as bytes in UTF-8, read while the page goes on: a hundred thousand lines taken at once, as a text, hold it for
 * a third of a second. null where there is no text.
 * @throws whatever the browser refuses by.
 */
export async function clipboardBytes(): Promise<Uint8Array | null> {
  for (const item of await navigator.clipboard.read())
    if (item.types.includes('text/plain'))
      return new Uint8Array(await (await item.getType('text/plain')).arrayBuffer());
  return null;
}

/** True once the browser lets this page read its clipboard without asking: a paste must never open a question. */
export function useFreeClipboard(): RefObject<boolean> {
  const free = useRef(false);
  useEffect(() => {
    let status: PermissionStatus | null = null;
    const note = (): void => {
      free.current = status?.state === 'granted';
    };
    const { permissions, clipboard } = navigator as Partial<Navigator>;
    if (permissions === undefined || clipboard === undefined || !('read' in clipboard)) return undefined;
    permissions.query({ name: 'clipboard-read' as PermissionName }).then(
      (found) => {
        status = found;
        note();
        found.addEventListener('change', note);
      },
      // A browser that does not know the question is asked by no other way.
      () => undefined,
    );
    return () => status?.removeEventListener('change', note);
  }, []);
  return free;
}
