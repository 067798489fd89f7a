import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ImportPreview } from '../../src/app/contracts';
import { en } from '../../src/locales/en/pane';
import { fr } from '../../src/locales/fr/pane';
import { TaskView } from '../../src/taskpane/components/TaskView';
import type { ProgressState } from '../../src/taskpane/components/Progress';
import { importSeconds, LARGEST_IN_PAGE } from '../../src/taskpane/donnees/pageCost';
import { ProduceOffer } from '../../src/taskpane/donnees/ProduceFile';
import { TextContext } from '../../src/taskpane/text';
import type { Task } from '../../src/taskpane/useTask';

const task = (progress: ProgressState | null = null): Task => ({
  progress,
  failure: null,
  run: () => Promise.resolve(null),
  stop: () => undefined,
  forget: () => undefined,
});
const inText = (text: typeof fr, node: React.ReactNode): string =>
  renderToStaticMarkup(
    <TextContext value={text}>
      <FluentProvider>{node}</FluentProvider>
    </TextContext>,
  );

const previewOf = (...rows: readonly number[]): ImportPreview =>
  ({ tables: rows.map((added) => ({ table: 'MARCHES', added, alreadyThere: 0 })) }) as never;
const offered = (text: typeof fr, held: number, ...rows: readonly number[]): string =>
  inText(
    text,
    <ProduceOffer
      preview={previewOf(...rows)}
      comfortable={2000}
      held={held}
      task={task()}
      onProduce={() => undefined}
      onImport={() => undefined}
      onCancel={() => undefined}
    />,
  );

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('many rows brought to the page, in %s', (_lang, text) => {
  const t = text.produce;

  it('says how long the import and each entry would take, and leaves the choice', () => {
    const html = offered(text, 1_000, 2_500, 500);
    expect(html).toContain(t.why(4_000, 2_000));
    // 4,000 rows: 8 s to import, 2 s an edit.
    expect(html).toContain(t.slow(8, 2));
    for (const button of [t.make, t.inPage, text.cancel]) expect(html).toContain(`>${button}</button>`);
  });

  it('counts the rows of every table with those of the workbook, and offers the file only beyond what the page takes', () => {
    expect(offered(text, 0, LARGEST_IN_PAGE)).toContain(`>${t.inPage}</button>`);
    const html = offered(text, 1, LARGEST_IN_PAGE - 1, 1);
    expect(html).toContain(t.tooMany(LARGEST_IN_PAGE));
    expect(html).toContain(`>${t.make}</button>`);
    expect(html).not.toContain(`>${t.inPage}</button>`);
  });

  it('never offers an import that would hold the page for more than twenty seconds', () => {
    expect(importSeconds(LARGEST_IN_PAGE)).toBeLessThanOrEqual(20);
  });

  it('can be stopped while rows are typed, not while the workbook is computed', () => {
    const shown = (progress: ProgressState): string => inText(text, <TaskView task={task(progress)} />);
    expect(shown({ label: text.intake.writing, done: 1, total: 4 })).toContain(`>${text.stop}</button>`);
    const last = shown({ label: t.computing, done: 0, total: 0, canStop: false });
    expect(last).toContain(t.computing);
    expect(last).not.toContain(`>${text.stop}</button>`);
  });
});
