import type { Column, Part } from './readColumns';

/** Words are numbered anew as rows say them, as if all had been read in one piece: some of a part may be said by none of its rows. */
function joinTexts(parts: readonly Part[], field: string, length: number): Column {
  const codes = new Int32Array(length);
  const [words, spellings] = [[''], ['']];
  const codeOf = new Map<string, number>();
  let next = 0;
  for (const { base, from, to } of parts) {
    const column = base.column(field);
    if (column.kind !== 'text') continue;
    const codesHere = new Int32Array(column.words.length);
    for (let row = from; row < to; row += 1) {
      const here = column.codes[row] ?? 0;
      let code = codesHere[here] ?? 0;
      if (here !== 0 && code === 0) {
        const word = column.words[here] ?? '';
        code = codeOf.get(word) ?? words.push(word) - 1;
        if (code === spellings.length) spellings.push(column.spellings[here] ?? word);
        codeOf.set(word, code);
        codesHere[here] = code;
      }
      codes[next] = code;
      next += 1;
    }
  }
  return { kind: 'text', codes, words, spellings, codeOf };
}

/** One column from those of parts that follow each other. @param length rows of all. */
export function joinColumns(parts: readonly Part[], field: string, length: number): Column {
  if (parts[0]?.base.column(field).kind === 'text') return joinTexts(parts, field, length);
  const values = new Float64Array(length);
  let next = 0;
  for (const { base, from, to } of parts) {
    const column = base.column(field);
    if (column.kind === 'number') values.set(column.values.subarray(from, to), next);
    next += to - from;
  }
  return { kind: 'number', values };
}
