import { existsSync, readFileSync } from 'node:fs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Red, green, blue and transparency. */
const WITH_ALPHA = 6;

interface Png {
  readonly size: readonly [number, number];
  readonly hasAlpha: boolean;
}

/** What the header of a PNG says; null when there is no such file. */
export function readPng(path: string): Png | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error(`${path} is not a PNG`);
  return {
    size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
    hasAlpha: bytes.readUInt8(25) === WITH_ALPHA,
  };
}
