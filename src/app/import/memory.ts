import { FIELDS_OF_KIND, isTellingKey, TABLE_KINDS } from '../../intake';
import type { SourceKind, TableDecisions } from '../../intake/types';
import { z } from '../../scheme/zod';
import { openLogs } from '../journal';
import type { Session } from '../session';
import { undoably } from '../undo';

/** What the user decided of tables, by their signature. */
export type Decisions = Readonly<Record<string, TableDecisions>>;

/**
 * What the workbook remembers of each form of source: its kind, the field of its columns, the answers. Columns are known
 * by their key, which names nobody, and no cell is in it.
 */
export const MEMORY_SETTING = 'spaser.correspondances';
const VERSION = 1;
/** Beyond, the form that was decided the longest ago is forgotten. */
export const MOST_FORMS = 200;

const FIELDS: ReadonlySet<string> = new Set(TABLE_KINDS.flatMap((kind) => FIELDS_OF_KIND[kind]));

const keySchema = z.string().min(1).max(400).refine(isTellingKey);
const kindSchema = z.string().refine((kind): kind is SourceKind => TABLE_KINDS.some((one) => one === kind));
const fieldSchema = z.string().refine((field) => FIELDS.has(field));
const answersSchema = z
  .strictObject({
    dayOrder: z.enum(['dmy', 'mdy']),
    dot: z.enum(['decimal', 'thousands']),
    taxes: z.enum(['ht', 'ttc']),
    percent: z.enum(['points', 'fraction']),
  })
  .partial();
const memorySchema = z.object({ version: z.literal(VERSION), forms: z.record(z.string(), z.unknown()) });
const formSchema = z.object({
  at: z.string().catch(''),
  kind: kindSchema.optional().catch(undefined),
  columns: z.record(z.string(), z.unknown()).catch({}),
  answers: z.record(z.string(), z.unknown()).catch({}),
});

interface Form extends TableDecisions {
  /** When it was last decided. */
  readonly at: string;
}
export type Memory = ReadonlyMap<string, Form>;

/** Entries of a record that are as they should be; the others are dropped, one by one. */
function sound<T>(
  record: Readonly<Record<string, unknown>>,
  schema: z.ZodType<T>,
): Record<string, T> | undefined {
  const kept = Object.entries(record).flatMap(([key, value]) => {
    const read = schema.safeParse(value);
    return read.success && keySchema.safeParse(key).success ? [[key, read.data] as const] : [];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function soundForm(value: unknown): Form | null {
  const read = formSchema.safeParse(value);
  if (!read.success) return null;
  const { at, kind } = read.data;
  const columns = sound(read.data.columns, fieldSchema.nullable());
  const answers = sound(read.data.answers, answersSchema);
  if (!kind && !columns && !answers) return null;
  return { at, ...(kind ? { kind } : {}), ...(columns ? { columns } : {}), ...(answers ? { answers } : {}) };
}

/** What the settings remember. What is damaged is as good as forgotten, and spoils nothing else. */
export function memoryIn(settings: Readonly<Record<string, string>>): Memory {
  let stored: unknown;
  try {
    stored = JSON.parse(settings[MEMORY_SETTING] ?? 'null');
  } catch {
    return new Map();
  }
  const read = memorySchema.safeParse(stored);
  if (!read.success) return new Map();
  return new Map(
    Object.entries(read.data.forms).flatMap(([signature, value]) => {
      const form = /^[0-9a-f]{16}$/.test(signature) ? soundForm(value) : null;
      return form ? [[signature, form] as const] : [];
    }),
  );
}

/** One decision over another, column by column. */
const over = (before: TableDecisions, now: TableDecisions): TableDecisions => ({
  ...((now.kind ?? before.kind) ? { kind: now.kind ?? before.kind } : {}),
  columns: { ...before.columns, ...now.columns },
  answers: Object.fromEntries(
    [...Object.keys(before.answers ?? {}), ...Object.keys(now.answers ?? {})].map((key) => [
      key,
      { ...before.answers?.[key], ...now.answers?.[key] },
    ]),
  ),
});

/** What was decided just now wins over what is remembered. */
export function withMemory(memory: Memory, fresh: Decisions): Decisions {
  const signatures = new Set([...memory.keys(), ...Object.keys(fresh)]);
  return Object.fromEntries(
    [...signatures].map((signature) => {
      return [signature, over(memory.get(signature) ?? {}, fresh[signature] ?? {})];
    }),
  );
}

/** The setting once these decisions are remembered too. */
export function remembered(memory: Memory, fresh: Decisions, at: string): Readonly<Record<string, string>> {
  const forms = new Map(memory);
  for (const [signature, decided] of Object.entries(fresh)) {
    const form = soundForm({ ...over(forms.get(signature) ?? {}, decided), at });
    if (form) forms.set(signature, form);
  }
  const latest = [...forms]
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST_FORMS);
  return { [MEMORY_SETTING]: JSON.stringify({ version: VERSION, forms: Object.fromEntries(latest) }) };
}

/** How many forms of source the workbook remembers. */
export const rememberedForms = async ({ host }: Session): Promise<number> =>
  memoryIn(await host.readSettings()).size;

/** Forgets all of them; the next import proposes anew. @returns how many there were. */
export async function forgetMappings(session: Session): Promise<number> {
  const { host, environment } = session;
  const forms = await rememberedForms(session);
  if (forms === 0) return 0;
  const line = { at: environment.now(), command: 'oublier', details: { formes: forms } } as const;
  await undoably(session, line, async () => {
    const logs = await openLogs(host);
    await host.writeSettings({ [MEMORY_SETTING]: '' });
    await logs.journal(line);
  });
  return forms;
}
