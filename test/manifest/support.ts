import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** The committed manifest. */
export const MANIFEST = readFileSync(resolve(ROOT, 'manifest.xml'), 'utf8');

/** A change that spoils the manifest, and what the check must say of it. */
export interface Spoiled {
  readonly title: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly reason: RegExp;
}

/** @throws when the change would change nothing: a test built on it would prove nothing. */
export function spoil({ title, from, to }: Spoiled): string {
  const changed = MANIFEST.replace(from, to);
  if (changed === MANIFEST) throw new Error(`« ${title} » does not change the manifest`);
  return changed;
}
