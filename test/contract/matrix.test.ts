import { COLUMNS, NEEDS } from './columns.mjs';
import { tableOf, textOf, type JestReport } from './matrixTable.mjs';

const columns = Object.keys(COLUMNS);
const recent = columns.filter((column) => column !== 'Excel 1.7');

interface Ran {
  readonly column: string;
  readonly group?: string;
  readonly need?: string;
  readonly title?: string;
  readonly status?: string;
}

const reportOf = (ran: readonly Ran[]): JestReport => ({
  testResults: [
    {
      name: 'x.test.ts',
      assertionResults: ran.map(({ column, group = 'apply', need, title = 'writes', status = 'passed' }) => ({
        ancestorTitles: [column, group, ...(need ? [need] : [])],
        title,
        status,
      })),
    },
  ],
});

const everywhere = recent.map((column): Ran => ({ column }));
const refusal: Ran = { column: 'Excel 1.7', need: NEEDS.refusal, title: 'is refused' };

describe('the table of the contract', () => {
  it('is right when every case ran everywhere, or a host says why not', () => {
    const selecting = recent
      .filter((column) => !column.startsWith('file'))
      .map((column): Ran => ({ column, need: NEEDS.selection, title: 'selects' }));
    const table = tableOf(reportOf([...everywhere, ...selecting, refusal]));
    expect(table.faults).toEqual([]);
    expect(table.groups.map(({ lines }) => lines.map(({ cells }) => cells.join('')))).toEqual([
      ['✓✓✓✓✓✓✓✓✓—', '✓✓✓✓✓✓✓———', '—————————✓'],
    ]);
    expect(table.totals['file']).toEqual({ passed: 1, failed: 0, declared: 2, missing: 0 });
    expect(textOf(table)).toContain('3 cas × 10 hôtes : 17 ✓, 0 ✗, 13 — déclarés, 0 — sans raison');
  });

  it('shows a case that one host did not run, and is wrong', () => {
    const others = everywhere.map((one): Ran => ({ ...one, title: 'reads' }));
    const ran = [...everywhere.filter(({ column }) => column !== 'browser'), ...others, refusal];
    const table = tableOf(reportOf(ran));
    expect(table.faults).toEqual([expect.stringMatching(/^— browser · apply · writes/)]);
    expect(table.totals['browser']).toEqual({ passed: 1, failed: 0, declared: 1, missing: 1 });
  });

  it('is wrong when a host ran nothing, when a case failed, was skipped or stands twice', () => {
    expect(tableOf(reportOf(everywhere)).faults).toEqual([expect.stringMatching(/^— Excel 1.7 : aucun cas/)]);
    expect(tableOf(reportOf([...everywhere.slice(1), refusal])).faults).toHaveLength(2);
    for (const status of ['failed', 'pending', 'todo']) {
      const [first = refusal, ...others] = everywhere;
      expect(tableOf(reportOf([{ ...first, status }, ...others, refusal])).faults).toHaveLength(1);
    }
    expect(tableOf(reportOf([...everywhere, { column: 'browser' }, refusal])).faults).toHaveLength(1);
  });

  it('is wrong when nothing ran, or a file could not be read', () => {
    expect(tableOf({ testResults: [] }).faults).toHaveLength(columns.length);
    const broken = { name: 'browser.test.ts', message: 'SyntaxError', assertionResults: [] };
    const { testResults } = reportOf([...everywhere, refusal]);
    expect(tableOf({ testResults: [...testResults, broken] }).faults).toEqual([
      expect.stringContaining('SyntaxError'),
    ]);
  });

  it('refuses titles that the contract did not give', () => {
    expect(() => tableOf(reportOf([{ column: 'browser', need: 'autre' }]))).toThrow('autre');
  });
});
