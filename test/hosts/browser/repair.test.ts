import { findDamage, insertTemplate, migrate, previewMigration, repair, review } from '../../../src/app';
import { TABLES } from '../../../src/catalogue/tables';
import type { BrowserHost } from '../../../src/hosts/browser';
import { newerFields } from '../../../src/workbook/layoutVersion';
import { renamed, type Identity, type Place } from '../../app/repair/breakages';
import { everyBreakage, fill, sessionOn, type Broken } from '../../app/repair/matrix';
import { COLUMNS } from '../../contract/columns.mjs';
import { browserColumn } from '../../contract/hosts/browser';
import type { Workbook } from '../../contract/types';
import { REQUEST } from '../../support/sessions';

jest.setTimeout(600_000);

const FOLLOWED = { ...REQUEST, years: [2025, 2026] };
const column = Object.values(COLUMNS).find(({ facts }) => facts.host === 'browser');
if (!column) throw new Error('the contract has no column for the browser');
const filled = browserColumn('browser', column).prepared((host) => fill(host, FOLLOWED));
const open = (): Promise<Workbook> => filled(false);
const indexOf = ({ model }: BrowserHost, name: string): number =>
  model.getWorksheetsProperties().findIndex((sheet) => sheet.name === name);

/** A user acts on the model that the page shows. */
async function acting(host: BrowserHost, act: () => void): Promise<void> {
  await host.settle();
  act();
  host.noticeEdits();
  await host.settle();
}

const breakIt = async (broken: Broken, place: Place, losses: readonly Identity[]): Promise<Broken> => {
  const host = broken.host as BrowserHost;
  await acting(host, () => {
    const sheet = indexOf(host, place.sheet);
    if (losses.includes('codes')) {
      if (place.table)
        // Most labels stay: there is no table object to say which table this is.
        for (const at of [1, 2, 3]) host.model.setUserInput(sheet, 1, at, `Titre ${at}`);
      else host.model.rangeClearContents(sheet, 5, 1, 120, 1);
    }
    if (losses.includes('nom')) host.model.renameSheet(sheet, renamed(place));
  });
  return broken;
};

describe('« Réparer » in the page', () => {
  // A spreadsheet without table objects: a sheet is known by its number, its name, its codes or labels.
  it('puts back names, codes and labels', async () => {
    const lines = await everyBreakage(
      open,
      breakIt,
      (identity) => identity !== 'tableau',
      () => 'réparé',
    );
    console.info(lines.join('\n'));
  });

  it('leaves a header of which nothing is left', async () => {
    const { host } = await open();
    const browser = host as BrowserHost;
    await acting(browser, () =>
      TABLES.HEURES.fields.forEach((_, at) =>
        browser.model.setUserInput(indexOf(browser, 'Heures'), 1, at + 1, `Titre ${at}`),
      ),
    );
    const report = await repair(sessionOn(host));
    expect(report.refused.map(({ sheet, refusal }) => [sheet, refusal])).toEqual([
      ['Heures', 'intitules-perdus'],
    ]);
  });

  it('draws deleted sheets again, headers included', async () => {
    const { host } = await open();
    const browser = host as BrowserHost;
    await acting(browser, () => {
      for (const name of ['Marchés', 'Cibles']) browser.model.deleteSheet(indexOf(browser, name));
    });
    const session = sessionOn(host);
    expect((await findDamage(session)).map(({ sheet, loss }) => [sheet, loss])).toEqual([
      ['Cibles', 'onglet'],
      ['Marchés', 'onglet'],
    ]);
    await repair(session);
    expect(await findDamage(session)).toEqual([]);
    await host.writeRows('MARCHES', [{ marche_id: 'M1', objet: 'Voirie', montant_ht: 9 }], 'replace');
    expect(await host.readTable('MARCHES')).toMatchObject([{ marche_id: 'M1', montant_ht: 9 }]);
    await insertTemplate(session, FOLLOWED);
  });

  it('brings a workbook of the first layout up to date', async () => {
    const { host } = await open();
    const browser = host as BrowserHost;
    const session = sessionOn(host);
    const figures = JSON.stringify((await review(session))?.indicators);
    const newer = newerFields(TABLES.MARCHES, 1).map(({ label }) => label);
    await host.writeSettings({ 'spaser.layout': '1' });
    await acting(browser, () => {
      const sheet = indexOf(browser, 'Marchés');
      for (let at = TABLES.MARCHES.fields.length; at >= 1; at -= 1)
        if (newer.includes(browser.model.getFormattedCellValue(sheet, 1, at)))
          browser.model.deleteColumns(sheet, at, 1);
    });
    expect(await previewMigration(session)).toMatchObject({
      columns: [{ sheet: 'Marchés', labels: newer }],
    });
    await migrate(session);
    expect(await previewMigration(session)).toBeNull();
    expect(await findDamage(session)).toEqual([]);
    expect(JSON.stringify((await review(session))?.indicators)).toBe(figures);
  });
});
