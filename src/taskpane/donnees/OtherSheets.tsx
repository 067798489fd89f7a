import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Card } from '../components/Card';
import { Failure } from '../components/Failure';
import { useText } from '../text';

interface Props {
  /** Names of the other sheets, once asked. */
  readonly list: () => Promise<readonly string[]>;
  readonly onChoose: (sheet: string) => void;
}

/** The sheets of the workbook that are not the product's, to be read as sources. */
export function OtherSheets({ list, onChoose }: Props) {
  const t = useText().mapping;
  const [names, setNames] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setError(null);
    try {
      setNames(await list());
    } catch (failure) {
      setError(failure);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Card title={t.sheetsTitle}>
      {/* Not disabled while it asks: a button that is loses the focus. */}
      <Button aria-disabled={isAsking} onClick={() => !isAsking && void ask()}>
        {t.sheets}
      </Button>
      {error !== null && <Failure error={error} />}
      <p role="status">{names?.length === 0 ? t.noSheet : ''}</p>
      {names !== null && names.length > 0 && (
        <ul className="plain stack-tight">
          {names.map((name) => (
            <li key={name}>
              <Button size="small" className="breakable" onClick={() => onChoose(name)}>
                {t.readSheet(name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
