/** A page out of sight paints nothing: it is not waited for. */
const AT_MOST = 100;

/** Lets the page show what was just changed, before work that will hold it. */
export const nextPaint = (): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(done, AT_MOST);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
