import { createHash } from 'node:crypto';
import { createFileHost, openFileHost } from '../../../src/hosts/file';
import { sheetIn, typeFormulaIn, typeIn } from '../../support/editFile';
import type { Column } from '../columns.mjs';
import type { ContractHost, User, Workbook } from '../types';
import { fileWork, type FileWork } from './fileWork';

/** A user works on the file with another program, and gives it back. */
const userOf = (work: FileWork): User => ({
  types: async (sheet, row, column, value) =>
    work.handOver((book) => {
      const target = sheetIn(book, sheet);
      const sum = /^=(\d+)\+(\d+)$/.exec(typeof value === 'string' ? value : '');
      if (sum) typeFormulaIn(target, row, column, `${sum[1]}+${sum[2]}`, Number(sum[1]) + Number(sum[2]));
      else typeIn(target, row, column, value);
    }),
  addsSheet: async (name, firstCell) =>
    work.handOver((book) => void book.sheets.push({ name, rows: [[firstCell]] })),
  renames: async (sheet, name) => work.handOver((book) => void (sheetIn(book, sheet).name = name)),
});

const workbook = (work: FileWork): Workbook => ({
  host: work.host,
  user: userOf(work),
  contents: async () =>
    createHash('sha256')
      .update(await work.save())
      .digest('hex'),
});

/** A .xlsx in memory; with `reopens`, saved and opened again after each change. */
export const fileColumn = (name: string, { facts, lacks }: Column, reopens: boolean): ContractHost => ({
  name,
  facts,
  lacks,
  prepared: (build) => {
    let saved: Promise<Uint8Array> | null = null;
    const built = async (): Promise<FileWork> => {
      const work = fileWork(createFileHost(), false);
      await build(work.host);
      return work;
    };
    const reopened = async (): Promise<FileWork> => {
      const bytes = await (saved ??= built().then((work) => work.save()));
      return fileWork(await openFileHost(bytes), reopens);
    };
    return async () => workbook(await (reopens ? reopened() : built()));
  },
});
