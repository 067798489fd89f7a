import type { Page } from 'playwright-core';

export interface Pair {
  readonly file: string;
  /** The committed picture and the one just drawn, in base64. */
  readonly kept: string;
  readonly drawn: string;
}

export interface Measure {
  readonly file: string;
  /** Share of the colours that differ visibly between the two. */
  readonly apart: number;
  /** Opacity of the first corner, from 0 to 255. */
  readonly corner: number;
  /** Share of the surface that stands out at 3 to 1 (WCAG 1.4.11) on a white and on a dark ribbon. */
  readonly onWhite: number;
  readonly onDark: number;
}

/** Reads the pixels in the browser, and brings back a few numbers: the pixels themselves would be slow to carry. */
export const measurePictures = (page: Page, pairs: readonly Pair[]): Promise<Measure[]> =>
  page.evaluate(async (given) => {
    const pixelsOf = async (base64: string): Promise<Uint8ClampedArray> => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const linear = (value: number): number =>
      value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = (red: number, green: number, blue: number): number =>
      0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const contrast = (one: number, other: number): number =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const dark = luminance(31, 31, 31);

    return Promise.all(
      given.map(async ({ file, kept, drawn }) => {
        const [ours, fresh] = [await pixelsOf(kept), await pixelsOf(drawn)];
        const [size, counts] = [ours.length / 4, { apart: 0, white: 0, dark: 0 }];
        for (let at = 0; at < ours.length; at += 1) {
          if (Math.abs((ours[at] ?? 0) - (fresh[at] ?? 0)) > 24) counts.apart += 1;
        }
        for (let at = 0; at < ours.length; at += 4) {
          if ((ours[at + 3] ?? 0) <= 200) continue;
          const light = luminance(ours[at] ?? 0, ours[at + 1] ?? 0, ours[at + 2] ?? 0);
          if (contrast(light, 1) >= 3) counts.white += 1;
          if (contrast(light, dark) >= 3) counts.dark += 1;
        }
        return {
          file,
          apart: ours.length === fresh.length ? counts.apart / ours.length : 1,
          corner: ours[3] ?? 255,
          onWhite: counts.white / size,
          onDark: counts.dark / size,
        };
      }),
    );
  }, pairs);
