import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';

/** The looks in which every screen must stay legible. */
export const LOOKS = [
  { name: 'clair', options: { colorScheme: 'light' } },
  { name: 'sombre', options: { colorScheme: 'dark' } },
  { name: 'contraste', options: { forcedColors: 'active' } },
] as const;

/** A pane, alone in its page or in the frame of another. */
export type PaneView = Pick<Page | FrameLocator, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

/** Goes through every screen of the pane, stopping at each. */
export async function walk(pane: PaneView, stop: (screen: string) => Promise<void>): Promise<void> {
  const button = (name: string | RegExp): ReturnType<PaneView['getByRole']> =>
    pane.getByRole('button', { name });
  await stop('accueil-vide');
  await button('Choisir un modèle').click();
  await pane.getByLabel('Nom de l’acheteur').fill('Ville d’Exemple');
  await stop('modeles');
  await pane.getByLabel('Première année').fill('2024');
  await button('Prévisualiser').click();
  await button('Axe 1').click();
  await stop('avant-insertion');
  await button('Insérer dans le classeur').click();
  await pane.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: 'Données' }).click();
  await stop('donnees');
  await button('Essayer avec des données d’exemple').click();
  await button('Importer').waitFor();
  await button(/^Colonnes/)
    .last()
    .click();
  await button(/anomalie/).click();
  await stop('avant-import');
  await button('Importer').click();
  await pane.getByText('Import terminé').waitFor({ timeout: 60_000 });
  await stop('importe');
  await button('Voir le suivi').click();
  await button('Voir les lignes').first().click();
  await pane.getByRole('table').waitFor();
  await stop('suivi');
  await pane.getByRole('tab', { name: 'Accueil' }).click();
  await button('Diagnostic du volet').click();
  await pane.getByText('IronCalc').or(pane.getByText('ExcelApi')).first().waitFor();
  await stop('accueil');
}

/** What axe finds on a screen, and what sticks out of its width. `within`: a selector, or a frame and a selector in it. */
export async function accessibilityFaults(
  page: Page,
  screen: string,
  within: string | string[],
): Promise<string[]> {
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'RGAAv4'])
    .include(within)
    // Fluent's invisible focus sentinels are not for people: axe is told to look past them.
    .exclude(typeof within === 'string' ? '[data-tabster-dummy]' : [within[0] ?? '', '[data-tabster-dummy]'])
    .analyze();
  const frame = typeof within === 'string' ? page.mainFrame() : (page.frames()[1] ?? page.mainFrame());
  const overflow = await frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes.map((node) => node.html).join(' ')}`),
    ...(overflow > 0 ? [`${screen}: ${overflow} px too wide`] : []),
  ];
}
