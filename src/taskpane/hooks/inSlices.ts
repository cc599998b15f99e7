// Long work a slice at a time: between two slices the pane draws, and hears what a person types.

/** Less than a frame: what is drawn and typed never waits for more. */
const SLICE_MS = 8;

/** Goes through the steps to their end, unless the returned function stops it before. */
export function inSlices<T>(steps: Iterator<number, T>, onDone: (value: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const go = () => {
    const until = performance.now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        onDone(step.value);
        return;
      }
      if (performance.now() >= until) break;
    }
    timer = setTimeout(go, 0);
  };
  timer = setTimeout(go, 0);
  return () => {
    clearTimeout(timer);
  };
}
