import axe, { type RunOptions } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { isThorough } from '../support/thorough';

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
  await pane.getByLabel('Dernière année').fill('2026');
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

/** The rules whose answer depends on colours: the others say the same in every look. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const EVERY_RULE: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'RGAAv4'],
};

/** Colours and places as they stay: what moves for ever (a spinner) is not waited for. */
const settled = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** What axe finds in what is on screen, and what sticks out of its width. */
async function faultsNow(frame: Frame, within: string, runOnly: RunOptions['runOnly']): Promise<string[]> {
  // In the frame itself, once: @axe-core/playwright sends axe three times and opens a page for each answer.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(
    async ([include, options]) => {
      // Fluent's invisible focus sentinels are not for people: axe is told to look past them.
      const context = { include: [[include]], exclude: [['[data-tabster-dummy]']] };
      const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(context, options);
      const { scrollWidth, clientWidth } = document.documentElement;
      return [
        ...violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`),
        ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
      ];
    },
    [within, { runOnly, resultTypes: ['violations'] } satisfies RunOptions] as const,
  );
}

/** The same screen in each look, each with its picture: every rule in the first, then those that another look may change. */
export async function accessibilityFaults(
  { page, name: screen, within, shot }: Screen,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<string[]> {
  const isFramed = typeof within !== 'string';
  const frame = isFramed ? (page.frames()[1] ?? page.mainFrame()) : page.mainFrame();
  const faults: string[] = [];
  for (const [index, { name, media }] of looks.entries()) {
    await page.emulateMedia(media);
    await settled(frame);
    await shot(`${name}-${screen}`);
    const rules = index === 0 || isThorough ? EVERY_RULE : OF_COLOURS;
    const found = await faultsNow(frame, isFramed ? within[1] : within, rules);
    faults.push(...found.map((fault) => `${name}, ${screen}: ${fault}`));
  }
  return faults;
}
