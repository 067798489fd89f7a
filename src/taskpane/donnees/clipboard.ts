import { useEffect, useRef, type RefObject } from 'react';

/**
 * The plain text of the clipboard, as UTF-8 that the browser holds. Asked during a paste, it comes while the page goes on: the text of the
 * paste itself (`clipboardData.getData`) holds the page for as long as the browser takes to make it, a third of a second for a hundred
 * thousand lines. Null where there is no text. @throws whatever the browser refuses by.
 */
export async function clipboardText(clipboard: Pick<Clipboard, 'read'>): Promise<Blob | null> {
  for (const item of await clipboard.read())
    if (item.types.includes('text/plain')) return item.getType('text/plain');
  return null;
}

/** As much of a browser as is looked at; an old one, or a page without https, lacks some of it. */
export type Browser = Partial<Pick<Navigator, 'permissions' | 'clipboard'>>;

/**
 * Tells whether a paste may be read late, now and whenever that changes. Chromium gives its clipboard to whoever handles a paste without
 * a question, unless the page was refused it (a frame of Office on the web). The others, which do not know the name of this permission,
 * would show a menu: a paste must never ask. @returns how to stop listening.
 */
export function watchClipboard(browser: Browser, tell: (isReadable: boolean) => void): () => void {
  const { permissions, clipboard } = browser;
  if (permissions === undefined || clipboard === undefined || !('read' in clipboard)) return () => undefined;
  let found: PermissionStatus | null = null;
  let isOver = false;
  const note = (): void => tell(found?.state !== 'denied');
  permissions.query({ name: 'clipboard-read' as PermissionName }).then(
    (status) => {
      if (isOver) return;
      found = status;
      note();
      status.addEventListener('change', note);
    },
    () => undefined,
  );
  return () => {
    isOver = true;
    found?.removeEventListener('change', note);
  };
}

/** True while a paste may be read late. */
export function useLateClipboard(): RefObject<boolean> {
  const isLate = useRef(false);
  useEffect(() => watchClipboard(navigator as Browser, (isReadable) => (isLate.current = isReadable)), []);
  return isLate;
}
