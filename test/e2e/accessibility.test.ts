import { accessibilityFaults, LOOKS } from './accessibility';
import { launch } from './support';

jest.setTimeout(60_000);

/** Two faults: one that every look has, one that the dark look alone has. */
const PAGE = `<html lang="fr"><head><title>Essai</title><style>
  p { color: #000; background: #fff; }
  @media (prefers-color-scheme: dark) { p { color: #777; background: #888; } }
</style></head><body><main><h1>Essai</h1><img src="data:,"><p>Un texte</p><div style="width: 600px">x</div></main></body></html>`;

it('finds what is wrong in a page, and in which look', async () => {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 320, height: 480 } });
  await page.setContent(PAGE);
  const shots: string[] = [];
  const found = await accessibilityFaults({
    page,
    name: 'essai',
    within: 'body',
    shot: async (name) => shots.push(name),
  });
  const kinds = found.map((fault) => fault.replace(/<.*/, '').trim());
  expect(kinds).toEqual([
    'clair, essai: image-alt',
    expect.stringMatching(/^clair, essai: \d+ px too wide$/),
    'sombre, essai: color-contrast',
    expect.stringMatching(/^sombre, essai: \d+ px too wide$/),
    expect.stringMatching(/^contraste, essai: \d+ px too wide$/),
  ]);
  expect(shots).toEqual(LOOKS.map(({ name }) => `${name}-essai`));
  await browser.close();
});
