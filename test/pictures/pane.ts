import { resolve } from 'node:path';
import { importSample, insertTemplate, openSite, visit, type Site } from '../e2e/support';

/** `npm run pictures`: the pane at 320 px on the sample, light and dark, into docs/images. */
jest.setTimeout(240_000);

const IMAGES = resolve(__dirname, '../../docs/images');
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it.each([
  ['light', 'volet-clair.png'],
  ['dark', 'volet-sombre.png'],
] as const)('%s', async (colorScheme, name) => {
  const { page, context } = await visit(site, { viewport: { width: 320, height: 780 }, colorScheme });
  await insertTemplate(page);
  await importSample(page);
  await page.getByRole('tab', { name: 'Suivi', exact: true }).click();
  await page.getByRole('article').first().waitFor();
  await page.screenshot({ path: resolve(IMAGES, name) });
  if (colorScheme === 'light') {
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByLabel('Trier par').selectOption('ecart');
    await page.screenshot({ path: resolve(IMAGES, 'volet-ecarts.png') });
  }
  await context.close();
});
