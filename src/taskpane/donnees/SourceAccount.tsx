import type { MappedColumn, SourceReport } from '../../intake/types';
import { Disclosure } from '../components/Disclosure';
import { useText } from '../text';

const understood = (column: MappedColumn): boolean =>
  column.outcome === 'importee' || column.outcome === 'pseudonyme';

const ORDER: readonly MappedColumn['outcome'][] = ['personnelle', 'pseudonyme', 'importee', 'ignoree'];

function Columns({ columns }: { readonly columns: readonly MappedColumn[] }) {
  const text = useText().intake;
  const sorted = [...columns].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  return (
    <ul className="plain">
      {sorted.map((column, index) => (
        <li key={`${column.header}-${index}`} className="line">
          <span className="breakable">{column.header}</span>
          <span className={`outcome outcome-${column.outcome}`}>
            {column.outcome === 'importee' && column.field
              ? `→ ${text.field(column.field)}`
              : text.outcome(column.outcome)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One source: what it was taken for, where each of its rows went, what each column became. */
export function SourceAccount({ report }: { readonly report: SourceReport }) {
  const t = useText().intake;
  const personal = report.columns.filter((column) => column.outcome === 'personnelle').length;
  return (
    <div className="source">
      <h3>{t.kind(report.kind)}</h3>
      <p className="muted breakable">{report.file}</p>
      <p className="arithmetic">{t.account(report.rows, report.kept, report.duplicates, report.setAside)}</p>
      {personal > 0 && <p className="personal">{t.personal(personal)}</p>}
      {report.columns.length > 0 && (
        <Disclosure label={t.columns(report.columns.filter(understood).length, report.columns.length)}>
          <Columns columns={report.columns} />
        </Disclosure>
      )}
    </div>
  );
}
