import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const assets = resolve(fileURLToPath(import.meta.url), '../../assets');

/** Office asks for pictures at fixed sizes; each comes from the drawing that suits it. */
const PRODUCT = [
  { drawing: 'icon-small', name: 'icon', sizes: [16, 32] },
  { drawing: 'icon', name: 'icon', sizes: [64, 80, 128] },
];
const COMMANDS = ['open', 'template', 'data', 'gaps'].map((command) => ({
  drawing: `command-${command}`,
  name: `command-${command}`,
  sizes: [16, 32, 80],
}));

export const ICONS = [...PRODUCT, ...COMMANDS].flatMap(({ drawing, name, sizes }) =>
  sizes.map((size) => ({ drawing: `${drawing}.svg`, file: `${name}-${size}.png`, size })),
);

/** Draws every icon in Chromium, on nothing: the ribbon is white or black as the user likes. */
export async function drawIcons(browser) {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const drawn = new Map();
  for (const { drawing, file, size } of ICONS) {
    const svg = readFileSync(resolve(assets, drawing)).toString('base64');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
    );
    drawn.set(file, await page.screenshot({ omitBackground: true }));
  }
  await page.close();
  return drawn;
}

async function writeIcons() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const [file, png] of await drawIcons(browser)) writeFileSync(resolve(assets, file), png);
  await browser.close();
  console.log(`${ICONS.length} images écrites dans assets/.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) void writeIcons();
