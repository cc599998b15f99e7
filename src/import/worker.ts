/** The worker that reads files of rows, off the pane's thread: whoever wants it to stop ends it. */
import { readInto } from "./read-into";

self.onmessage = (event: MessageEvent<ArrayBuffer>) => {
  void readInto(new Uint8Array(event.data), (message) => {
    self.postMessage(message);
  });
};
