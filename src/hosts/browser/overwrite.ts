/**
 * The same bytes where these texts are written over, letter for letter. The engine keeps every text that a cell ever held
 * in a list of its own, which nothing points to once the cell has changed: writing over it changes no cell, as long as no
 * cell holds the text any more. Lengths stay, so the format does too.
 */
export function overwriteTexts(bytes: Uint8Array, texts: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  /** Wanted bytes, by their first two: most places of a workbook match none. */
  const wanted = new Map<number, Uint8Array[]>();
  for (const text of texts) {
    const found = encoder.encode(text);
    if (found.length < 2) continue;
    const start = ((found[0] ?? 0) << 8) | (found[1] ?? 0);
    wanted.set(start, [...(wanted.get(start) ?? []), found]);
  }
  const sets = new Map(
    [...wanted].map(
      ([start, list]) => [start, new Set(list.map((one) => String.fromCharCode(...one)))] as const,
    ),
  );
  const lengths = new Map(
    [...wanted].map(([start, list]) => [start, [...new Set(list.map((one) => one.length))]] as const),
  );
  const result = bytes.slice();
  for (let at = 0; at + 1 < result.length; at += 1) {
    const start = ((result[at] ?? 0) << 8) | (result[at + 1] ?? 0);
    const known = sets.get(start);
    if (known === undefined) continue;
    for (const length of lengths.get(start) ?? [])
      if (known.has(String.fromCharCode(...result.subarray(at, at + length))))
        result.fill(0x78, at, at + length);
  }
  return result;
}
