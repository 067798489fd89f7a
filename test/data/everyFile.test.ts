import { describeRealData, hasRealData, readRealParts, realBytes } from './realData';

interface Listed {
  readonly path: string;
  /** Rows that the list announces; empty where it does not say. */
  readonly rows: string;
}

/** Files of the material that its list keeps for development, with what it announces. */
function listed(): readonly Listed[] {
  if (!hasRealData) return [];
  const [head = '', ...lines] = new TextDecoder().decode(realBytes('MANIFEST.csv')).trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.flatMap((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);
    const of = (name: string): string => cells[names.indexOf(name)] ?? '';
    return of('role').startsWith('DEV') ? [{ path: of('path'), rows: of('rows') }] : [];
  });
}

describeRealData('every file kept for development', () => {
  const files = listed();
  it('is some fifty files', () => expect(files.length).toBeGreaterThan(45));

  it.each(files.length > 0 ? files : [{ path: 'absent', rows: '' }])(
    '$path: lines = kept + duplicates + set aside, and as many as announced',
    async ({ path, rows }) => {
      const parts = await readRealParts(path);
      for (const { report, tables, origins } of parts) {
        expect(report.rows).toBe(report.kept + report.duplicates + report.setAside);
        expect(report.rows).toBeGreaterThan(0);
        for (const [table, typed] of Object.entries(tables))
          expect(origins[table as keyof typeof origins]).toHaveLength(typed.length);
      }
      // Concessions are an account of their own, which the list does not count.
      if (/^\d+$/.test(rows)) expect(parts[0]?.report.rows).toBe(Number(rows));
    },
  );
});
