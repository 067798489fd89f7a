import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sampleData } from '../../src/app/sample';
import { SHEETS } from '../../src/workbook/layout';
import { toPng } from '../support/libreoffice';
import { fileHost, filled, REQUEST } from '../support/sessions';

/** `npm run pictures`: the sheets of the sample workbook as LibreOffice prints them, into docs/images. */
jest.setTimeout(120_000);

const IMAGES = resolve(__dirname, '../../docs/images');

it.each([
  [SHEETS.suivi, 'suivi.png'],
  [SHEETS.sommaire, 'sommaire.png'],
  [SHEETS.tableauDeBord, 'tableau-de-bord.png'],
  [SHEETS.note, 'note-au-comite.png'],
])('%s', async (sheet, name) => {
  const { host } = await filled(fileHost(), sampleData(), {
    ...REQUEST,
    years: [2024, 2025, 2026, 2027, 2028],
  });
  const pages = toPng(await host.save(), (one) => one === sheet);
  const [page] = pages;
  if (!page) throw new Error(`${sheet}: no page`);
  // The note is read on paper: one page, whatever the scheme.
  if (sheet === SHEETS.note) expect(pages).toHaveLength(1);
  writeFileSync(resolve(IMAGES, name), page);
});
