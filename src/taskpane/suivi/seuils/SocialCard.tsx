import { Button } from '@fluentui/react-components';
import type { RequiredContract, WorkbookThresholds } from '../../../app/workbookThresholds';
import { Card } from '../../components/Card';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';
import { SHOWN, type CardProps } from './cards';

const SHEET = 'Marchés';

function Contract({
  contract,
  reveal,
}: {
  readonly contract: RequiredContract;
  readonly reveal: CardProps['reveal'];
}) {
  const t = useText().thresholds;
  const what = contract.objet ?? contract.id ?? '—';
  const threshold = contract.threshold === null ? '—' : t.euro(contract.threshold);
  return (
    <li className="threshold-line">
      <div className="line">
        <strong>{t.situation(contract.situation)}</strong>
        <Button
          size="small"
          aria-label={t.rowOf(contract.row, what)}
          onClick={() => reveal(SHEET, contract.row)}
        >
          {t.row(contract.row)}
        </Button>
      </div>
      <p className="breakable">{what}</p>
      <p className="muted">
        {contract.isConcession && `${t.concession} · `}
        {t.contractThreshold(t.euro(contract.montant_ht), contract.year, threshold)}
      </p>
      {contract.derogation !== null && <p className="muted">{contract.derogation}</p>}
    </li>
  );
}

/** Grounds written in the year, with how many contracts invoke each. */
function Derogations({ contracts }: { readonly contracts: readonly RequiredContract[] }) {
  const t = useText().thresholds;
  const counts = new Map<string, number>();
  for (const { derogation } of contracts)
    if (derogation !== null) counts.set(derogation, (counts.get(derogation) ?? 0) + 1);
  return (
    <>
      {counts.size === 0 ? (
        <p>{t.derogationNone}</p>
      ) : (
        <ul className="plain">
          {[...counts].map(([reason, count]) => (
            <li key={reason}>{t.derogationCount(reason, count)}</li>
          ))}
        </ul>
      )}
      <p className="muted">{t.derogationKinds}</p>
    </>
  );
}

function Since({ since }: Pick<WorkbookThresholds, 'since'>) {
  const text = useText();
  const t = text.thresholds;
  return <p className="muted">{since === null ? t.socialUndated : t.socialSince(text.day(since))}</p>;
}

/** Contracts that owe a social condition: how many have it, and those that must be looked at. */
export function SocialCard({ found, year, reveal }: CardProps) {
  const t = useText().thresholds;
  const contracts = found.required.filter((one) => one.year === year);
  const count = (situation: RequiredContract['situation']): number =>
    contracts.filter((one) => one.situation === situation).length;
  const [present, excused] = [count('Clause présente'), count('Dérogation')];
  const lacking = contracts.filter(
    ({ situation }) => situation !== 'Clause présente' && situation !== 'Dérogation',
  );
  return (
    <Card title={t.social}>
      <p>
        {contracts.length === 0
          ? t.socialNone(year)
          : t.socialCount(contracts.length, present, excused, lacking.length)}
      </p>
      <Since since={found.since} />
      {contracts.length > 0 && lacking.length === 0 && <p>{t.socialAll}</p>}
      {lacking.length > 0 && (
        <Disclosure label={t.lacking(lacking.length)} open>
          {lacking.length > SHOWN && <p className="muted">{t.first(SHOWN)}</p>}
          <ul className="plain">
            {lacking.slice(0, SHOWN).map((contract) => (
              <Contract key={contract.row} contract={contract} reveal={reveal} />
            ))}
          </ul>
        </Disclosure>
      )}
      {contracts.length > 0 && (
        <Disclosure label={t.derogations}>
          <Derogations contracts={contracts} />
        </Disclosure>
      )}
    </Card>
  );
}
