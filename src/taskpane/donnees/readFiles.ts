import type { SourceInput } from '../../intake/types';

export const ACCEPTED = '.csv,.txt,.tsv,.json,.xml,.xlsx';

/** Files as the use cases take them: name and bytes, read in this page. */
export const readFiles = (files: Iterable<File>): Promise<readonly SourceInput[]> =>
  Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
