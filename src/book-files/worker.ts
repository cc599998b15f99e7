/** The worker that makes and looks through archives: whoever wants it to stop ends it. */
import { doTask, type FileTask } from "./tasks";

self.onmessage = (event: MessageEvent<FileTask>) => {
  void doTask(event.data).then((answer) => {
    self.postMessage(answer);
  });
};
