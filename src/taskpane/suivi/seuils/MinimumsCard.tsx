import { Button } from '@fluentui/react-components';
import type { AgecFamily } from '../../../app/workbookThresholds';
import { Card } from '../../components/Card';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';
import { SHOWN, type CardProps } from './cards';

const SHEET = 'Catégories AGEC';

function Family({ one, reveal }: { readonly one: AgecFamily; readonly reveal: CardProps['reveal'] }) {
  const text = useText();
  const t = text.thresholds.minimums;
  const name = one.family ?? t.noFamily;
  return (
    <li className="threshold-line">
      <div className="line">
        <strong>{name}</strong>
        <Button size="small" aria-label={t.rowOf(one.row, name)} onClick={() => reveal(SHEET, one.row)}>
          {text.thresholds.row(one.row)}
        </Button>
      </div>
      {one.reuse && (
        <p>
          {t.reuse} : {t.verdict(one.reuse)}
        </p>
      )}
      {one.recycled && (
        <p>
          {t.recycled} : {t.verdict(one.recycled)}
        </p>
      )}
    </li>
  );
}

/** Minimums of the law before what is done: families of AGEC, whose minimums the buyer types, and marchés globaux. */
export function MinimumsCard({ found, year, reveal }: CardProps) {
  const t = useText().thresholds.minimums;
  const families = found.agec.filter((one) => one.year === year);
  const globals = found.globals.find((one) => one.year === year);
  return (
    <Card title={t.title}>
      {globals && (
        <>
          <p>
            <strong>{t.globalState(globals.state)}</strong> · {t.globals}
          </p>
          <p className="muted">
            {globals.all === 0 ? t.globalsNone : t.globalsCount(globals)} {t.globalsMinimum(globals.minimum)}
            {globals.unknown > 0 && ` ${t.globalsUnknown(globals.unknown)}`}
          </p>
        </>
      )}
      {families.length === 0 ? (
        <p className="muted">{t.agecNone(year)}</p>
      ) : (
        <Disclosure label={t.agec(families.length, year)}>
          <ul className="plain">
            {families.slice(0, SHOWN).map((one) => (
              <Family key={one.row} one={one} reveal={reveal} />
            ))}
          </ul>
          <p className="muted">{t.agecSource}</p>
        </Disclosure>
      )}
    </Card>
  );
}
