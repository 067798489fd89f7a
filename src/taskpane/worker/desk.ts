import type { ImportPreview } from '../../app/contracts';
import {
  openSession,
  exportWorkbook,
  findAnomalies,
  importData,
  judgeData,
  previewImport,
  review,
  type Session,
} from '../../app';
import { createFileHost } from '../../hosts/file';
import type { Hooks, WorkbookHost } from '../../workbook/host';
import { XLSX } from '../download';
import { SHOWN_LINES } from '../donnees/anomalies/filters';
import { environment } from '../environment';
import { opened, type PaneSource } from '../sources';
import { packRows } from './packRows';
import type { Answers, HeldPreview, Job, ReadingHost } from './protocol';

/** Does the jobs of the worker, one after the other, over a workbook that it may only read. Knows nothing of messages. */
export class Desk {
  readonly #host: ReadingHost;
  /** What was last looked at: its rows stay here. */
  #preview: ImportPreview | null = null;

  constructor(host: ReadingHost) {
    this.#host = host;
  }

  async do(job: Job, hooks: Hooks): Promise<Answers[Job['kind']]> {
    switch (job.kind) {
      case 'preview':
        return this.#look(job.inputs, job.rest, hooks);
      case 'rows':
        return packRows((this.#held().merged[job.table] ?? []).slice(job.from, job.to));
      case 'produce':
        return this.#produce(hooks);
      case 'anomalies':
        return this.#find(hooks);
      case 'judge':
        return judgeData(this.#session, hooks);
    }
  }

  /** Reading, merging and completing, as the page would; `rest` is what `previewImport` takes after its hooks. */
  async #look(inputs: readonly PaneSource[], rest: readonly unknown[], hooks: Hooks): Promise<HeldPreview> {
    const preview = await previewImport(this.#session, await opened(inputs), hooks, ...(rest as []));
    this.#preview = preview;
    return {
      preview: { ...preview, merged: {} },
      held: Object.entries(preview.merged).map(
        ([table, rows]) => [table as keyof typeof preview.merged, rows.length] as const,
      ),
    };
  }

  /** Groups with no more lines than the pane shows: their copies are made on its thread. */
  async #find(hooks: Hooks): Promise<Answers['anomalies']> {
    const found = await findAnomalies(this.#session, hooks);
    return (
      found && {
        ...found,
        groups: found.groups.map((group) => ({ ...group, lines: group.lines.slice(0, SHOWN_LINES) })),
      }
    );
  }

  /** What is read is all that a preview and a check ask of the port. */
  get #session(): Session {
    return openSession(this.#host as WorkbookHost, environment);
  }

  /** The workbook of the page with what was looked at, as a file that the page never holds. */
  async #produce(hooks: Hooks): Promise<Answers['produce']> {
    const preview = this.#held();
    const host = createFileHost();
    await exportWorkbook(this.#host as WorkbookHost, host);
    const session = openSession(host, environment);
    await importData(session, preview, hooks);
    const bytes = await host.save();
    return {
      review: await review(session),
      file: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }),
    };
  }

  #held(): ImportPreview {
    if (this.#preview === null) throw new Error('worker: nothing was previewed');
    return this.#preview;
  }
}
