import type { Origin, OriginTerm } from '../../../app/origin';
import { termsToAccount } from '../../../app/origin/accounts';
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

interface AccountProps {
  readonly origin: Origin;
  readonly term: OriginTerm;
  /** The sheet was accounted for above: only the rows of the year differ. */
  readonly isKnownSheet: boolean;
}

function Account({ origin, term, isKnownSheet }: AccountProps) {
  const t = useText().origine;
  if (!term.data) return null;
  const { sheet, account, setAside, duplicates } = term.data;
  const { request } = origin;
  return (
    <div className="stack-tight account">
      <h4>{t.sheet(sheet, origin.terms.length > 1 ? t.ofTerm[term.role] : null)}</h4>
      <dl className="facts">
        {!isKnownSheet && <Line name={t.inSheet} count={account.inSheet} />}
        <Line level={1} name={t.ofYear(request.year, term.isToDate)} count={account.counted} />
        <Line level={2} name={t.used} count={account.used} />
        {account.used < account.counted && (
          <>
            <Line level={2} name={t.refused} count={account.refused} />
            <Line level={2} name={t.unknown} count={account.unknown} />
          </>
        )}
        {!isKnownSheet && (
          <>
            <Line level={1} name={t.elsewhere(request.buyer !== undefined)} count={account.elsewhere} />
            {account.outside > 0 && <Line level={1} name={t.outside} count={account.outside} />}
            <Line level={1} name={t.undated} count={account.undated} />
          </>
        )}
      </dl>
      {term.isDistinct && account.used !== term.value && (
        <p className="muted">{t.people(account.used, term.value ?? 0)}</p>
      )}
      {!isKnownSheet && setAside + duplicates > 0 && (
        <p className="muted">{t.leftOut(setAside, duplicates)}</p>
      )}
    </div>
  );
}

/** Every row of the sheets, accounted for: those lines add up. */
export function Accounts({ origin }: { readonly origin: Origin }) {
  const t = useText().origine;
  const accounts = termsToAccount(origin.terms);
  if (accounts.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={t.accounts}>
      <h3>{t.accounts}</h3>
      {accounts.map(({ term, isKnownSheet }) => (
        <Account key={term.role} origin={origin} term={term} isKnownSheet={isKnownSheet} />
      ))}
    </section>
  );
}
