import { z } from '../../scheme/zod';

/** Setting that remembers what this host drew; never shown to the application. */
export const REGISTRY_KEY = 'spaser.excel';

const extent = z.strictObject({ rows: z.number(), columns: z.number() });
const registrySchema = z.strictObject({
  /** Planned sheet name -> worksheet id (docs: Worksheet.id stays when the sheet is renamed or moved); '' until known. */
  sheets: z.record(z.string(), z.string()),
  /** Cells that the last plan of a sheet filled, from A1: what a smaller plan must clear. */
  extents: z.record(z.string(), extent),
});

export type Registry = z.infer<typeof registrySchema>;
export type Extent = z.infer<typeof extent>;

export const EMPTY_REGISTRY: Registry = { sheets: {}, extents: {} };

/** What the setting says; an unreadable one is as good as none: names of sheets are then trusted. */
export function parseRegistry(text: unknown): Registry {
  if (typeof text !== 'string') return EMPTY_REGISTRY;
  try {
    return registrySchema.parse(JSON.parse(text));
  } catch {
    return EMPTY_REGISTRY;
  }
}
