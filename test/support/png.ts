import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPng } from './libreoffice';

/** Writes the printed pages of a workbook as `<name>-1.png`…, to look at them. @returns their paths. */
export function savePages(
  bytes: Uint8Array,
  folder: string,
  name: string,
  sheetFilter?: (sheet: string) => boolean,
): string[] {
  return toPng(bytes, sheetFilter).map((page, index) => {
    const path = join(folder, `${name}-${index + 1}.png`);
    writeFileSync(path, page);
    return path;
  });
}
