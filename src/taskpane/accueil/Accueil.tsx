import type { Go } from '../navigation';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { CheckCard } from './CheckCard';
import { DataCard } from './DataCard';
import { DiagnosticsCard } from './DiagnosticsCard';
import { FileCard } from './FileCard';
import { LegalCheckCard } from '../components/LegalCheckCard';
import { NextCard } from './NextCard';
import { RemindersCard } from './RemindersCard';
import { RepairCard } from './RepairCard';
import { RetentionCard } from './RetentionCard';
import { StateCard } from './StateCard';
import { useSteering } from './useSteering';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
}

export function Accueil({ view, useCases, go }: Props) {
  const review = view.review ?? null;
  const steering = useSteering(review, useCases);
  return (
    <>
      {review && <RepairCard view={view} useCases={useCases} />}
      <NextCard review={review} go={go} />
      {review && (
        <>
          <StateCard review={review} go={go} />
          {steering && <RemindersCard reminders={steering.reminders} useCases={useCases} />}
          <DataCard review={review} canUndo={view.canUndo} useCases={useCases} refresh={view.refresh} />
          <RetentionCard review={review} useCases={useCases} refresh={view.refresh} />
          {steering && <LegalCheckCard check={steering.legal} />}
          <CheckCard view={view} useCases={useCases} />
          {useCases.page && <FileCard buyer={review.buyer} page={useCases.page} refresh={view.refresh} />}
        </>
      )}
      <DiagnosticsCard useCases={useCases} />
    </>
  );
}
