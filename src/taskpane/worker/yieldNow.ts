/** Lets the page draw and answer before going on: a message comes after what waits already, and without the delay of a timer. */
export const yieldNow = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
