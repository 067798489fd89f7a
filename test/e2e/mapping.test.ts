import { accessibilityFaults } from './accessibility';
import { tabTo } from './keyboard';
import { insertTemplate, openSite, shot, visit, type Site } from './support';

jest.setTimeout(180_000);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Invented: headers that no list knows, one column nobody would guess, dates that read either way. */
const TABLE = [
  'Réf. mché\tIntitulé du lot\tTitul.\tDt. notiff.\tMnt HT\tBudget 2026\tTiers\tRéférent',
  'M1\tRéfection de la voirie\tEntreprise A\t03/04/2026\t12 500,50\t70 000\t35600000012305\tAlix Exemple',
  'M2\tEntretien du parc\tEntreprise B\t05/06/2026\t8 000\t90 000\t35600000000048\tAlix Exemple',
].join('\n');

const openPaste = async (options: Parameters<typeof visit>[1], text = TABLE) => {
  const seen = await visit(site, options);
  const { page } = seen;
  await insertTemplate(page);
  await page.getByRole('tab', { name: 'Données' }).click();
  await page.getByLabel(/^Sélectionnez le tableau/).fill(text);
  await page.getByRole('button', { name: 'Lire le collage' }).click();
  const check = page.getByRole('button', { name: /^Vérifier les correspondances/ });
  await check.waitFor({ timeout: 30_000 });
  return { ...seen, check };
};

describe('the dialog where columns are given their fields', () => {
  it('says what was understood and why, and follows what is corrected, with the keyboard alone', async () => {
    const { page, context, faults, check } = await openPaste({ viewport: { width: 1280, height: 800 } });
    // The order of the dates, and the numbers that no header explains.
    await expect(check.innerText()).resolves.toBe('Vérifier les correspondances (2 à préciser)');
    await check.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Correspondances' });
    await dialog.waitFor();
    await dialog
      .getByText('En-tête proche de «\u00a0montant ht\u00a0» ; les cellules le confirment.')
      .waitFor();
    expect(await dialog.innerText()).not.toContain('Alix');
    await page.waitForTimeout(300);
    await shot(page, 'correspondances-large');

    const budget = dialog.getByLabel('Champ de la colonne «\u00a0Budget 2026\u00a0»');
    await tabTo(page, 'Champ de la colonne «\u00a0Budget 2026\u00a0»');
    await budget.selectOption({ label: 'Montant HT' });
    await dialog.getByText('Votre choix.').waitFor({ timeout: 20_000 });
    await dialog.getByText('«\u00a0Montant HT\u00a0» est déjà pris dans une autre colonne.').waitFor();
    await expect(page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).resolves.toBe(
      'Champ de la colonne «\u00a0Budget 2026\u00a0»',
    );
    await dialog.getByText('70 000 €', { exact: false }).waitFor();
    await dialog.getByRole('radio', { name: 'Mois/jour/année' }).click();
    await dialog.getByText('04/03/2026').waitFor({ timeout: 20_000 });
    // The budget does not say whether it is before tax, and nobody said what the numbers are.
    await dialog.getByText('2 points à préciser.').waitFor();

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect(check.innerText()).resolves.toBe('Vérifier les correspondances (2 à préciser)');
    await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toMatch(/^Vérifier/);

    // What was decided is remembered with the import, then forgotten when asked.
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText('Import terminé').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Ajouter d’autres données' }).click();
    await page.getByText('1 forme de source retenue').waitFor();
    await page.getByRole('button', { name: 'Oublier les correspondances' }).click();
    await page.getByText('Correspondances oubliées.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('makes a table of what nothing tells, once the user says what it is', async () => {
    const strange = 'Alpha\tBravo\tCharlie\nx1\t10\t31/12/2025\nx2\t20\t30/12/2025';
    const { page, context, faults, check } = await openPaste({}, strange);
    await check.click();
    const dialog = page.getByRole('dialog', { name: 'Correspondances' });
    await dialog.getByLabel('Ce que contient ce tableau').selectOption({ label: 'Tableau de marchés' });
    await dialog.getByLabel('Champ de la colonne «\u00a0Bravo\u00a0»').selectOption({ label: 'Montant HT' });
    await dialog.getByText('20 €').waitFor({ timeout: 20_000 });
    await dialog.getByRole('button', { name: 'Terminé' }).click();
    await page.getByRole('button', { name: 'Importer' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([320, 1280])('is legible and clear to axe at %i px, in each look', async (width) => {
    const { page, context, faults, check } = await openPaste({ viewport: { width, height: 720 } });
    await check.click();
    await page.getByRole('dialog', { name: 'Correspondances' }).waitFor();
    expect(
      await accessibilityFaults({
        page,
        name: `correspondances-${width}`,
        within: '.mapping',
        shot: (name) => shot(page, name),
      }),
    ).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
