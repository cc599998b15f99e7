/** Long work in slices: between two of them the page draws, and takes keys and clicks. */

/** Less than a frame. */
const SLICE_MS = 8;

/** Lets the page do what waits. Not by a timer where that can be helped: in a pane that is not in view each would take a second. */
function giveBack(): Promise<void> {
  if (typeof scheduler !== "undefined" && "yield" in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Goes through the work's bits to its answer. What takes less than a slice is done at once. */
export async function inSlices<Answer>(bits: Generator<unknown, Answer>): Promise<Answer> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const bit = bits.next();
    if (bit.done === true) return bit.value;
    // On the command line nothing waits.
    if (typeof document === "undefined" || performance.now() < until) continue;
    await giveBack();
    until = performance.now() + SLICE_MS;
  }
}
