import { createFormat } from '../format';
import type { produce as fr } from '../fr/produce';

const n = createFormat('en-GB', 'points').number;
const plural = (count: number, one: string): string => `${n(count)} ${one}${count === 1 ? '' : 's'}`;

export const produce: typeof fr = {
  produce: {
    why: (rows, comfortable) =>
      `The workbook would have ${plural(rows, 'row')}: above ${plural(comfortable, 'row')}, the spreadsheet of this page gets slow. The .xlsx workbook is made apart, and opens in Excel or LibreOffice.`,
    slow: (importing, edit) =>
      `In this page: about ${n(importing)} s to import, then ${n(edit)} s without an answer after each entry.`,
    tooMany: (largest) => `This page takes no more than ${n(largest)}.`,
    make: 'Make the .xlsx workbook',
    making: 'Making the workbook…',
    inPage: 'Import into this page all the same',
    computing: 'Computing the workbook: the page does not answer until it is done',
    title: 'Workbook made',
    done: 'The workbook is downloaded. This page is not changed.',
    download: 'Download again',
    figures: (year) => `What it says for ${year}`,
    more: (count) => `and ${plural(count, 'indicator')} more, in the workbook`,
  },
};
