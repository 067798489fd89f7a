import { Button } from '@fluentui/react-components';
import type { ImportPreview, Review } from '../../app/contracts';
import { Card } from '../components/Card';
import { Facts } from '../components/Facts';
import { Problem } from '../components/Problem';
import { download } from '../download';
import { useText } from '../text';
import { editSeconds, importSeconds, LARGEST_IN_PAGE } from './pageCost';
import type { Task } from '../useTask';
import type { UseCases } from '../useCases';
import type { ProducedFile } from '../worker/protocol';

/** Figures shown of the workbook made: all are in it. */
const SHOWN = 12;

/** Rows of the workbook once an import is in, all tables together: each costs the page its time. */
const rowsAfter = ({ tables }: ImportPreview, held: number): number =>
  tables.reduce((sum, { added }) => sum + added, held);

interface OfferProps {
  readonly preview: ImportPreview;
  readonly comfortable: number;
  /** Rows that the workbook holds already. */
  readonly held: number;
  readonly task: Task;
  readonly onProduce: () => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** More rows than the page holds well: the workbook is made apart, as a file. */
export function ProduceOffer({
  preview,
  comfortable,
  held,
  task,
  onProduce,
  onImport,
  onCancel,
}: OfferProps) {
  const text = useText();
  const t = text.produce;
  const rows = rowsAfter(preview, held);
  const fits = rows <= LARGEST_IN_PAGE;
  // Once chosen, only what is under way is of use.
  if (task.progress) return null;
  return (
    <>
      <Problem tone="watch" title={t.why(rows, comfortable)}>
        <p className="problem-fix">
          {fits ? t.slow(importSeconds(rows), editSeconds(rows)) : t.tooMany(LARGEST_IN_PAGE)}
        </p>
      </Problem>
      <div className="actions">
        <Button appearance="primary" onClick={onProduce}>
          {t.make}
        </Button>
        {fits && <Button onClick={onImport}>{t.inPage}</Button>}
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </>
  );
}

/** Makes the file and hands it to the browser. Null when stopped, or failed. */
export async function produceFile(
  task: Task,
  label: string,
  page: NonNullable<UseCases['page']>,
  preview: ImportPreview,
  name: string,
): Promise<ProducedFile | null> {
  const file = await task.run(label, (hooks) => page.produce(preview, hooks));
  if (file) download(file.file, name);
  return file;
}

function Figures({ review }: { readonly review: Review }) {
  const text = useText();
  const known = review.indicators.flatMap(({ label, unit, years }) => {
    const last = years.findLast(({ value, rows }) => value !== null && rows > 0);
    return last && last.value !== null ? [{ label, unit, year: last.year, value: last.value }] : [];
  });
  const year = Math.max(0, ...known.map((one) => one.year));
  const ofYear = known.filter((one) => one.year === year);
  if (ofYear.length === 0) return null;
  return (
    <>
      <h3>{text.produce.figures(year)}</h3>
      <Facts
        items={ofYear
          .slice(0, SHOWN)
          .map(({ label, unit, value }) => ({ name: label, value: text.format.value(value, unit) }))}
      />
      {ofYear.length > SHOWN && <p className="muted">{text.produce.more(ofYear.length - SHOWN)}</p>}
    </>
  );
}

interface ProducedProps {
  readonly file: ProducedFile;
  readonly name: string;
  readonly onAgain: () => void;
}

/** What the file says, as the screen of progress would say it. */
export function ProducedCard({ file, name, onAgain }: ProducedProps) {
  const text = useText();
  const t = text.produce;
  return (
    <Card title={t.title}>
      <p role="status" className="success">
        {t.done}
      </p>
      {file.review && <Figures review={file.review} />}
      <div className="actions">
        <Button onClick={() => download(file.file, name)}>{t.download}</Button>
        <Button onClick={onAgain}>{text.intake.again}</Button>
      </div>
    </Card>
  );
}
