import type { SourceInput } from '../intake/types';

/** What a paste or a file holds, left with the browser: the page's own thread never has it in hand, and sending it to a worker copies nothing. */
export interface HeldSource {
  readonly name: string;
  readonly file: Blob;
}

/** A source as the pane holds it, until a reader asks for what is in it. */
export type PaneSource = SourceInput | HeldSource;

/** Sources as readers take them. @throws the browser's NotReadableError for a file that was moved or changed since it was chosen. */
export const opened = (sources: readonly PaneSource[]): Promise<readonly SourceInput[]> =>
  Promise.all(
    sources.map(async (source) =>
      'file' in source
        ? { name: source.name, bytes: new Uint8Array(await source.file.arrayBuffer()) }
        : source,
    ),
  );
