import type { Runner } from './runner';

type Handler = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/**
 * Listens to changes of every sheet (ExcelApi 1.9). A hint only: events come late, twice or never (office-js #6311, #3888),
 * so whoever listens reads the workbook again. A handler must be removed through the context that added it.
 */
export function listen(runner: Runner, heard: () => void): () => void {
  let isOver = false;
  const added: Promise<Handler | null> = runner
    .call(async ({ context, sync }) => {
      const handler = context.workbook.worksheets.onChanged.add(() => {
        if (!isOver) heard();
        return Promise.resolve();
      });
      await sync();
      return handler;
    })
    // A workbook that cannot be listened to is refreshed by hand.
    .catch(() => null);
  return () => {
    isOver = true;
    void added
      .then(async (handler) => {
        if (!handler) return;
        handler.remove();
        await handler.context.sync();
      })
      .catch(() => undefined);
  };
}
