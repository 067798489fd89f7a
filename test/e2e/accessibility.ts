import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';

/** The looks in which every screen must stay legible. */
export const LOOKS = [
  { name: 'clair', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'sombre', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'contraste', media: { colorScheme: 'light', forcedColors: 'active' } },
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
  await button(/^D’où vient ce chiffre/)
    .first()
    .click();
  await button(/^Formule$/).click();
  await button(/^Voir les lignes$/).click();
  await pane.getByRole('table').waitFor();
  await stop('origine');
  for (const [view, seen] of [
    ['Seuils', 'Volume'],
    ['Obligations', 'Obligations'],
    ['Simulation', 'Simulation'],
  ] as const) {
    await pane.getByRole('tab', { name: view, exact: true }).click();
    await pane.getByText(seen).first().waitFor();
    await stop(view.toLowerCase());
  }
  await pane.getByRole('tab', { name: 'Indicateurs', exact: true }).click();
  await button('Filtrer').click();
  await pane.getByLabel('Trier par').selectOption('ecart');
  await stop('suivi-ecarts');
  await pane.getByLabel('Sens').selectOption('baisse');
  await pane.getByLabel('État', { exact: true }).selectOption('atteint');
  await pane.getByText('Aucun indicateur ne répond').waitFor();
  await button('Effacer les filtres').first().click();
  await pane.getByRole('tab', { name: 'Accueil' }).click();
  await button('Diagnostic du volet').click();
  await pane.getByText('IronCalc').or(pane.getByText('ExcelApi')).first().waitFor();
  await stop('accueil');
  await button('Vérifier').click();
  await button('Enregistrer les cibles publiées').waitFor();
  await stop('cibles-publiees');
  await button('Enregistrer les cibles publiées').click();
  await pane.getByText('Cibles enregistrées comme publiées.').waitFor();
}

interface Screen {
  readonly page: Page;
  readonly name: string;
  /** A selector, or a frame and a selector in it. */
  readonly within: string | readonly [string, string];
  readonly shot: (name: string) => Promise<unknown>;
}

/** What axe finds in what is on screen, and what sticks out of its width. */
async function faultsNow({ page, within }: Screen): Promise<string[]> {
  const isFramed = typeof within !== 'string';
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'RGAAv4'])
    .include(isFramed ? [...within] : within)
    // Fluent's invisible focus sentinels are not for people: axe is told to look past them.
    .exclude(isFramed ? [within[0], '[data-tabster-dummy]'] : '[data-tabster-dummy]')
    .analyze();
  const frame = isFramed ? (page.frames()[1] ?? page.mainFrame()) : page.mainFrame();
  const overflow = await frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
  ];
}

/** The same screen in each look, each with its picture. */
export async function accessibilityFaults(
  screen: Screen,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, media } of looks) {
    await screen.page.emulateMedia(media);
    await screen.page.waitForTimeout(300);
    await screen.shot(`${name}-${screen.name}`);
    faults.push(...(await faultsNow(screen)).map((fault) => `${name}, ${screen.name}: ${fault}`));
  }
  return faults;
}
