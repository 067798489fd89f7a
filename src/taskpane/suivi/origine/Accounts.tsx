import type { Origin, OriginTerm } from '../../../app/origin';
import { useText } from '../../text';

function Line({ name, count, level = 0 }: { name: string; count: number; level?: 0 | 1 | 2 }) {
  const t = useText().origine;
  return (
    <div className={`line account-${level}`}>
      <dt>{name}</dt>
      <dd>{t.format.number(count)}</dd>
    </div>
  );
}

function Account({ origin, term }: { readonly origin: Origin; readonly term: OriginTerm }) {
  const t = useText().origine;
  if (!term.data) return null;
  const { sheet, account, setAside, duplicates } = term.data;
  const { request } = origin;
  return (
    <div className="stack-tight account">
      <h4>{t.sheet(sheet, t.ofTerm[term.role])}</h4>
      <dl className="facts">
        <Line name={t.inSheet} count={account.inSheet} />
        <Line level={1} name={t.ofYear(request.year, term.isToDate)} count={account.counted} />
        <Line level={2} name={t.used} count={account.used} />
        <Line level={2} name={t.refused} count={account.refused} />
        <Line level={2} name={t.unknown} count={account.unknown} />
        <Line level={1} name={t.elsewhere(request.buyer !== undefined)} count={account.elsewhere} />
        <Line level={1} name={t.undated} count={account.undated} />
      </dl>
      {term.isDistinct && account.used !== term.value && (
        <p className="muted">{t.people(account.used, term.value ?? 0)}</p>
      )}
      {setAside + duplicates > 0 && <p className="muted">{t.leftOut(setAside, duplicates)}</p>}
    </div>
  );
}

/** Every row of the sheets, accounted for: those lines add up. */
export function Accounts({ origin }: { readonly origin: Origin }) {
  const t = useText().origine;
  const [top, ...others] = origin.terms.filter(({ data }) => data !== null);
  if (!top) return null;
  const same = (term: OriginTerm): boolean =>
    JSON.stringify(term.data?.account) === JSON.stringify(top.data?.account);
  return (
    <section className="stack-tight" aria-label={t.accounts}>
      <h3>{t.accounts}</h3>
      <Account origin={origin} term={top} />
      {others
        .filter((term) => !same(term))
        .map((term) => (
          <Account key={term.role} origin={origin} term={term} />
        ))}
    </section>
  );
}
