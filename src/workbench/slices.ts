/** Work of the page that would make it stand still, done in slices: between two of them it draws, and takes keys and clicks. */

/** How long a slice may take, in milliseconds: what a person notices of it is a frame that is missing. */
const SLICE = 12;

/** Lets the browser do what waits. */
export function giveBack(): Promise<void> {
  // Goes on as soon as what waits is done; older browsers have no such function.
  if (typeof scheduler !== "undefined" && "yield" in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A timer would be held up by some milliseconds each time.
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export interface Slicing {
  /** Ends the work between two slices. */
  readonly signal: AbortSignal;
  /** Told after each slice how much is done, from 0 to 1. */
  readonly told: (share: number) => void;
}

/**
 * Does work that tells between its bits how much of it is done, from 0 to 1.
 * @throws the signal's reason where it ended the work
 */
export async function inSlices<Answer>(
  work: Generator<number, Answer>,
  { signal, told }: Slicing,
): Promise<Answer> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE) continue;
    told(step.value);
    await giveBack();
    signal.throwIfAborted();
    began = performance.now();
  }
}
