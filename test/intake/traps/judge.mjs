const EPOCH = Date.UTC(1899, 11, 30);
const serialOf = (iso) => Math.round((Date.parse(iso) - EPOCH) / 86_400_000);
const isNothing = (value) =>
  value === null || value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value));

/** True when `value` is what was expected, in any form that a program could go on with. */
export function isUnderstood(value, expected) {
  if (expected === null) return isNothing(value);
  if (typeof expected === 'number') return typeof value === 'number' && Math.abs(value - expected) < 1e-6;
  if (Array.isArray(expected)) return Array.isArray(value) && value.join() === expected.join();
  if (typeof expected === 'string') {
    if (expected === 'OUI' && value === true) return true;
    return typeof value === 'string' && value.replace(/\s+/g, ' ').trim() === expected;
  }
  if (value instanceof Date) {
    const local = new Date(value.getFullYear(), value.getMonth(), value.getDate(), 12);
    const iso = `${local.getFullYear()}-${String(local.getMonth() + 1).padStart(2, '0')}-${String(local.getDate()).padStart(2, '0')}`;
    return (
      iso === expected.date ||
      (!Number.isNaN(value.getTime()) && value.toISOString().slice(0, 10) === expected.date)
    );
  }
  return value === serialOf(expected.date) || value === expected.date;
}

/** True when all rows, and nothing else, were understood. */
export function areUnderstood(rows, expected) {
  return (
    rows.length === expected.length &&
    expected.every((row, index) =>
      Object.entries(row).every(([name, value]) => isUnderstood(rows[index]?.[name], value)),
    )
  );
}

export const bytesOf = ({ text, latin1 }) =>
  latin1 === undefined
    ? new TextEncoder().encode(text)
    : Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));

/** What the product understood of a trap, from what `readSource` gives. */
export function judgeOurs(trap, results) {
  const [result, ...others] = results;
  if (others.length > 0 || result === undefined) return false;
  if (trap.failure) {
    const { code, ...details } = trap.failure;
    return (
      !result.ok &&
      result.code === code &&
      Object.entries(details).every(([name, value]) => result.details[name] === value)
    );
  }
  if (!result.ok) return false;
  const { columns, kind } = result.report;
  const rows = result.tables[kind.startsWith('heures') ? 'HEURES' : 'MARCHES'] ?? [];
  if (trap.fields) return areUnderstood(rows, trap.fields);
  const fieldOf = new Map();
  for (const { header, field, outcome } of columns)
    if (outcome === 'importee' && !fieldOf.has(header)) fieldOf.set(header, field);
  const told = (trap.columns ?? []).every((name) => columns.some(({ header }) => header === name));
  return (
    told &&
    areUnderstood(
      rows.map((row) =>
        Object.fromEntries(
          Object.keys(trap.rows[0] ?? {}).map((header) => [header, row[fieldOf.get(header)]]),
        ),
      ),
      trap.rows,
    )
  );
}
