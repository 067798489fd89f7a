import { z } from '../../scheme/zod';
import { REGISTRY_KEY, type Settings } from './settings';

const extent = z.strictObject({
  rows: z.number(),
  columns: z.number(),
  /** Rows inside that the plan left blank: what stands there is the user's. */
  gaps: z.array(z.number()).optional(),
});
const registrySchema = z.strictObject({
  /** Planned sheet name -> worksheet id (docs: Worksheet.id stays when the sheet is renamed or moved); '' until known. */
  sheets: z.record(z.string(), z.string()),
  /** Cells that the last plan of a sheet filled, from A1: what a smaller plan must clear. */
  extents: z.record(z.string(), extent),
});

export type Registry = z.infer<typeof registrySchema>;
export type Extent = z.infer<typeof extent>;

const EMPTY: Registry = { sheets: {}, extents: {} };

/** What the settings say; an unreadable text is as good as none: names of sheets are then trusted. */
export function registryIn(settings: Settings): Registry {
  const text = settings?.[REGISTRY_KEY];
  if (text === undefined) return EMPTY;
  try {
    return registrySchema.parse(JSON.parse(text));
  } catch {
    return EMPTY;
  }
}
