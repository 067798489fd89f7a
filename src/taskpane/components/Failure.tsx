import { HostError } from '../../workbook/host';
import { useText } from '../text';
import { Problem } from './Problem';

/** A command that failed: in the words of its refusal when the workbook gave one. */
export function Failure({ error }: { readonly error: unknown }) {
  const text = useText();
  const refused = error instanceof HostError ? text.hostFailure(error) : null;
  const technical = error instanceof Error ? error.message : String(error);
  // A refusal that was foreseen has said all there is to say.
  const isForeseen = error instanceof HostError && error.why !== null;
  return (
    <Problem title={refused?.message ?? text.failed} fix={refused?.fix ?? text.failedFix} announce>
      {!isForeseen && <p className="muted">{text.technical(technical)}</p>}
    </Problem>
  );
}
