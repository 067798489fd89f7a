import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { hoursOfWomenInQpv } from '../support/sampleTruth';
import { accessibilityFaults } from './accessibility';
import { importSample, insertTemplate, openSite, shot, visit, type Site } from './support';

jest.setTimeout(240_000);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const NAME = 'Heures d’insertion réalisées par des femmes résidant en QPV';

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const choose = (page: Page, label: string, option: string): Promise<string[]> =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });

/** The hours of women who live in a quartier prioritaire, as a buyer asks for them. */
async function buildHours(page: Page): Promise<void> {
  await page.getByLabel('Nom de l’indicateur').fill(NAME);
  await choose(page, 'Onglet de données', 'Heures');
  await choose(page, 'Calcul', 'Additionner une colonne');
  await choose(page, 'Colonne', 'Heures réalisées');
  await press(page, 'Ajouter une condition');
  await choose(page, 'Colonne de la condition 1', 'Sexe');
  await choose(page, 'Valeur 1', 'F');
  await press(page, 'Ajouter une condition');
  await choose(page, 'Colonne de la condition 2', 'Réside en QPV');
  await choose(page, 'Valeur 2', 'OUI');
}

async function openCurrent(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Modèles' }).click();
  await press(page, 'Modifier le schéma du classeur');
  await page.getByRole('heading', { name: 'Composer le schéma' }).waitFor();
}

const figure = (value: number): string => value.toLocaleString('fr-FR').replace(/[\s\u00a0]/g, '\u202f');

it('builds the hours of women living in a quartier prioritaire, in less than a minute, as the sample says them', async () => {
  const { page, context, faults } = await visit(site);
  await insertTemplate(page);
  await importSample(page);
  const expected = hoursOfWomenInQpv();
  const started = Date.now();

  await openCurrent(page);
  await press(page, /^Axe 1 ·/);
  await press(page, /^1\.1 /);
  await press(page, 'Construire un indicateur');
  await buildHours(page);
  const built = page.locator('.made');
  await built.getByText(figure(expected.get(2025) ?? 0)).waitFor();
  expect(await built.innerText()).toContain('=SOMME.SI.ENS(Heures[Heures réalisées];');
  await press(page, 'Ajouter au schéma');
  await page.getByText(`Ajouté : « ${NAME} ».`).waitFor();
  await press(page, 'Prévisualiser');
  await press(page, 'Insérer dans le classeur');
  await page.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Suivi', exact: true }).click();
  const card = page.getByRole('article').filter({ hasText: NAME });
  await card.waitFor();
  const seconds = (Date.now() - started) / 1000;
  console.info(`built, inserted and read in ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(60);

  await choose(page, 'Année', '2025');
  await card
    .getByText(figure(expected.get(2025) ?? 0))
    .first()
    .waitFor();
  await card.scrollIntoViewIfNeeded();
  await shot(page, 'indicateur-construit');
  expect(faults).toEqual([]);
  await context.close();
});

it('composes from scratch, says what is missing, and takes back the last change', async () => {
  const { page, context, faults } = await visit(site);
  await press(page, 'Choisir un modèle');
  await page.getByLabel('Nom de l’acheteur').fill('Ville d’Exemple');
  await press(page, 'Composer');
  await page.getByRole('button', { name: /^Axe 4 ·/ }).waitFor();
  await press(page, 'Quitter le compositeur');
  await press(page, 'Partir de zéro');
  await page.getByText('Ajoutez au moins un axe.').waitFor();
  await press(page, 'Ajouter un axe');
  await press(page, 'Ajouter un objectif');
  await page.getByText('Ajoutez au moins un indicateur.').waitFor();
  await press(page, 'Ajouter un indicateur');
  await page.getByLabel('Chercher').fill('heures insertion realisees');
  await press(page, /^Ajouter « Heures d'insertion réalisées/);
  await page.getByText('point à corriger').waitFor({ state: 'detached' });
  await press(page, /^Heures d'insertion réalisées/);
  const target = page.getByLabel(/^Cible 20\d\d/).first();
  await target.fill('1250,5');
  await target.press('Enter');
  await choose(page, 'Le chiffre est-il facile à obtenir ?', 'Non');
  await page.getByText('À revoir').first().waitFor();
  await press(page, 'Annuler la dernière modification');
  await page.getByText('À revoir').first().waitFor({ state: 'detached' });
  // Looking at another screen does not lose the draft.
  await page.getByRole('tab', { name: 'Données' }).click();
  await page.getByText('Choisissez d’abord un modèle').waitFor();
  await page.getByRole('tab', { name: 'Modèles' }).click();
  await press(page, /^Axe 1 ·/);
  await press(page, /^1\.1 /);
  await press(page, /^Heures d'insertion réalisées/);
  expect(await target.inputValue()).toBe('1250,5');
  await press(page, 'Prévisualiser');
  await press(page, /^Axe 1 ·/);
  await page.getByText('1 250,5').or(page.getByText('1\u202f251')).first().waitFor();
  await press(page, 'Insérer dans le classeur');
  await page.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await context.close();
});

it('is accessible at 320 px: light, dark, forced colours', async () => {
  const { page, context } = await visit(site, { viewport: { width: 320, height: 780 } });
  const look = async (name: string): Promise<void> => {
    const screen = { page, name, within: '.page-pane', shot: (file: string) => shot(page, `320-${file}`) };
    expect(await accessibilityFaults(screen)).toEqual([]);
  };
  await insertTemplate(page);
  await importSample(page);
  await openCurrent(page);
  await press(page, /^Axe 1 ·/);
  await press(page, /^1\.1 /);
  await look('composer');
  await page.locator('.part-3 .disclosure-button').first().click();
  await page.getByLabel('Libellé chez vous').scrollIntoViewIfNeeded();
  await choose(page, 'Peut-on le chiffrer ?', 'Non');
  await look('composer-indicateur');
  await press(page, 'Ajouter un indicateur');
  await look('composer-recherche');
  await press(page, 'Retour au schéma');
  await press(page, 'Construire un indicateur');
  await look('composer-refus');
  await buildHours(page);
  await page.locator('.made dd').first().waitFor();
  await look('composer-construction');
  await page.locator('.made').scrollIntoViewIfNeeded();
  await look('composer-resultat');
  await context.close();
});

it('saves a scheme as a template, adds to it what the law asks, and says what is wrong with a spoilt file', async () => {
  const { page, context, faults } = await visit(site, {
    viewport: { width: 320, height: 800 },
    acceptDownloads: true,
  });
  await press(page, 'Choisir un modèle');
  await page.getByLabel('Nom de l’acheteur').fill('Ville d’Exemple');
  await press(page, 'Composer');
  await page.getByRole('heading', { name: 'Composer le schéma' }).waitFor();

  await press(page, /^L2111-3 :/);
  await shot(page, 'cadre-legal-320');
  const add = page.getByRole('button', { name: /^Ajouter au schéma : / });
  const missing = await add.count();
  expect(missing).toBeGreaterThan(0);
  await add.first().click();
  await page.getByText('Ajouté au schéma, marqué « proposé ».').waitFor();
  expect(await add.count()).toBeLessThan(missing);

  await press(page, 'Enregistrer comme modèle');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Télécharger le modèle (.json)'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^modele-.*\.json$/);
  const path = await file.path();
  const saved = JSON.parse(readFileSync(path, 'utf8'));
  expect([saved.format, saved.version]).toEqual(['spaser-modele', 1]);

  await press(page, 'Quitter le compositeur');
  const leave = page.getByRole('button', { name: 'Oui, quitter' });
  if (await leave.isVisible()) await leave.click();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'faux.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  });
  await page.getByText('Ce fichier JSON n’est pas un modèle de schéma.').waitFor();
  await shot(page, 'modele-refuse-320');
  await input.setInputFiles(path);
  await page.getByRole('heading', { name: 'Composer le schéma' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
