import {
  readSource,
  type IntakeContext,
  type IntakeResult,
  type IntakeSuccess,
  type SourceInput,
} from '../../src/intake';

export const CONTEXT: IntakeContext = { pseudonymSecret: 'secret de test' };

export const read = (
  content: string | Omit<SourceInput, 'name'>,
  context: IntakeContext = CONTEXT,
): Promise<IntakeResult> =>
  readOne({ name: 'essai', ...(typeof content === 'string' ? { text: content } : content) }, context);

/** Reads a source that is known to hold one table. */
export async function readOne(input: SourceInput, context: IntakeContext = CONTEXT): Promise<IntakeResult> {
  const [only, ...others] = await readSource(input, context);
  if (only === undefined || others.length > 0) throw new Error(`${input.name}: ${others.length + 1} tables`);
  return only;
}

/** Reads, or fails the test with the reason. */
export async function success(
  content: string | Omit<SourceInput, 'name'>,
  context: IntakeContext = CONTEXT,
): Promise<IntakeSuccess> {
  const result = await read(content, context);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`);
  const { rows, kept, duplicates, setAside } = result.report;
  expect(rows).toBe(kept + duplicates + setAside);
  return result;
}

export async function failure(
  content: string | Omit<SourceInput, 'name'>,
  context: IntakeContext = CONTEXT,
): Promise<{ readonly code: string; readonly details: Readonly<Record<string, string | number>> }> {
  const result = await read(content, context);
  if (result.ok) throw new Error(`read as ${result.report.kind}`);
  return { code: result.code, details: result.details };
}

export const lines = (...rows: readonly string[]): string => rows.join('\n');
export const codes = ({ anomalies }: IntakeSuccess): readonly string[] =>
  [...new Set(anomalies.map((anomaly) => anomaly.code))].sort();
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
