/**
 * `Office.context.document.getFileAsync`: the workbook's own file in slices, as Office hands it out. Source: office-js-docs-pr,
 * develop/get-the-whole-document-from-an-add-in-for-powerpoint-or-word (the same call in Excel).
 */
import type { BookSession } from "../session/session";
import { writeXlsx } from "../../xlsx/save";

type Callback = (result: { status: string; value?: unknown; error?: unknown }) => void;

/** Office's own limit of a slice, in bytes. */
const MOST_SLICE = 4_194_304;

export const fileMethods = (session: BookSession): Record<string, unknown> => ({
  getFileAsync: (fileType: string, ...given: readonly unknown[]): void => {
    const answer = given.find((one): one is Callback => typeof one === "function");
    const [options] = given;
    const asked =
      typeof options === "object" && options !== null && "sliceSize" in options
        ? Number(options.sliceSize)
        : NaN;
    const sliceSize = asked > 0 ? Math.min(asked, MOST_SLICE) : MOST_SLICE;
    later(() => {
      if (fileType !== "compressed") {
        answer?.({ status: "failed", error: { code: 5016, name: "FormatNotSupported" } });
        return;
      }
      answer?.(answerOf(session, sliceSize));
    });
  },
});

/** The file, or Office's internal error with what it cannot hold. */
function answerOf(session: BookSession, sliceSize: number): Parameters<Callback>[0] {
  try {
    return { status: "succeeded", value: fileOf(writeXlsx(session.book).bytes, sliceSize) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: "failed", error: { code: 5001, name: "InternalError", message } };
  }
}

function fileOf(bytes: Uint8Array, sliceSize: number): Record<string, unknown> {
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync: (index: number, answer: Callback): void => {
      later(() => {
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        answer({ status: "succeeded", value: { data, index, size: data.length } });
      });
    },
    closeAsync: (answer?: Callback): void => {
      later(() => {
        answer?.({ status: "succeeded" });
      });
    },
  };
}

const later = (work: () => void): void => {
  setTimeout(work, 0);
};
