import type { Go } from '../navigation';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { DataCard } from './DataCard';
import { DiagnosticsCard } from './DiagnosticsCard';
import { FileCard } from './FileCard';
import { NextCard } from './NextCard';
import { RepairCard } from './RepairCard';
import { StateCard } from './StateCard';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
}

export function Accueil({ view, useCases, go }: Props) {
  const review = view.review ?? null;
  return (
    <>
      {review && <RepairCard view={view} useCases={useCases} />}
      <NextCard review={review} go={go} />
      {review && (
        <>
          <StateCard review={review} go={go} />
          <DataCard review={review} canUndo={view.canUndo} useCases={useCases} refresh={view.refresh} />
          {useCases.page && <FileCard buyer={review.buyer} page={useCases.page} refresh={view.refresh} />}
        </>
      )}
      <DiagnosticsCard useCases={useCases} />
    </>
  );
}
