/** The open workbook's own file, as Office hands it out slice by slice. Reads only. */
import { WorkbookError, type Progress } from "../../sheets/types";
import { assertNotStopped, type StopSignal } from "../stop";

/** In bytes: the most that Office gives at once. */
const SLICE = 4_194_304;

// The word that Office.FileType.Compressed stands for: not every client has that enumeration.
const COMPRESSED = "compressed" as unknown as Office.FileType;

type Answered<Value> = (answer: (result: Office.AsyncResult<Value>) => void) => void;

/** What Office answers by a callback; its failure as one of ours. */
const asked = <Value>(ask: Answered<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    ask((result) => {
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(new WorkbookError("stopped", {}, result.error));
    });
  });

/** As it stands now, saved or not. Throws `apiTooOld` where this Excel hands out no file, `stopped` where it breaks off. */
export async function readWorkbookFile({
  onProgress,
  signal,
}: {
  readonly onProgress?: Progress;
  readonly signal?: StopSignal;
}): Promise<Uint8Array<ArrayBuffer>> {
  const document: Partial<Office.Document> = Office.context.document;
  if (typeof document.getFileAsync !== "function") throw new WorkbookError("apiTooOld");
  const open = document.getFileAsync.bind(document);
  const file = await asked<Office.File>((answer) => {
    open(COMPRESSED, { sliceSize: SLICE }, answer);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      assertNotStopped(signal);
      const slice = await asked<Office.Slice>((answer) => {
        file.getSliceAsync(index, answer);
      });
      const data = slice.data as ArrayLike<number>;
      bytes.set(data, at);
      at += data.length;
      onProgress?.((index + 1) / file.sliceCount);
    }
    return bytes;
  } finally {
    // Office lends no more than two files at once.
    file.closeAsync();
  }
}
