import type { Move } from '../../../app/simulate';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../text';
import { shownValue } from './trial';

/** One indicator and year, before and after, side by side. */
export function MoveCard({ move }: { readonly move: Move }) {
  const text = useText();
  const t = text.simulation;
  const { label, unit, year, before, after } = move;
  const rows = [
    [t.value, before.value, after.value],
    [t.expected, before.expected, after.expected],
  ] as const;
  return (
    <article className="indicator" aria-label={`${label}, ${year}`}>
      <h4 className="card-title">{`${label}, ${year}`}</h4>
      <table className="before-after">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t.state}</th>
            <td>
              <StatusBadge status={before.status} />
            </td>
            <td>
              {after.status === before.status ? (
                <span className="muted">{t.same}</span>
              ) : (
                <StatusBadge status={after.status} />
              )}
            </td>
          </tr>
          {rows.map(([name, was, is]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{was === null ? '—' : shownValue(text, unit, was)}</td>
              <td>
                {is === was ? (
                  <span className="muted">{t.same}</span>
                ) : is === null ? (
                  '—'
                ) : (
                  shownValue(text, unit, is)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
