import { createFormat } from '../format';
import type { produce as fr } from '../fr/produce';

const n = createFormat('en-GB', 'points').number;
const plural = (count: number, one: string): string => `${n(count)} ${one}${count === 1 ? '' : 's'}`;

export const produce: typeof fr = {
  produce: {
    why: (rows, comfortable) =>
      `${plural(rows, 'row')}: above ${plural(comfortable, 'row')}, the spreadsheet of this page gets slow. The .xlsx workbook is made apart, and opens in Excel or LibreOffice.`,
    make: 'Make the .xlsx workbook',
    making: 'Making the workbook…',
    inPage: 'Import into this page all the same (slow)',
    title: 'Workbook made',
    done: 'The workbook is downloaded. This page is not changed.',
    download: 'Download again',
    figures: (year) => `What it says for ${year}`,
    more: (count) => `and ${plural(count, 'indicator')} more, in the workbook`,
  },
};
