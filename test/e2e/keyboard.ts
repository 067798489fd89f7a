import type { Page } from 'playwright-core';

/** Tabulates until the focus is on what bears this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const shown = document.activeElement;
      // Inside Excel the pane is a frame of the page.
      const element = shown instanceof HTMLIFrameElement ? shown.contentDocument?.activeElement : shown;
      const labels =
        element && 'labels' in element
          ? Array.from((element as HTMLInputElement).labels ?? [], (label) => label.textContent)
          : [];
      // A region holds the names of all its buttons.
      if (!element?.matches('a, button, input, select, textarea, [role=tab]')) return '';
      return [element.getAttribute('aria-label'), ...labels, element.textContent].filter(Boolean).join(' ');
    });
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
  }
  throw new Error(`nothing named ${String(name)} can be reached with Tab`);
}

export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
