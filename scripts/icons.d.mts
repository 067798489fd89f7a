import type { Browser } from 'playwright-core';

export const ICONS: readonly { readonly drawing: string; readonly file: string; readonly size: number }[];
export function drawIcons(browser: Browser): Promise<Map<string, Buffer>>;
