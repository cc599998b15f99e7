/** The worker that reads files of rows, off the pane's thread: whoever wants it to stop ends it. */
import { readInto } from "./read-into";
import type { ReadOptions } from "./types";

self.onmessage = (event: MessageEvent<{ readonly bytes: ArrayBuffer; readonly options: ReadOptions }>) => {
  const { bytes, options } = event.data;
  void readInto(
    new Uint8Array(bytes),
    (message) => {
      self.postMessage(message);
    },
    options,
  );
};
