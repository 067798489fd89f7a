import type { Environment } from '../app';

const two = (value: number): string => String(value).padStart(2, '0');

/** Local date and time, as the journal writes them. */
function now(): string {
  const at = new Date();
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The clock and the randomness of the browser, for the use cases. */
export const environment: Environment = { now, newSecret };
