import type { HeldSource } from '../sources';

export const ACCEPTED = '.csv,.txt,.tsv,.json,.xml,.xlsx';

/** Files as sources, none of them read yet. */
export const readFiles = (files: Iterable<File>): readonly HeldSource[] =>
  [...files].map((file) => ({ name: file.name, file }));
