import { Checkbox } from '@fluentui/react-components';
import type { SupplierMatch, SupplierMatches as Matches } from '../../app/contracts';
import { Card } from '../components/Card';
import { Disclosure } from '../components/Disclosure';
import { useText } from '../text';

/** As many as a narrow pane can bear. */
const SHOWN = 50;

interface Props {
  readonly suppliers: Matches;
  /** Ids of the matches that nothing proves and that the user accepted. */
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (id: string, isAccepted: boolean) => void;
}

const filledOf = ({ rows }: SupplierMatch): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);

/** What the pasted lists say of suppliers, before anything is written: what contradicts, what to decide, what is proven. */
export function SupplierMatches({ suppliers, accepted, onAccept }: Props) {
  const t = useText().suppliers;
  const { matches } = suppliers;
  const contradicted = matches.filter((match) => match.contradicted > 0);
  const toDecide = matches.filter((match) => !match.isCertain && filledOf(match) > 0);
  const proven = matches.filter((match) => match.isCertain && (filledOf(match) > 0 || match.known > 0));
  return (
    <Card title={t.title}>
      <p>{matches.length === 0 ? t.none : t.looked(suppliers.structures, suppliers.suppliers)}</p>
      {contradicted.length > 0 && (
        <Disclosure label={t.contradicted(contradicted.length)} open>
          <p className="muted">{t.contradictedHelp}</p>
          <MatchList matches={contradicted} />
        </Disclosure>
      )}
      {toDecide.length > 0 && (
        <Disclosure label={t.toDecide(toDecide.length)} open>
          <p className="muted">{t.toDecideHelp}</p>
          {toDecide.map((match) => (
            <div key={match.id}>
              <Checkbox
                label={`${match.name ?? match.siret} : ${t.what(match)}`}
                checked={accepted.has(match.id)}
                onChange={(_event, data) => onAccept(match.id, data.checked === true)}
              />
              <p className="muted breakable">
                {match.siret} · {t.how(match)}
              </p>
            </div>
          ))}
        </Disclosure>
      )}
      {proven.length > 0 && (
        <Disclosure label={t.proven(proven.length)}>
          <MatchList matches={proven} />
        </Disclosure>
      )}
      <p className="muted">{t.unknown}</p>
    </Card>
  );
}

function MatchList({ matches }: { readonly matches: readonly SupplierMatch[] }) {
  const t = useText().suppliers;
  return (
    <>
      <ul className="plain">
        {matches.slice(0, SHOWN).map((match) => (
          <li key={match.id}>
            <strong>{match.name ?? match.siret}</strong> : {t.what(match)}
            <p className="muted breakable">
              {match.siret} · {t.how(match)}
              {match.contradicted === 0 && ` · ${t.rows(filledOf(match), match.known)}`}
            </p>
          </li>
        ))}
      </ul>
      {matches.length > SHOWN && <p className="muted">{t.more(matches.length - SHOWN)}</p>}
    </>
  );
}
